import type { Page } from '@playwright/test'
import { pack } from '../../src/sharing/pack'
import { expect, test } from './test'
import { withPath } from '../../src/policies/scenario-input'
import { amountText, moneyText } from '../../src/telling/words/money'
import { Decimal } from '../../src/policies/decimal'
import { isComplaint } from './complaint'
import { axeFindings } from './axe'
import { expectToFit, twoLooks, wear, widths } from './shown'
import { asOf, awards, corpus } from './example-awards'
import { openCompany, state } from './form'

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

const findings = (page: Page) => page.getByTestId('findings')
const lead = (page: Page) => page.getByTestId('lead')
const money = (yuan: Decimal | string): string => amountText(yuan, 'wan', 'zh-CN')
const amount = (report: Report, id: string, end: 'low' | 'high' = 'high'): Decimal =>
  new Decimal(report.locations[id]?.[end] ?? 0)

/** The first sentence names who leads by the most and by what is committed, with the amounts. */
async function expectLead(page: Page, report: Report): Promise<void> {
  const [first = ''] = ranked(report)
  const [firm = ''] = [...places].sort((a, b) =>
    amount(report, b, 'low').comparedTo(amount(report, a, 'low')),
  )
  const title = lead(page).getByRole('heading', { level: 1 })
  const [most, committed] = [amount(report, first), amount(report, firm, 'low')]
  await expect(title).toContainText(
    first === firm
      ? `落户${nameOf(first)}：条文明确 ${money(committed)}，最高可获 ${money(most)}`
      : `条文明确以${nameOf(firm)}最多，${money(committed)}；最高可获以${nameOf(first)}最多，${money(most)}`,
  )
}

/** What has moved on the page without anybody's doing, as browsers count it. */
const shifts = (page: Page) =>
  page.addInitScript(() => {
    Object.assign(window, { shifted: 0 })
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        const { value, hadRecentInput } = entry as PerformanceEntry & {
          value: number
          hadRecentInput: boolean
        }
        const all = window as unknown as { shifted: number }
        if (!hadRecentInput) all.shifted += value
      }
    }).observe({ type: 'layout-shift', buffered: true })
  })
const shifted = (page: Page): Promise<number> =>
  page.evaluate(() => (window as unknown as { shifted: number }).shifted)

test.use({ viewport: { width: 1440, height: 900 } })

test.beforeEach(async ({ page }) => {
  await page.clock.setFixedTime(`${asOf}T04:00:00Z`)
})

