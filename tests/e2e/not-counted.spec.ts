import type { Page } from '@playwright/test'
import { entry, fact, state } from './form'
import { expect, test } from './test'
import type { Report } from '../../src/calculator/report/award'
import { moneyText } from '../../src/telling/words/money'
import { csvRecords, exported, svgSize } from './downloads'
import { asOf, awards } from './example-awards'

/** What the maker comes to without the two entries that are refused below. */
const counted = awards('humanoid-maker', { revenue: undefined, project_fiscal_input: undefined })
const wrong = { revenue: '一些', project_fiscal_input: '9,000' }
const named = ['上年度主营业务收入“一些”', '其中财政投入“9,000 万元”，不能超过“项目总投入”']

test.use({
  viewport: { width: 1440, height: 900 },
  acceptDownloads: true,
  permissions: ['clipboard-read', 'clipboard-write'],
})
test.beforeEach(async ({ page }) => {
  await page.clock.setFixedTime(`${asOf}T04:00:00Z`)
})

async function fill(page: Page, path: string, value: string): Promise<void> {
  await state(page, path, value)
  await fact(page, path).blur()
}

async function expectTotals(page: Page, { locations }: Report, row = 'total'): Promise<void> {
  for (const [id, { low, high }] of Object.entries(locations)) {
    const shown = page.getByTestId(`${row}-${id}`)
    await expect(shown.getByTestId('high')).toHaveText(moneyText(high ?? '', 'wan'))
    await expect(shown.getByTestId('low')).toHaveText(moneyText(low ?? '', 'wan'))
  }
}

/** The line beside the figures names every entry that they do not count. */
async function expectNamed(page: Page, where = 'main'): Promise<void> {
  for (const words of named) {
    await expect(page.locator(where).getByTestId('not-counted').first()).toContainText(words)
  }
}

test('what is refused is not stated, the rest counts, and everything that goes out says so', async ({
  page,
  browser,
}) => {
  test.slow()
  await page.goto('')
  await fill(page, 'revenue', wrong.revenue)
  await fill(page, 'project_fiscal_input', wrong.project_fiscal_input)

  await test.step('the figures are those without it, on every page about them', async () => {
    await expectTotals(page, counted)
    await expectNamed(page)
    await page.getByRole('link', { name: '奖补曲线', exact: true }).click()
    await expectTotals(page, counted)
    await expectNamed(page)
    await page.getByTestId('second').click()
    await expectTotals(page, counted, 'cell')
    await expectNamed(page)
    await page.getByRole('link', { name: '对比', exact: true }).click()
    await page.emulateMedia({ media: 'print' })
    await expectNamed(page)
    await page.emulateMedia({ media: 'screen' })
  })

  await test.step('what was typed stays in its field', async () => {
    await expect(await entry(page, 'revenue')).toHaveValue('一些')
    await expect(await entry(page, 'project_fiscal_input')).toHaveValue('9,000')
    await expect(page.getByTestId('form').locator('[role=alert]')).toHaveCount(2)
  })

  await test.step('tables and pictures say so', async () => {
    const rows = csvRecords(await exported(page, '导出：各地合计', 'csv0'))
    expect(rows.length).toBeGreaterThan(4)
    for (const row of rows) {
      for (const words of named) expect(row['未计入的填写']).toContain(words)
    }
    await svgSize(page, await exported(page, '导出：各地合计', 'svg'), [
      '未计入有误的填写：',
      ...named,
    ])
  })

  await test.step('a derivation says so', async () => {
    await page.getByTestId('total-pudong').getByTestId('high').click()
    await expectNamed(page, '[role=dialog]')
    await page.keyboard.press('Escape')
  })

  const link = await test.step('the share box says so, and takes it along as typed', async () => {
    await page.getByTestId('share').click()
    await expectNamed(page, '[data-testid=share-panel]')
    return page.getByTestId('link').inputValue()
  })

  await test.step('the report says so', async () => {
    await page.getByTestId('to-brief').click()
    await page.getByTestId('to-report').click()
    await expectNamed(page)
  })

  await test.step('the link opens with the same figures and the same words', async () => {
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 } })
    const other = await context.newPage()
    await other.clock.setFixedTime(`${asOf}T04:00:00Z`)
    await other.goto(link)
    await expectTotals(other, counted)
    await expectNamed(other)
    // What stands beside the figures is not said a second time above them.
    await expect(other.getByTestId('opened-notice')).toBeHidden()
    await context.close()
  })
})

test('a saved scenario, a file and a comparison count the same', async ({ page }) => {
  await page.goto('#/scenarios')
  const facts = { revenue: '一些', project_investment: '30000000', robot_orders: [{ units: '三' }] }
  await page.getByTestId('import-file').setInputFiles([
    {
      name: '外来.json',
      mimeType: 'application/json',
      buffer: Buffer.from(JSON.stringify(facts)),
    },
  ])
  await expect(page.getByText('“外来”有 2 处填写有误')).toBeVisible()
  await page.getByLabel('方案甲', { exact: true }).selectOption({ label: '外来' })
  await page.getByLabel('方案乙', { exact: true }).selectOption('example:humanoid-maker')
  await expect(page.getByTestId('side-a').getByTestId('not-counted')).toContainText('“一些”')
  await expect(page.getByTestId('fact-revenue')).toContainText('一些（有误，未计入）')
  const rows = csvRecords(await exported(page, '导出：方案对比', 'csv0'))
  expect(rows[0]?.['方案甲 未计入的填写']).toContain('“一些”')

  await page.getByTestId('saved-外来').getByRole('button', { name: '载入' }).click()
  await expect(page.locator('main > [data-testid=not-counted]')).toContainText('“三”')
  await page.getByRole('link', { name: '对比', exact: true }).click()
  const alone = awards('none', { project_investment: '30000000', robot_orders: [{}] })
  await expectTotals(page, alone)
})
