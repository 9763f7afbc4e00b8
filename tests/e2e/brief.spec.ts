import { strFromU8, unzipSync } from 'fflate'
import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { expect, test } from './test'
import { readHolding } from '../../src/calculator/reading/read-holding'
import { reportAwards } from '../../src/calculator/report/award'
import { moneyText } from '../../src/telling/words/money'
import { speechIn } from '../speech'
import { clipboardHtml, clipboardText } from './clipboard'
import { asOf, corpus } from './example-awards'
import { expectToFit } from './shown'
import { pagesOf, printed, sheetsOf } from './pdf'

const facts = (id: string) => corpus.examples.find((each) => each.id === id)?.scenario ?? {}
const reportOf = (id: string) => reportAwards(readHolding(facts(id), corpus, asOf).scenario, corpus)
const languages = ['zh-CN', 'en'] as const

test.use({
  viewport: { width: 1440, height: 900 },
  permissions: ['clipboard-read', 'clipboard-write'],
})

test.beforeEach(async ({ page }) => {
  await page.clock.setFixedTime(`${asOf}T04:00:00Z`)
})

async function speak(page: Page, language: 'zh-CN' | 'en', side = ''): Promise<void> {
  await page.addInitScript(
    ([chosen = '', own = '']) => {
      localStorage.setItem('award-curves.language', chosen)
      if (own !== '') localStorage.setItem('award-curves.side', own)
    },
    [language, side],
  )
}

/** Waits for what the amounts rest on and for the picture. */
const ready = (page: Page) => expect(page.getByTestId('print')).toBeEnabled({ timeout: 60_000 })

/** The row of each place has the amounts of the calculator. */
async function expectFigures(page: Page, id: string, language: 'zh-CN' | 'en'): Promise<void> {
  const { unit } = speechIn(language)
  const report = reportOf(id)
  for (const [place, { high, low }] of Object.entries(report.locations)) {
    if (high === null || low === null) continue
    const row = page.getByTestId(`brief-${place}`)
    await expect(row.getByTestId('high').first()).toHaveText(moneyText(high, unit))
    await expect(row.getByTestId('low').first()).toHaveText(moneyText(low, unit))
  }
}

for (const language of languages) {
  test(`a brief on one sheet in three actions, with the figures of the calculator (${language})`, async ({
    page,
  }) => {
    test.slow()
    await speak(page, language, 'changning')
    await page.addInitScript(() => {
      window.print = () => void (document.body.dataset.printed = 'yes')
    })
    await page.goto('')
    await page.getByTestId('to-brief').click()
    await ready(page)
    await page.getByTestId('print').click()
    await expect(page.locator('body')).toHaveAttribute('data-printed', 'yes')
    await expectFigures(page, 'humanoid-maker', language)
    const pdf = await page.pdf({ preferCSSPageSize: true })
    const sheets = sheetsOf(pdf)
    expect(sheets).toHaveLength(1)
    const { unit, say } = speechIn(language)
    const { high = '' } = reportOf('humanoid-maker').locations.longhua ?? {}
    expect(sheets[0]).toContain(printed(moneyText(high ?? '', unit)))
    for (const { title } of corpus.policies) expect(sheets[0]).toContain(printed(say(title)))
    // Nothing of it is cut at the foot or the side of the sheet.
    const cut = await page.getByTestId('brief').evaluate((sheet) => {
      const { bottom, right } = sheet.getBoundingClientRect()
      return [...sheet.querySelectorAll('*')].filter((each) => {
        const box = each.getBoundingClientRect()
        return box.bottom > bottom + 1 || box.right > right + 1
      }).length
    })
    expect(cut).toBe(0)
  })
}

for (const language of languages) {
  test(`two companies beside each other on one sheet (${language})`, async ({ page }) => {
    test.slow()
    await speak(page, language)
    await page.goto('#/brief')
    await page.getByTestId('brief-second').selectOption('example:compute-centre')
    await ready(page)
    const { unit } = speechIn(language)
    for (const [place, { high }] of Object.entries(reportOf('compute-centre').locations)) {
      if (high === null) continue
      const row = page.getByTestId(`brief-${place}`)
      await expect(row.getByTestId('high').nth(1)).toHaveText(moneyText(high, unit))
    }
    expect(pagesOf(await page.pdf({ preferCSSPageSize: true }))).toBe(1)
  })
}

