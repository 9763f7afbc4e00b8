import type { Page } from '@playwright/test'
import { expect, test } from './test'
import { withPath } from '../../src/policies/scenario-input'
import { amountText, moneyText } from '../../src/telling/words/money'
import { Decimal } from '../../src/policies/decimal'
import { isComplaint } from './complaint'
import { axeFindings } from './axe'
import { expectToFit, twoLooks, wear, widths } from './shown'
import { asOf, awards, corpus } from './example-awards'

type Report = ReturnType<typeof awards>

const places = corpus.locations.map(({ id }) => id)
const nameOf = (id: string): string =>
  corpus.locations.find((each) => each.id === id)?.name.zh ?? id

/** The places that have a total, from the most to the least. */
const ranked = (report: Report): string[] =>
  places
    .filter((id) => report.locations[id]?.high)
    .sort((a, b) =>
      new Decimal(report.locations[b]?.high ?? 0).comparedTo(report.locations[a]?.high ?? 0),
    )

async function expectTotals(page: Page, report: Report): Promise<void> {
  for (const id of ranked(report)) {
    const row = page.getByTestId(`total-${id}`)
    const { high, low } = report.locations[id] ?? {}
    const others = ranked(report).map((other) =>
      new Decimal(report.locations[other]?.high ?? 0).comparedTo(high ?? 0),
    )
    const rank = String(others.filter((each) => each > 0).length + 1)
    const isTied = others.filter((each) => each === 0).length > 1
    await expect(row.getByRole('cell').first()).toHaveText(isTied ? `并列 ${rank}` : rank)
    await expect(row.getByTestId('high')).toHaveText(moneyText(high ?? '', 'wan'))
    await expect(row.getByTestId('low')).toHaveText(moneyText(low ?? '', 'wan'))
  }
  const rows = page.locator('tr[data-testid^=total-]')
  await expect(rows.first()).toHaveAttribute('data-testid', `total-${ranked(report)[0] ?? ''}`)
}

/** The first sentence: who leads, with the amount and the lead over the next. */
async function expectLead(page: Page, report: Report): Promise<void> {
  const [first = '', second = ''] = ranked(report)
  const amount = (id: string): Decimal => new Decimal(report.locations[id]?.high ?? 0)
  const lead = page.getByTestId('lead')
  await expect(lead).toContainText(
    `${nameOf(first)}最高可获 ${amountText(amount(first), 'wan', 'zh-CN')}`,
  )
  const margin = amountText(amount(first).minus(amount(second)), 'wan', 'zh-CN')
  await expect(lead).toContainText(`比${nameOf(second)}多 ${margin}`)
}

const findings = (page: Page) => page.getByTestId('findings')

test.use({ viewport: { width: 1440, height: 900 } })

test.beforeEach(async ({ page }) => {
  await page.clock.setFixedTime(`${asOf}T04:00:00Z`)
})

