import type { Page } from '@playwright/test'
import { clipboardHtml, clipboardText } from './clipboard'
import { wanted } from './curves-page'
import { expect, test } from './test'

test.use({ permissions: ['clipboard-read', 'clipboard-write'] })

/** Pages with tables, and what brings them there one after the other. */
const places: readonly (readonly [string, readonly ((page: Page) => Promise<unknown>)[]])[] = [
  [
    'compare',
    [
      async (page) => {
        await page.getByTestId('show-themes').click()
        await page.getByTestId('themes').waitFor()
      },
      async (page) => {
        await page.getByTestId('show-clauses').click()
        await page.getByTestId('clause-place').waitFor()
      },
    ],
  ],
  [
    'curves',
    [
      async (page) => {
        await wanted(page)
        await page.getByTestId('inverse-pudong').waitFor()
        await page.locator('details.pieces summary').click()
      },
    ],
  ],
  [
    'map',
    [
      async (page) => {
        await page.getByTestId('readout').waitFor()
        await page.locator('details.twin summary').click()
      },
    ],
  ],
  [
    'clauses',
    [
      (page) => page.getByTestId('entry-PD-1').waitFor(),
      async (page) => {
        await page.getByTestId('view-clauses').click()
        await page.getByTestId('line-PD-1').waitFor()
      },
      async (page) => {
        await page.getByTestId('view-parameters').click()
        await page.getByTestId('parameter-PD-1.rate').waitFor()
      },
      async (page) => {
        await page.getByTestId('view-terms').click()
        await page.getByTestId('term-pudong').waitFor()
      },
      async (page) => {
        await page.getByTestId('view-matrix').click()
        await page.getByTestId('compare-PD-1').click()
        await page.getByTestId('compare-LH-10a').click()
        await page.getByTestId('view-compare').click()
        await page.getByTestId('difference-count').waitFor()
      },
    ],
  ],
  [
    'scenarios',
    [
      async (page) => {
        await page.locator('#list-name').fill('二期方案')
        await page.locator('#list-name').press('Enter')
        await page.getByTestId('side-b').locator('select').selectOption('example:model-startup')
        await page.getByTestId('facts-compared').waitFor()
      },
    ],
  ],
  ['report', [(page) => page.locator('.report-table').nth(5).waitFor()]],
  ['method', [(page) => page.getByTestId('data-version').waitFor()]],
]

/** Selects from before one table to behind it, or its second row alone, and copies with the keys. */
async function copy(page: Page, at: number, part: 'table' | 'row'): Promise<string> {
  await page.evaluate(
    ([index, what]) => {
      const table = document.querySelectorAll('main table')[index]
      const node = what === 'table' ? table : table?.querySelectorAll('tr')[1]
      if (!node) throw new Error('no such table')
      getSelection()?.selectAllChildren(node)
    },
    [at, part] as const,
  )
  await page.evaluate(() => navigator.clipboard.writeText(''))
  await page.keyboard.press('ControlOrMeta+c')
  return clipboardText(page)
}

/** The rows of a table as they are seen: the words of each cell, without what a screen reader alone is told. */
const seenRows = (page: Page, at: number): Promise<string[]> =>
  page.evaluate((index) => {
    const table = document.querySelectorAll('main table')[index]
    const told = (cell: HTMLElement): string => {
      const text = cell.innerText.replace(/\s+/g, '')
      const actions = [...cell.querySelectorAll<HTMLElement>('.screen-only, .el-button')]
      return actions.reduce(
        (left, each) => left.replace(each.innerText.replace(/\s+/g, ''), ''),
        text,
      )
    }
    return [...(table?.querySelectorAll('tr') ?? [])]
      .map((row) =>
        [...row.children]
          .filter((cell): cell is HTMLElement => cell instanceof HTMLElement)
          .filter((cell) => cell.checkVisibility() && !cell.matches('.screen-only'))
          .map(told)
          .join('|'),
      )
      .filter((row) => /[^|]/.test(row))
  }, at)

/** Every table that is there now, copied, has a line for each row that is seen. */
async function expectCopied(page: Page, where: string): Promise<void> {
  const count = await page.locator('main table').count()
  expect(count, where).toBeGreaterThan(0)
  for (let at = 0; at < count; at += 1) {
    const rows = await seenRows(page, at)
    if (rows.length === 0) continue
    const caption = await page.locator('main table').nth(at).locator('caption').allInnerTexts()
    const lines = (await copy(page, at, 'table')).split(/\r?\n/)
    const compact = lines.slice(caption.length).map((line) =>
      line
        .split('\t')
        .map((cell) => cell.replace(/\s+/g, ''))
        .join('|'),
    )
    expect({ where, at, lines: compact }).toEqual({ where, at, lines: rows })
    expect(await page.locator('main table').nth(at).locator('.unseen').count()).toBe(0)
  }
}

for (const [address, prepared] of places) {
  test(`tables of ${address} are copied as they are seen, a line for each row`, async ({
    page,
  }) => {
    await page.clock.setFixedTime('2026-06-30T04:00:00Z')
    await page.goto(`#/${address}`)
    for (const [i, prepare] of prepared.entries()) {
      await prepare(page)
      await expectCopied(page, `${address} ${String(i + 1)}`)
    }
  })
}

test('a row of a table is copied as cells, words outside of tables as ever', async ({ page }) => {
  await page.goto('')
  await page.getByTestId('total-pudong').waitFor()
  const row = await copy(page, 0, 'row')
  expect(row).toMatch(/^\d\t\S.*\t\t[\d,.]+\t[\d,.]+\t\d{4}-\d\d-\d\d.*\t\S+/)
  const html = await clipboardHtml(page)
  expect(html).toContain('<table>')
  expect(html).not.toMatch(/button|计算依据|class=/)

  await page.evaluate(() => {
    const title = document.querySelector('#totals-title')
    if (title) getSelection()?.selectAllChildren(title)
  })
  await page.keyboard.press('ControlOrMeta+c')
  expect(await clipboardText(page)).toBe('各地合计，万元')
})