test('a company sees where to go, and what its entries do to it', async ({ page }) => {
  test.slow()
  const errors: string[] = []
  page.on('pageerror', (error) => errors.push(error.message))
  page.on('console', (message) => {
    if (isComplaint(message)) errors.push(message.text())
  })
  const maker = awards('humanoid-maker')
  const orders = corpus.examples.find(({ id }) => id === 'humanoid-maker')?.scenario ?? {}

  await test.step('opens on the answer, with a bar for every place and three findings', async () => {
    await page.goto('')
    await expectLead(page, maker)
    await expectTotals(page, maker)
    await expect(findings(page).getByRole('listitem')).toHaveCount(3)
    const overtaking = findings(page).locator('[data-kind=overtaking]')
    await expect(overtaking).toContainText('再增加 3 台')
    const units = (n: number): Decimal => {
      const report = awards('humanoid-maker', withPath(orders, 'robot_orders.0.units', n))
      return amount(report, 'pudong').minus(amount(report, 'longhua'))
    }
    await expect(overtaking).toContainText(money(units(20).negated()))
    expect(units(22).isNegative()).toBe(true)
    expect(units(23).isPositive()).toBe(true)
  })

  await test.step('sorts by what is committed, and is ranked by it', async () => {
    await page.getByTestId('sort-low').click()
    const [first = ''] = [...places].sort((a, b) =>
      amount(maker, b, 'low').comparedTo(amount(maker, a, 'low')),
    )
    const row = page.locator('tr[data-testid^=total-]').first()
    await expect(row).toHaveAttribute('data-testid', `total-${first}`)
    await expect(page.getByRole('columnheader', { name: /条文明确/ })).toHaveAttribute(
      'aria-sort',
      'descending',
    )
    await page.getByTestId('sort-high').click()
  })

  await test.step('is led from an amount to its clauses', async () => {
    await page.getByTestId('total-pudong').getByTestId('high').click()
    await expect(page.getByRole('dialog')).toContainText(corpus.clauses.get('PD-7')?.title.zh ?? '')
    await page.keyboard.press('Escape')
    await expect(page.getByRole('dialog')).toBeHidden()
  })

  await test.step('opens themes, all findings and the clauses of a place when asked', async () => {
    await page.getByTestId('show-themes').click()
    await expect(page.getByTestId('themes')).toBeVisible()
    await page.getByTestId('show-findings').click()
    await expect(page.getByTestId('themes')).toBeHidden()
    const threshold = page.getByTestId('all-findings').locator('[data-kind=threshold]').first()
    await threshold.getByRole('button').first().click()
    await expect(page.getByRole('dialog').getByTestId('why-PD-7')).toBeVisible()
    await page.keyboard.press('Escape')
    const left = page.getByTestId('total-longhua').getByTestId('uncounted')
    await expect(left).toHaveAttribute('title', /未计入合计的条款：/)
    await left.click()
    await expect(page.getByTestId('clause-place').getByText('龙华区')).toBeVisible()
    // Those that a fact would settle, and no others.
    expect(maker.locations['longhua']?.open).not.toEqual([])
    await expect(page.getByRole('button', { name: /^信息不足/, pressed: true })).toBeVisible()
  })

  await test.step('states an investment with its unit, and the ranking follows', async () => {
    await state(page, 'project_investment', '0.5亿')
    const report = awards('humanoid-maker', { project_investment: '50000000' })
    await expectTotals(page, report)
    await expectLead(page, report)
    expect(ranked(report)[0]).not.toBe(ranked(maker)[0])
  })

  await test.step('reads it in English, and follows a finding to its curves', async () => {
    await openCompany(page, 'model-startup')
    await openCompany(page, 'humanoid-maker')
    await expectTotals(page, maker)
    await wear(page, ['en', 'light'])
    await expect(lead(page)).toContainText('committed')
    const overtaking = findings(page).locator('[data-kind=overtaking]').first()
    await expect(overtaking).toContainText('and takes the lead')
    await overtaking.getByRole('link').click()
    await expect(page).toHaveURL(/#\/curves/)
  })

  expect(errors).toEqual([])
})

test('an officer sees the own rank, the difference and its parts without scrolling', async ({
  page,
}) => {
  await shifts(page)
  await page.goto('')
  const maker = awards('humanoid-maker')
  await page.getByTestId('side').getByRole('combobox').selectOption('changning')
  const own = amount(maker, 'changning')
  const [first = ''] = ranked(maker)
  const rank = ranked(maker).indexOf('changning') + 1
  await expect(lead(page)).toContainText(
    `长宁区最高可获 ${money(own)}，列第${'零一二三四五'[rank] ?? ''}`,
  )
  const behind = amount(maker, first).minus(own)
  await expect(lead(page)).toContainText(`比首位${nameOf(first)}少 ${money(behind)}`)
  await expect(page.getByTestId('total-changning')).toContainText('我区')

  await expect(page.getByTestId('gap-total')).toHaveText(moneyText(behind.negated(), 'wan'))
  const parts = await page.getByTestId('gap-part').allInnerTexts()
  const sum = parts.reduce(
    (all, text) => all.plus(text.replace('−', '-').replace('+', '').replaceAll(',', '')),
    new Decimal(0),
  )
  expect(sum.times(10_000).toFixed(2)).toBe(behind.negated().toFixed(2))
  await expect(page.getByTestId('lacking')).toContainText(
    corpus.clauses.get('PD-7')?.title.zh ?? '',
  )
  const overtaken = findings(page).locator('[data-kind=overtaking]')
  await expect(overtaken).toContainText('长宁区被')
  for (const shown of [lead(page), page.getByTestId('gap-total'), overtaken]) {
    await expect(shown).toBeInViewport({ ratio: 1 })
  }

  await page.getByTestId('gap').getByRole('button').first().click()
  await expect(page.getByTestId('gap')).toContainText('不重复支持，单独为')
  await page.getByTestId('gap-other').getByRole('combobox').selectOption('pudong')
  const toPudong = own.minus(amount(maker, 'pudong'))
  await expect(page.getByTestId('gap-total')).toHaveText(moneyText(toPudong, 'wan'))

  await page.reload()
  await expect(lead(page)).toContainText('长宁区最高可获')
  await expect(findings(page)).toBeVisible()
  expect(await shifted(page)).toBeLessThanOrEqual(0.02)
})

test('on a phone the answer is in the first screen, and nothing jumps', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await shifts(page)
  await page.goto('')
  const maker = awards('humanoid-maker')
  await expectLead(page, maker)
  const [first = ''] = ranked(maker)
  await expect(lead(page)).toBeInViewport({ ratio: 1 })
  for (const end of ['low', 'high']) {
    await expect(page.getByTestId(`total-${first}`).getByTestId(end)).toBeInViewport({ ratio: 1 })
  }
  await expect(findings(page)).toBeAttached()
  expect(await shifted(page)).toBeLessThanOrEqual(0.02)
})