test('what is written over is kept, goes with the link, and stands aside when figures change', async ({
  page,
}) => {
  test.slow()
  await page.goto('#/brief')
  await ready(page)
  const conclusion = page.getByRole('textbox', { name: '结论' })
  const suggested = await conclusion.inputValue()
  await conclusion.fill('龙华领先，本区须在年底前续期。')
  await page.getByRole('textbox', { name: '标题' }).fill('给区长的一页')
  await expect.poll(() => page.url()).toContain('?s=')
  await page.waitForTimeout(700)
  const address = page.url()
  await page.reload()
  await ready(page)
  await expect(conclusion).toHaveValue('龙华领先，本区须在年底前续期。')

  const colleague = await (await page.context().browser()?.newContext())?.newPage()
  if (!colleague) throw new Error('no second browser')
  await colleague.clock.setFixedTime(`${asOf}T04:00:00Z`)
  await colleague.goto(address)
  await expect(colleague.getByRole('textbox', { name: '标题' })).toHaveValue('给区长的一页')
  await colleague.context().close()

  await page.getByTestId('company').getByRole('combobox').selectOption('software-firm')
  await expect(page.getByTestId('stale-conclusion')).toContainText('龙华领先')
  await expect(conclusion).not.toHaveValue('龙华领先，本区须在年底前续期。')
  await expect(conclusion).not.toHaveValue(suggested)
})

test('the Word file holds the figures and both pictures', async ({ page }) => {
  test.slow()
  await page.goto('#/brief')
  await ready(page)
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByTestId('docx').click(),
  ])
  expect(download.suggestedFilename()).toMatch(/^简报_.*_2026-06-30\.docx$/)
  const files = unzipSync(new Uint8Array(await readFile(await download.path())))
  const xml = strFromU8(files['word/document.xml'] ?? new Uint8Array())
  for (const { high } of Object.values(reportOf('humanoid-maker').locations)) {
    expect(xml).toContain(`>${moneyText(high ?? '', 'wan')}<`)
  }
  const pictures = Object.entries(files).filter(([name]) => name.startsWith('word/media/'))
  expect(pictures).toHaveLength(2)
  for (const [, picture] of pictures) {
    expect([...picture.subarray(0, 4)]).toEqual([0x89, 0x50, 0x4e, 0x47])
    expect(picture.length).toBeGreaterThan(1_000)
  }
})

test('text and table are copied clean', async ({ page }) => {
  test.slow()
  await page.goto('#/brief')
  await ready(page)
  const said = page.getByTestId('brief-said')
  await page.getByTestId('copy-text').click()
  await expect(said).toContainText('已复制')
  const text = await clipboardText(page)
  const { high = '' } = reportOf('humanoid-maker').locations.longhua ?? {}
  expect(text).toContain(`1. 深圳市龙华区：最高可获 ${moneyText(high ?? '', 'wan')} 万元`)
  expect(text).not.toMatch(/[\t<>]/)
  expect(text.trimEnd().split('\n').at(-1)).toContain('/brief?s=')
  await page.getByTestId('copy-table').click()
  await expect(said).toContainText('已复制')
  const html = (await clipboardHtml(page)) ?? ''
  expect(html.match(/<tr>/g)).toHaveLength(1 + corpus.locations.length)
  expect(html).toContain(moneyText(high ?? '', 'wan'))
  expect((await clipboardText(page)).split('\n').at(-1)?.split('\t')).toHaveLength(6)
})

test('is read and written on a phone, and printed from there on one sheet', async ({ page }) => {
  test.slow()
  await page.setViewportSize({ width: 390, height: 844 })
  await page.goto('#/brief')
  await ready(page)
  await expectToFit(page, 'the brief at 390')
  await page.setViewportSize({ width: 360, height: 800 })
  await expectToFit(page, 'the brief at 360')
  expect(pagesOf(await page.pdf({ preferCSSPageSize: true }))).toBe(1)
})