test('an officer compares what the places offer a robot maker', async ({ page }) => {
  test.slow()
  const errors: string[] = []
  page.on('pageerror', (error) => errors.push(error.message))
  page.on('console', (message) => {
    if (isComplaint(message)) errors.push(message.text())
  })
  const maker = awards('humanoid-maker')
  const orders = corpus.examples.find(({ id }) => id === 'humanoid-maker')?.scenario ?? {}

  await test.step('opens on who leads, with totals and findings', async () => {
    await page.goto('')
    await expectLead(page, maker)
    await expectTotals(page, maker)
    const units = (n: number): Report =>
      awards('humanoid-maker', withPath(orders, 'robot_orders.0.units', n))
    const [before, at] = [22, 23].map((n) => new Decimal(units(n).locations.pudong?.high ?? 0))
    const jump = amountText(at?.minus(before ?? 0) ?? '', 'wan', 'zh-CN')
    const threshold = findings(page).locator('[data-kind=threshold]')
    await expect(threshold).toContainText('再增加 3 台（达到 23 台）')
    await expect(threshold).toContainText(`一次增加 ${jump}`)
    await expect(threshold).toContainText('征求意见稿')
  })

  await test.step('is led from a finding to its clause', async () => {
    await findings(page).locator('[data-kind=threshold]').getByRole('button').click()
    await expect(page.getByRole('dialog').getByTestId('why-PD-7')).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(page.getByRole('dialog')).toBeHidden()
  })

  await test.step('states an investment with its unit, and the ranking follows', async () => {
    await page.getByRole('searchbox').fill('项目总投入')
    await page.getByLabel('项目总投入', { exact: true }).fill('0.5亿')
    const report = awards('humanoid-maker', { project_investment: '50000000' })
    await expectTotals(page, report)
    await expectLead(page, report)
    expect(ranked(report)[0]).not.toBe(ranked(maker)[0])
  })

  await test.step('sets facts of every type back to unknown', async () => {
    await page.getByLabel('项目总投入', { exact: true }).fill('')
    await expectTotals(page, awards('humanoid-maker', { project_investment: undefined }))
    const search = page.getByRole('searchbox')
    await search.fill('project_')
    await page.locator('#fact-project_role').selectOption('')
    await page.locator('#fact-project_is_humanoid_scenario').selectOption('')
    const without = {
      project_investment: undefined,
      project_role: undefined,
      project_is_humanoid_scenario: undefined,
    }
    await expectTotals(page, awards('humanoid-maker', without))
    await search.fill('融资')
    const rounds = page.locator('#list-funding_rounds')
    await rounds.getByRole('button', { name: '改为未填' }).last().click()
    await expect(rounds).toContainText('未填')
    await expectTotals(page, awards('humanoid-maker', { ...without, funding_rounds: undefined }))
    await search.fill('')
  })

  await test.step('goes from what would tell the most to its field', async () => {
    const influence = page.getByTestId('influence').getByRole('listitem').first()
    await expect(influence).toContainText('项目总投入')
    await influence.getByRole('button').click()
    const field = page.getByLabel('项目总投入', { exact: true })
    await expect(field).toBeFocused()
    await field.fill('2,400')
    await expect(page.getByTestId('influence')).not.toContainText('项目总投入')
    await page.getByRole('button', { name: '恢复示例' }).click()
    await expectTotals(page, maker)
  })

  await test.step('sees the documents, which are not ranked', async () => {
    await page.getByTestId('view').getByText('按政策文件').click()
    await expect(page.getByRole('columnheader', { name: '排名' })).toBeHidden()
    const { high } = maker.policies.longhua ?? {}
    await expect(page.getByTestId('total-longhua').getByTestId('high')).toHaveText(
      moneyText(high ?? '', 'wan'),
    )
    await page.getByTestId('view').getByText('按落户地').click()
  })

  await test.step('reads it in English, and follows a finding to its curves', async () => {
    await page.getByTestId('language').click()
    await expect(page.getByTestId('lead')).toContainText('leads with at most')
    const overtaking = findings(page).locator('[data-kind=overtaking]').first()
    await expect(overtaking).toContainText('and leads')
    await overtaking.getByRole('link').click()
    await expect(page).toHaveURL(/#\/curves/)
    await expect(page.getByRole('heading', { name: /Units ordered/ })).toBeVisible()
  })

  expect(errors).toEqual([])
})

test('starts from nothing: unknown everywhere, never zero', async ({ page }) => {
  await page.goto('')
  await page.getByLabel('示例企业').selectOption('')
  await expect(page.getByTestId('lead')).toContainText('已填信息不足')
  for (const id of places) {
    await expect(page.getByTestId(`total-${id}`)).toContainText('信息不足，不能合计')
    await expect(page.getByTestId(`total-${id}`).getByTestId('high')).toHaveCount(0)
  }
  await expect(page.getByText('还没有填写数值')).toBeVisible()
  await page.getByTestId('influence').getByRole('button').first().click()
  await page.getByLabel('项目总投入', { exact: true }).fill('３０００万')
  const read = awards('', { project_investment: '30000000' })
  await expectTotals(page, read)
})

test('says what has run out, and goes back to its last valid day', async ({ page }) => {
  await page.clock.setFixedTime('2027-02-01T04:00:00Z')
  await page.goto('')
  const out = findings(page).locator('[data-kind=out_of_term]').first()
  await expect(out).toContainText('2026-12-28 到期')
  await expect(page.getByTestId('lead')).toContainText('未参加比较')
  await out.getByRole('button', { name: '改按 2026-12-28 测算' }).click()
  await expectTotals(page, awards('humanoid-maker', { application_date: '2026-12-28' }))
})

test('names the segments of a bar from the keyboard', async ({ page }) => {
  await page.goto('')
  const bar = page.getByRole('group', { name: '浦东新区按主题的最高可获金额' })
  const segments = bar.getByRole('button')
  await segments.first().focus()
  await page.keyboard.press('ArrowRight')
  await expect(segments.nth(1)).toBeFocused()
  await expect(segments.nth(1)).toHaveAccessibleName(/最高可获 .+，其中条文明确金额/)
  await expect(segments.nth(0)).toHaveAttribute('tabindex', '-1')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog')).toBeVisible()
})

test('axe finds nothing once everything is found, and it fits', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce', colorScheme: 'light' })
  await page.goto('#/compare')
  await page.getByTestId('more').locator('summary').click()
  await page.getByRole('searchbox').fill('robot')
  for (const look of twoLooks) {
    await page.setViewportSize({ width: 1440, height: 900 })
    await wear(page, look)
    expect(await axeFindings(page), look.join(' ')).toEqual([])
    for (const width of widths) {
      await page.setViewportSize({ width, height: 900 })
      await expectToFit(page, `${look.join(' ')} at ${String(width)}`)
    }
  }
})