test('starts from nothing: one sentence and what to press; unknown is never zero', async ({
  page,
}) => {
  await page.goto('')
  await openCompany(page)
  await expect(lead(page)).toContainText('先回答三个问题')
  await expect(page.locator('[data-testid^=total-]')).toHaveCount(0)
  await page.getByTestId('begin').click()
  await state(page, 'project_investment', '３０００万')
  const read = awards('', { project_investment: '30000000' })
  await expectTotals(page, read)
  for (const id of places.filter((each) => read.locations[each]?.high === null)) {
    await expect(page.getByTestId(`total-${id}`)).toContainText('信息不足，不能合计')
    await expect(page.getByTestId(`total-${id}`).getByTestId('high')).toHaveCount(0)
  }
  await openCompany(page)
  await page.getByTestId('first-example').click()
  await expectTotals(page, awards(corpus.examples[0]?.id ?? ''))
})

test('says what has run out with the amounts of its last day, and goes back to it', async ({
  page,
}) => {
  await page.clock.setFixedTime('2027-02-01T04:00:00Z')
  await page.goto('')
  await expect(lead(page)).toContainText('2026-12-28 到期的浦东新区、2026-12-31 到期的长宁区')
  const then = awards('humanoid-maker', { application_date: '2026-12-28' })
  const pudong = page.getByTestId('total-pudong')
  await expect(pudong).toContainText('2026-12-28 到期，所示为当日金额')
  await expect(pudong.getByRole('cell').first()).toHaveText('—')
  await expect(pudong).toContainText(moneyText(amount(then, 'pudong'), 'wan'))
  await expect(page.locator('tr[data-testid^=total-]').nth(3)).toHaveAttribute(
    'data-testid',
    'total-pudong',
  )
  await page.getByTestId('common-day').click()
  await expectTotals(page, then)
  await expect(page.getByText('一个申报年度，申报日期 2026-12-28')).toBeVisible()
})

test('axe finds nothing once everything is found, and it fits', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce', colorScheme: 'light' })
  await page.goto('#/compare')
  await page.getByTestId('side').getByRole('combobox').selectOption('changning')
  await page.getByTestId('gap').getByRole('button').first().click()
  await page.getByTestId('show-findings').click()
  await expect(page.getByTestId('all-findings')).toBeVisible()
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

test('a tie stands beside its place on a phone, and not over it, in both languages', async ({
  page,
}) => {
  const facts = {
    application_date: '2026-06-30',
    revenue: '200000000',
    project_investment: '10000000',
  }
  await page.setViewportSize({ width: 390, height: 900 })
  await page.goto(`#/compare?s=${pack({ v: 3, company: { example: '', facts } }) ?? ''}`)
  for (const words of ['并列', 'tied']) {
    const row = page.getByTestId('total-xuhui')
    await expect(row.locator('.rank')).toContainText(words)
    const [rank, place] = await row.evaluate((element) =>
      ['.rank', '.place'].map((part) => {
        const range = document.createRange()
        range.selectNodeContents(element.querySelector(part) ?? element)
        const { left, right } = range.getBoundingClientRect()
        return { left, right }
      }),
    )
    expect(rank?.right).toBeLessThan(place?.left ?? 0)
    if (words === '并列') await page.getByRole('button', { name: 'English' }).click()
  }
})
