import type { Page } from '@playwright/test'
import { expect, test } from './test'
import { readScenario } from '../../src/calculator/reading/read-scenario'
import { reportAwards } from '../../src/calculator/report/award'
import { readProjectData } from '../../src/cli/data'
import { moneyText } from '../../src/telling/words/money'
import { buildCorpus } from '../../src/policies/corpus'
import { Decimal } from '../../src/policies/decimal'
import { isComplaint } from './complaint'
import { vary, worth } from './curves-page'

const asOf = '2026-06-30'
const corpus = buildCorpus(readProjectData())
const example = corpus.examples.find(({ id }) => id === 'humanoid-maker')
const places = ['pudong', 'changning', 'xuhui', 'longhua', 'shenzhen'] as const

/** What the calculator says of the example with some facts changed. */
function awards(changes: Record<string, unknown> = {}) {
  const read = readScenario({ ...example?.scenario, ...changes }, corpus, asOf)
  if (!('scenario' in read)) throw new Error(read.problems[0].message)
  return reportAwards(read.scenario, corpus)
}

/** The amounts beside the lines at the marker are those of the calculator, in 万元 or million yuan. */
async function expectAmounts(
  page: Page,
  report: ReturnType<typeof awards>,
  unit: 'wan' | 'million',
) {
  for (const place of places) {
    const { low, high } = report.locations[place] ?? {}
    await expect(worth(page, place)).toHaveText(moneyText(high ?? '', unit))
    await expect(page.getByTestId(`total-${place}`).getByTestId('low')).toHaveText(
      moneyText(low ?? '', unit),
    )
  }
}

test.use({ viewport: { width: 1440, height: 900 } })

test.beforeEach(async ({ page }) => {
  await page.clock.setFixedTime(`${asOf}T04:00:00Z`)
})

