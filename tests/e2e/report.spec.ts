import type { Page } from '@playwright/test'
import { showMore } from './curves-page'
import { expect, test } from './test'
import { whole } from '../../src/calculator/fraction'
import { readScenario } from '../../src/calculator/reading/read-scenario'
import { reportAwards } from '../../src/calculator/report/award'
import { notableWords } from '../../src/telling/findings/notable-words'
import { headline } from '../../src/telling/headline/headline'
import { sweptWords } from '../../src/telling/curves/axis-words'
import { comparedCurves } from '../../src/telling/curves/compared'
import { measureWords } from '../../src/telling/curves/measure-words'
import { pieceRows } from '../../src/telling/curves/table-rows'
import { moneyText } from '../../src/telling/words/money'
import { comparedIn, inRankOrder } from '../../src/telling/words/places'
import { derivedLines } from '../../src/telling/tables/clause-lines'
import { readingLines } from '../../src/telling/clauses/reading-lines'
import { saidSteps } from '../../src/telling/why/step-words'
import { Decimal } from '../../src/policies/decimal'
import { investigate } from '../../src/sweeps/insights/investigate'
import { concerning, notableOf } from '../../src/sweeps/insights/notable'
import { rankFindings } from '../../src/sweeps/insights/rank'
import { sweepScenario } from '../../src/sweeps/sweep'
import { speechIn } from '../speech'
import { asOf, corpus, documents } from './example-awards'
import { state } from './form'
import { pagesOf, signsOf } from './pdf'

const example = corpus.examples.find(({ id }) => id === 'humanoid-maker')
const input = { ...example?.scenario, project_investment: '50000000' }

function answered() {
  const read = readScenario(input, corpus, asOf)
  if (!('scenario' in read)) throw new Error(read.problems[0].message)
  const { scenario } = read
  const report = reportAwards(scenario, corpus)
  return { scenario, report, rows: inRankOrder(comparedIn(corpus, report, 'locations')) }
}
const { scenario, report, rows } = answered()

const plain = (text: string): string => text.replace(/\s+/g, '')
const textsOf = async (page: Page, selector: string): Promise<string[]> =>
  (await page.locator(selector).allTextContents()).map(plain)

/** The example with another investment, typed into the form, and its report. */
async function openReport(page: Page): Promise<void> {
  await page.goto('#/brief')
  await state(page, 'project_investment', '5,000')
  await expect(page.getByTestId('brief-pudong').getByTestId('high')).toHaveText(
    moneyText(report.locations.pudong?.high ?? '', 'wan'),
  )
  await page.getByTestId('to-report').click()
  await expect(page.getByTestId('part-method')).toBeVisible()
}

/** The answer as a company hears it. */
const answerIn = (locale: 'zh-CN' | 'en'): string =>
  headline({ documents, report, own: null, speech: speechIn(locale) }).first

/** Totals, findings, clauses, derivations and readings are those of the calculator. */
async function expectReport(page: Page, locale: 'zh-CN' | 'en'): Promise<void> {
  const speech = speechIn(locale)
  for (const { id, sum } of rows) {
    const row = page.getByTestId(`report-${id}`)
    await expect(row.getByTestId('high')).toHaveText(moneyText(sum.high ?? '', speech.unit))
    await expect(row.getByTestId('low')).toHaveText(moneyText(sum.low ?? '', speech.unit))
    const paid = sum.clauses.filter(({ status }) => status === 'awarded')
    expect(paid.length).toBeGreaterThan(0)
    for (const { id: clause, award } of paid) {
      const line = page.getByTestId(`report-${id}-${clause}`)
      await expect(line.getByTestId('high')).toHaveText(moneyText(award?.high ?? '', speech.unit))
    }
  }

  await expect(page.getByTestId('report-lead')).toContainText(answerIn(locale))
  const found = [...investigate(corpus, scenario, report, example?.groups ?? [])].flat()
  const { strong, more } = rankFindings(found)
  const all = [...strong, ...more]
  const first = notableOf(all, null)
  const told = [...first, ...concerning(all, null).filter((each) => !first.includes(each))]
    .slice(0, 6)
    .map((finding) => notableWords(finding, { documents, report, scenario, own: null, speech }))
    .map(({ head, text }) => plain(`${head}${speech.stop}${text}`))
  expect(told.length).toBeGreaterThan(3)
  await expect(page.getByTestId('report-findings').getByRole('listitem')).toHaveCount(told.length)
  const shown = await textsOf(page, '[data-testid=report-findings] li p')
  told.forEach((sentence, i) => expect(shown[i]).toContain(sentence))

  const derived = derivedLines(rows, corpus)
  await expect(page.locator('[data-testid^=derivation-]')).toHaveCount(derived.length)
  const steps = derived.flatMap(({ award }) =>
    [award.steps, award.steps_low ?? []].flatMap((each) => saidSteps(each, corpus, speech)),
  )
  expect(await textsOf(page, '.derivation li > span:nth-child(2)')).toEqual(
    steps.map(({ sentence }) => plain(sentence)),
  )
  expect(await textsOf(page, '.derivation li .gives')).toEqual(
    steps.map(({ gives }) => plain(`= ${gives}`)),
  )

  const readings = readingLines(rows, report, corpus)
  expect(readings.length).toBeGreaterThan(0)
  const options = await textsOf(page, '[data-testid=part-readings] td:nth-child(2)')
  expect(options).toEqual(
    readings.map(({ reading, option }) =>
      plain(speech.say(reading.options[option] ?? reading.question)),
    ),
  )
}

test.use({ viewport: { width: 1440, height: 900 } })

test.beforeEach(async ({ page }) => {
  await page.clock.setFixedTime(`${asOf}T04:00:00Z`)
})

