import type { Page } from '@playwright/test'
import { expect, test } from './test'
import { readScenario } from '../../src/calculator/reading/read-scenario'
import { reportAwards } from '../../src/calculator/report/award'
import { readProjectData } from '../../src/cli/data'
import { moneyText } from '../../src/telling/words/money'
import { buildCorpus } from '../../src/policies/corpus'
import { isComplaint } from './complaint'

const asOf = '2026-06-30'
const corpus = buildCorpus(readProjectData())
const example = corpus.examples.find(({ id }) => id === 'humanoid-maker')
const places = ['pudong', 'changning', 'xuhui', 'longhua', 'shenzhen'] as const

/** What the calculator says of the example with some facts changed and some not stated. */
function awards(changes: Record<string, unknown> = {}, unstated: readonly string[] = []) {
  const facts = Object.entries({ ...example?.scenario, ...changes })
  const stated = Object.fromEntries(facts.filter(([id]) => !unstated.includes(id)))
  const read = readScenario(stated, corpus, asOf)
  if (!('scenario' in read)) throw new Error(read.problems[0].message)
  return reportAwards(read.scenario, corpus)
}

/** The totals on the page are those of the calculator, in 万元 or yuan. */
async function expectTotals(page: Page, report: ReturnType<typeof awards>, unit: 'wan' | 'yuan') {
  for (const place of places) {
    const { low, high } = report.locations[place] ?? {}
    const row = page.getByTestId(`total-${place}`)
    await expect(row.getByTestId('high')).toHaveText(moneyText(high ?? '', unit))
    await expect(row.getByTestId('low')).toHaveText(moneyText(low ?? '', unit))
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

  await test.step('opens on the example with five curves and their totals', async () => {
    await page.goto('#/curves')
    const curves = page.getByRole('region', { name: /项目总投入变化时/ })
    for (const name of ['浦东新区', '长宁区', '徐汇区', '深圳市龙华区', '深圳市其他区']) {
      await expect(curves.getByRole('button', { name }).first()).toBeVisible()
    }
    await expect(curves.locator('svg path').first()).toBeAttached()
    await expect(curves.getByText('您在这里').first()).toBeVisible()
    await expectTotals(page, awards(), 'wan')
  })

  await test.step('varies orders and the financing round with one click each', async () => {
    const presets = page.getByTestId('presets')
    await presets.getByText('机器人订单与销售').click()
    await expect(page.getByRole('heading', { name: /订单台数变化时/ })).toBeVisible()
    await page.getByTestId('which').selectOption('robot_sales')
    await expect(page.getByRole('heading', { name: /年销售额变化时/ })).toBeVisible()
    await presets.getByText('融资轮次').click()
    await expect(page.getByRole('heading', { name: /融资额变化时/ })).toBeVisible()
    await expect(page.getByText(/条文中没有随融资额变化的定量条款/)).toBeVisible()
    await presets.getByText('项目投资').click()
  })

  await test.step('follows a changed number', async () => {
    await page.getByText('应用项目', { exact: true }).first().scrollIntoViewIfNeeded()
    const field = page.getByLabel('项目总投入', { exact: true })
    await field.fill('3,000')
    await expectTotals(page, awards({ project_investment: '30000000' }), 'wan')
    await field.fill('一些')
    await expect(page.getByRole('alert').getByText('请填写数字，至多精确到分')).toBeVisible()
    // What is refused is not stated.
    await expectTotals(page, awards({}, ['project_investment']), 'wan')
    await field.fill('')
    await expectTotals(page, awards({}, ['project_investment']), 'wan')
    await field.fill('3000')
  })

  await test.step('derives an amount down to where it is printed', async () => {
    const report = awards({ project_investment: '30000000' })
    const award = report.locations.pudong?.clauses.find(({ id }) => id === 'PD-1')
    await page.getByTestId('total-pudong').getByTestId('high').click()
    const drawer = page.getByRole('dialog')
    await drawer.getByRole('button', { name: '数字化转型标杆项目' }).first().click()
    await expect(drawer.getByTestId('why-PD-1')).toContainText(
      `最高可获 ${moneyText(award?.award?.high ?? '', 'wan')} 万元`,
    )
    await expect(drawer.getByTestId('why-PD-1')).toContainText('征求意见稿')
    const rate = corpus.parameters.get('PD-1.rate')
    await expect(drawer.getByTestId('locator').first()).toHaveText(
      `依据 ${rate?.locator ?? ''} ${rate?.label.zh ?? ''}`,
    )
    await page.keyboard.press('Escape')
    await expect(drawer).toBeHidden()
  })

  await test.step('speaks English, shows yuan, and goes dark', async () => {
    await page.getByTestId('language').click()
    await expect(page.getByRole('heading', { name: 'AI policy award curves' })).toBeVisible()
    await expect(page.locator('html')).toHaveAttribute('lang', 'en')
    await page.getByText('yuan', { exact: true }).first().click()
    await expectTotals(page, awards({ project_investment: '30000000' }), 'yuan')
    const isDark = await page.locator('html').evaluate((html) => html.classList.contains('dark'))
    await page.getByTestId('theme').click()
    await expect(page.locator('html')).toHaveClass(isDark ? '' : 'dark')
  })

  expect(errors).toEqual([])
  expect(elsewhere).toEqual([])
})

test('asks for a missing item instead of inventing one', async ({ page }) => {
  await page.goto('#/curves')
  await page.getByLabel('示例企业').selectOption('compute-centre')
  await page.getByTestId('presets').getByText('融资轮次').click()
  const curves = page.getByRole('region', { name: /融资额变化时/ })
  await curves.getByRole('button', { name: '添加轮次' }).click()
  await expect(curves.getByRole('button', { name: '添加轮次' })).toBeHidden()
  await expect(curves.locator('svg path').first()).toBeAttached()
})

test('offers the last valid day where a document has run out', async ({ page }) => {
  await page.clock.setFixedTime('2027-02-01T04:00:00Z')
  await page.goto('#/curves')
  const row = page.getByTestId('total-pudong')
  await expect(row).toContainText('不在有效期内')
  await expect(page.getByText('浦东：不在有效期内')).toBeAttached()
  await expect(page.getByTestId('inverse-pudong')).toContainText('不在有效期内')
  expect(
    await page.evaluate(() => document.documentElement.scrollWidth - innerWidth),
  ).toBeLessThanOrEqual(0)
  await row.getByRole('button', { name: '改按 2026-12-28 测算' }).click()
  await expect(row.getByTestId('high')).toHaveText(
    moneyText(awards({ application_date: '2026-12-28' }).locations.pudong?.high ?? '', 'wan'),
  )
})