test('compares five places, from the curves down to the locator of a step', async ({
  page,
  baseURL,
}) => {
  test.slow()
  const errors: string[] = []
  const elsewhere: string[] = []
  page.on('pageerror', (error) => errors.push(error.message))
  page.on('console', (message) => {
    if (isComplaint(message)) errors.push(message.text())
  })
  page.on('request', (request) => {
    const own = [baseURL, 'data:', 'blob:'].some(
      (start) => start && request.url().startsWith(start),
    )
    if (!own) elsewhere.push(request.url())
  })

  await test.step('opens on the example with a finding as title and the curves of all places', async () => {
    await page.goto('#/curves')
    const curves = page.getByRole('region', { name: /项目总投入变化时/ })
    for (const name of ['浦东新区', '长宁区', '徐汇区', '深圳市龙华区', '深圳市（龙华以外）']) {
      await expect(curves.getByRole('button', { name }).first()).toBeVisible()
    }
    await expect(curves.locator('svg path').first()).toBeAttached()
    await expect(curves.getByRole('slider')).toContainText('2,400 万元')
    await expect(page.getByTestId('finding')).toContainText('龙华居首')
    await expectAmounts(page, awards(), 'wan')
  })

  await test.step('varies orders, sales and the financing round', async () => {
    await vary(page, '订单台数')
    await expect(page.getByRole('region', { name: /订单台数变化时/ })).toBeVisible()
    await vary(page, '年销售额')
    await expect(page.getByRole('region', { name: /年销售额变化时/ })).toBeVisible()
    await vary(page, '融资额')
    await expect(page.getByRole('region', { name: /融资额变化时/ })).toBeVisible()
    await expect(page.getByText(/条文中没有随融资额变化的定量条款/)).toBeVisible()
    await vary(page, '项目总投入')
  })

  await test.step('follows a dragged marker, and the range stays', async () => {
    const slider = page.getByRole('slider')
    await slider.focus()
    const [from, to] = [page.getByLabel('范围起点'), page.getByLabel('范围终点')]
    const before = [await from.inputValue(), await to.inputValue()]
    for (let i = 0; i < 12; i += 1) await page.keyboard.press('Shift+ArrowRight')
    await expect(slider).toContainText('3,000 万元')
    await expectAmounts(page, awards({ project_investment: '30000000' }), 'wan')
    expect([await from.inputValue(), await to.inputValue()]).toEqual(before)
  })

  await test.step('speaks for a place: its rank, its line, and what it takes to match the leader', async () => {
    await page.getByTestId('side').locator('select').selectOption('changning')
    await expect(page.getByTestId('finding')).toContainText('长宁不随项目总投入变化')
    const report = awards({ project_investment: '30000000' })
    const own = new Decimal(report.locations.changning?.high ?? 0)
    const amounts = places.map((place) => new Decimal(report.locations[place]?.high ?? 0))
    const rank = amounts.filter((each) => each.greaterThan(own)).length + 1
    await expect(page.getByTestId('insight')).toContainText(`第 ${rank} 位`)
    const most = moneyText(Decimal.max(...amounts), 'wan')
    await expect(page.getByTestId('match')).toContainText(`要追平龙华的 ${most} 万元`)
    await expect(page.getByTestId('match')).toContainText('长宁无论多少都不能')
    await expect(page.getByTestId('band')).toHaveValue('changning')
  })

  await test.step('draws firm amounts in place of the highest', async () => {
    await page.getByTestId('curve-end').getByText('条文明确').click()
    for (const place of places) {
      const { low } = awards({ project_investment: '30000000' }).locations[place] ?? {}
      await expect(worth(page, place)).toHaveText(moneyText(low ?? '', 'wan'))
    }
    await page.getByTestId('curve-end').getByText('最高可获').click()
  })

  await test.step('leads from a turning point to the clause behind it', async () => {
    await page.getByText(/^转折点与交叉点/).click()
    const row = page.getByRole('row', { name: /浦东新区.*数字化转型标杆项目/ }).first()
    await row.getByRole('button', { name: '计算依据' }).click()
    const drawer = page.getByRole('dialog')
    await expect(drawer.getByTestId('why-PD-1')).toContainText('征求意见稿')
    const rate = corpus.parameters.get('PD-1.rate')
    await expect(drawer.getByTestId('locator').first()).toHaveText(
      `依据 ${rate?.locator ?? ''} ${rate?.label.zh ?? ''}`,
    )
    await page.keyboard.press('Escape')
    await expect(drawer).toBeHidden()
  })

  await test.step('speaks English, in millions, and goes dark', async () => {
    await page.getByTestId('language').click()
    await expect(page.locator('html')).toHaveAttribute('lang', 'en')
    await expect(page.getByTestId('finding')).toContainText('Changning does not vary with')
    await expectAmounts(page, awards({ project_investment: '30000000' }), 'million')
    const isDark = await page.locator('html').evaluate((html) => html.classList.contains('dark'))
    await page.getByTestId('theme').click()
    await expect(page.locator('html')).toHaveClass(isDark ? '' : 'dark')
  })

  expect(errors).toEqual([])
  expect(elsewhere).toEqual([])
})

test('asks for a missing item instead of inventing one', async ({ page }) => {
  await page.goto('#/curves')
  await page.getByTestId('company').locator('select').selectOption('compute-centre')
  await vary(page, '融资额')
  const curves = page.getByRole('region', { name: /融资额变化时/ })
  await curves.getByRole('button', { name: '添加轮次' }).click()
  await expect(curves.getByRole('button', { name: '添加轮次' })).toBeHidden()
  await expect(curves.locator('svg path').first()).toBeAttached()
})

test('says which documents have run out, and compares all on the last day of all', async ({
  page,
}) => {
  await page.clock.setFixedTime('2027-02-01T04:00:00Z')
  await page.goto('#/curves')
  const pudong = page.getByTestId('total-pudong').getByTestId('ended-worth')
  await expect(pudong).toContainText('2026-12-28 到期，当日')
  await expect(pudong).toContainText(
    moneyText(awards({ application_date: '2026-12-28' }).locations.pudong?.high ?? '', 'wan'),
  )
  const ended = page.getByTestId('ended')
  const title = page.getByTestId('finding')
  await expect(title).toContainText('浦东（2026-12-28 到期）')
  await expect(title).toContainText('长宁（2026-12-31 到期）已退出排名')
  expect(
    await page.evaluate(() => document.documentElement.scrollWidth - innerWidth),
  ).toBeLessThanOrEqual(0)
  await ended.getByRole('button', { name: '改按各地都有效的最后一天 2026-12-28 比较' }).click()
  await expect(ended).toBeHidden()
  await expect(worth(page, 'pudong')).toHaveText(
    moneyText(awards({ application_date: '2026-12-28' }).locations.pudong?.high ?? '', 'wan'),
  )
})