test('says what the calculator says, in both languages', async ({ page }) => {
  test.slow()
  await openReport(page)
  await expectReport(page, 'zh-CN')
  await page.getByTestId('language').click()
  await expect(page.getByRole('heading', { name: 'AI policy awards: a report' })).toBeVisible()
  await expectReport(page, 'en')
})

test('leaves out parts and places, and its link opens the same report', async ({ page }) => {
  await openReport(page)
  await expect(page.getByTestId('report-findings')).toBeVisible()
  await page.getByTestId('choose-readings').uncheck()
  await expect(page.getByTestId('part-readings')).toBeHidden()
  await page.getByTestId('choose-pudong').uncheck()
  await expect(page.getByTestId('report-pudong')).toBeHidden()
  await expect(page.getByTestId('derivation-PD-1')).toBeHidden()
  await expect(page.getByTestId('part-findings')).not.toContainText('浦东')
  await expect(page.getByTestId('part-curves').locator('svg').first()).not.toContainText('浦东')

  const link = (await page.getByTestId('report-link').getAttribute('href')) ?? ''
  const colleague = await page.context().newPage()
  await colleague.clock.setFixedTime(`${asOf}T04:00:00Z`)
  await colleague.goto(link)
  const { high } = report.locations.longhua ?? {}
  await expect(colleague.getByTestId('report-longhua').getByTestId('high')).toHaveText(
    moneyText(high ?? '', 'wan'),
  )
  await expect(colleague.getByTestId('report-pudong')).toBeHidden()
  await expect(colleague.getByTestId('part-readings')).toBeHidden()
  await colleague.getByTestId('choose-findings').uncheck()
  await expect(colleague.getByTestId('part-findings')).toBeHidden()
})

test('draws the curves that the curves page shows', async ({ page }) => {
  await page.goto('#/curves')
  await showMore(page)
  await page.getByTestId('subject').getByText('分主题').click()
  await page.getByRole('combobox', { name: '主题', exact: true }).selectOption('scenarios')
  await page.getByTestId('curve-mode').getByText('占比').click()
  const label = corpus.themes.find(({ id }) => id === 'scenarios')?.label.zh ?? ''
  await expect(page.locator('#curves-title')).toContainText(label)
  const title = (await page.locator('#curves-title').textContent()) ?? ''
  const end = (await page.getByLabel('范围终点').inputValue()).replaceAll(',', '')
  await page.getByTestId('to-brief').click()
  await page.getByTestId('to-report').click()
  const curves = page.getByTestId('part-curves')
  await expect(curves.locator('figcaption')).toHaveText(title)
  await expect(curves.locator('svg title').first()).toHaveText(title)

  const path = 'project_investment'
  const facts = example?.scenario ?? {}
  const read = readScenario(facts, corpus, asOf)
  if (!('scenario' in read)) throw new Error(read.problems[0].message)
  // The range that the page fits, in 万元.
  const [least, most] = [whole(new Decimal(0)), whole(new Decimal(end).times(10_000))]
  const swept = sweepScenario(corpus, read.scenario, { path, from: least, to: most })
  if ('problem' in swept) throw new Error(swept.problem.message)
  const speech = speechIn('zh-CN')
  const words = sweptWords(corpus, swept.swept, speech)
  const compared = comparedCurves(swept, 'locations', speech, { kind: 'theme', theme: 'scenarios' })
  const pieces = pieceRows(compared, measureWords('share', words, speech), words, speech)
  const shown = await page
    .getByTestId('part-pieces')
    .locator('.report-table')
    .last()
    .locator('tbody tr')
    .evaluateAll((rows) =>
      rows.map((row) => [...row.querySelectorAll('td.number')].map((cell) => cell.textContent)),
    )
  expect(shown).toEqual(pieces.map(({ numbers }) => numbers))
})

test('prints when everything is computed, not before', async ({ page }) => {
  await page.addInitScript(() => {
    window.print = () => {
      const part = document.querySelector('[data-testid=part-findings]')
      document.body.dataset.printed = part?.textContent ?? ''
    }
  })
  await openReport(page)
  await page.getByTestId('print').click()
  const speech = speechIn('zh-CN')
  const lead = answerIn('zh-CN')
  const printed = (await page.locator('body').getAttribute('data-printed')) ?? ''
  expect(plain(printed)).toContain(plain(lead))
  expect(printed).not.toContain('正在沿')
  expect(printed).toContain(speech.t('compare.insights.uncut'))
})

test('prints on several pages, with words that can be selected', async ({ page }) => {
  test.slow()
  await openReport(page)
  await expect(page.getByTestId('report-findings')).toBeVisible()
  await page.emulateMedia({ media: 'print' })
  await expect(page.getByTestId('print')).toBeHidden()
  await expect(page.getByTestId('language')).toBeHidden()
  await expect(page.getByTestId('report-link')).toBeVisible()
  const head = await page.evaluate(() =>
    getComputedStyle(document.documentElement).getPropertyValue('--print-head'),
  )
  expect(head).toContain(example?.title.zh)
  // A4 without its margins, in pixels of paper: nothing may be cut at the edge.
  await page.setViewportSize({ width: 673, height: 990 })
  const wide = await page
    .locator('.paper *')
    .evaluateAll((all) => all.filter((each) => each.getBoundingClientRect().right > 674).length)
  expect(wide).toBe(0)

  const pdf = await page.pdf({ preferCSSPageSize: true })
  expect(pdf.subarray(0, 5).toString('latin1')).toBe('%PDF-')
  expect(pagesOf(pdf)).toBeGreaterThan(5)
  const signs = signsOf(pdf)
  const words = `人工智能政策奖补测算报告浦东新区征求最高可获条文明确金额0123456789`
  expect([...words].filter((sign) => !signs.has(sign))).toEqual([])
})
