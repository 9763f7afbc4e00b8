import type { Browser, Page } from '@playwright/test'
import { entry, fact, state, openForm } from './form'
import { rangeTo, vary, wanted } from './curves-page'
import { unitOn } from './shown'
import { expect, test } from './test'
import type { Report } from '../../src/calculator/report/award'
import { printedStep } from '../../src/calculator/report/printed'
import type { Speech } from '../../src/telling/words/speech'
import { crossingWords } from '../../src/telling/findings/values'
import { pathLabel } from '../../src/telling/words/facts'
import { amountText, moneyText, yuanIn } from '../../src/telling/words/money'
import { Decimal } from '../../src/policies/decimal'
import type { Language } from '../../src/stores/display'
import { compareReports } from '../../src/sweeps/two-reports'
import { speechIn } from '../speech'
import { isComplaint } from './complaint'
import { asOf, awards, corpus, curves } from './example-awards'
import { clipboardText } from './clipboard'

/** Two people's whole tasks on the page, in both languages. Every number is asked of the calculator as well. */

const maker = 'humanoid-maker'
const places = corpus.locations.map(({ id }) => id)
const nameOf = (id: string, { say }: Speech): string => {
  const place = corpus.locations.find((each) => each.id === id)
  return place ? say(place.name) : id
}
const clause = (id: string) => {
  const found = corpus.clauses.get(id)
  if (!found) throw new Error(id)
  return found
}
const high = (report: Report, place: string): Decimal =>
  new Decimal(report.locations[place]?.high ?? NaN)

test.use({
  viewport: { width: 1440, height: 900 },
  permissions: ['clipboard-read', 'clipboard-write'],
})

/** A person at a browser of their own: nothing kept, no language but theirs. */
async function person(
  browser: Browser,
  language: Language,
): Promise<{ page: Page; errors: string[] }> {
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    permissions: ['clipboard-read', 'clipboard-write'],
  })
  await context.addInitScript((chosen) => {
    localStorage.setItem('award-curves.language', chosen)
  }, language)
  const page = await context.newPage()
  await page.clock.setFixedTime(`${asOf}T04:00:00Z`)
  const errors: string[] = []
  page.on('pageerror', (error) => errors.push(error.message))
  page.on('console', (message) => {
    if (isComplaint(message)) errors.push(message.text())
  })
  return { page, errors }
}

/** Both totals of every place on the page are those of the calculator. */
async function expectTotals(page: Page, report: Report): Promise<void> {
  const unit = await unitOn(page)
  for (const id of places) {
    const row = page.getByTestId(`total-${id}`)
    for (const end of ['high', 'low'] as const) {
      const paid = report.locations[id]?.[end] ?? ''
      await expect(row.getByTestId(end)).toContainText(moneyText(paid, unit))
    }
  }
}

/** The most that every place allows, as the page says it, in yuan. */
async function totalsOn(page: Page): Promise<Map<string, Decimal>> {
  const unit = yuanIn[await unitOn(page)]
  const said = await Promise.all(
    places.map(async (id): Promise<[string, Decimal]> => {
      const text = await page.getByTestId(`total-${id}`).getByTestId('high').innerText()
      const number = /[\d,.]+/.exec(text)?.[0].replaceAll(',', '') ?? NaN
      return [id, new Decimal(number).times(unit)]
    }),
  )
  return new Map(said)
}

/** What the calculator has the leader, its rival and the crossing between them, as investment grows. */
function whereBeaten(leader: string, from: string) {
  const asked = { path: 'project_investment', from: '0', to: '100000000' }
  return curves(maker, {}, asked).crossings.flatMap(
    ({ among, bound, between, paid_at, leader_after }) =>
      among === 'locations' &&
      bound === 'high' &&
      between.includes(leader) &&
      leader_after !== leader &&
      paid_at !== null &&
      new Decimal(paid_at).greaterThan(from)
        ? [{ at: new Decimal(paid_at), rival: leader_after }]
        : [],
  )
}

for (const [language, other] of [
  ['zh-CN', 'en'],
  ['en', 'zh-CN'],
] as const) {
  const speech = speechIn(language)
  const { t, say } = speech

  test(`a robot maker with 3 orders finds where 40 more units pay most, ${language}`, async ({
    browser,
  }) => {
    test.slow()
    const { page, errors } = await person(browser, language)
    const orders = [
      { units: 18, unit_price: '480000' },
      { units: 12, unit_price: '720000' },
      { units: 4, unit_price: '650000' },
    ]
    const withMore = (order: number): Report =>
      awards(maker, {
        robot_orders: orders.map((each, i) =>
          i === order ? { ...each, units: each.units + 40 } : each,
        ),
      })
    const now = awards(maker, { robot_orders: orders })
    const list = corpus.lists.get('robot_orders')
    const item = (list ? say(list.item) : '').toLowerCase()

    await test.step('starts from the example and states three orders', async () => {
      await page.goto('#/curves')
      await entry(page, 'robot_orders.0.units')
      const form = page.locator('#list-robot_orders')
      await expect(form.locator('fieldset')).toHaveCount(4)
      for (const n of [4, 3]) {
        await form
          .getByRole('button', { name: `${t('entry.field.remove', { item })} ${n}` })
          .click()
      }
      await form.getByRole('button', { name: t('entry.field.add', { item }) }).click()
      await expect(form.locator('fieldset')).toHaveCount(3)
      for (const [i, { units, unit_price }] of orders.entries()) {
        await fact(page, `robot_orders.${i}.units`).fill(String(units))
        await fact(page, `robot_orders.${i}.unit_price`).fill(moneyText(unit_price, speech.unit))
      }
      await fact(page, 'robot_orders.1.delivered_units').fill('')
      await expectTotals(page, now)
    })

    const best = await test.step('adds 40 to each order in turn, by keyboard', async () => {
      const before = await totalsOn(page)
      const gains: { order: number; place: string; gain: Decimal }[] = []
      for (const [i, { units }] of orders.entries()) {
        await vary(page, pathLabel(corpus, `robot_orders.${i}.units`, speech))
        const marker = page.getByRole('slider')
        await expect(marker).toHaveAttribute('aria-valuenow', String(units))
        await rangeTo(page, speech, '100')
        await marker.focus()
        for (let tens = 0; tens < 4; tens++) await marker.press('Shift+ArrowRight')
        await expect(marker).toHaveAttribute('aria-valuenow', String(units + 40))
        await marker.blur()
        await expect(fact(page, `robot_orders.${i}.units`)).toHaveValue(String(units + 40))
        await expectTotals(page, withMore(i))
        for (const [place, most] of await totalsOn(page)) {
          gains.push({ order: i, place, gain: most.minus(before.get(place) ?? NaN) })
        }
        await fact(page, `robot_orders.${i}.units`).fill(String(units))
        await expectTotals(page, now)
      }
      gains.sort((a, b) => b.gain.comparedTo(a.gain))
      const calculated = orders
        .flatMap((_, order) =>
          places.map((place) => ({
            order,
            place,
            gain: high(withMore(order), place).minus(high(now, place)),
          })),
        )
        .sort((a, b) => b.gain.comparedTo(a.gain))
      expect(gains[0]).toEqual(calculated[0])
      // No other order comes to as much: there is one answer.
      const rival = calculated.find(({ order }) => order !== calculated[0]?.order)
      expect(gains[0]?.gain.greaterThan(rival?.gain ?? NaN)).toBe(true)
      return gains[0] ?? { order: 0, place: '' }
    })

    const link = await test.step('keeps the 40 there, and copies the link', async () => {
      await vary(page, pathLabel(corpus, `robot_orders.${best.order}.units`, speech))
      const units = (orders[best.order]?.units ?? 0) + 40
      await fact(page, `robot_orders.${best.order}.units`).fill(String(units))
      await expectTotals(page, withMore(best.order))
      await page.getByTestId('share').click()
      await expect(page.getByTestId('share-panel')).toContainText(t('sharing.copied'))
      return clipboardText(page)
    })
    expect(errors).toEqual([])
    await page.context().close()

    const report = withMore(best.order)
    const colleague = await person(browser, other)
    const their = speechIn(other)

    await test.step('a colleague sees the same in the other language', async () => {
      await colleague.page.goto(link)
      await expect(colleague.page.locator('html')).toHaveAttribute('lang', other)
      await expect(colleague.page.getByTestId('opened-notice')).toBeHidden()
      await expectTotals(colleague.page, report)
      const at = new Decimal(orders[best.order]?.units ?? 0).plus(40).toFixed()
      await expect(colleague.page.getByRole('slider')).toHaveAttribute('aria-valuenow', at)
    })

    await test.step('and is led to where the award is printed', async () => {
      const row = report.locations[best.place]
      const award = row?.clauses.find(({ id }) => clause(id).theme === 'robots' && id === 'PD-7')
      await colleague.page.getByTestId(`total-${best.place}`).getByTestId('high').click()
      const drawer = colleague.page.getByRole('dialog')
      await drawer
        .getByRole('button', { name: their.say(clause('PD-7').title) })
        .first()
        .click()
      const why = drawer.getByTestId('why-PD-7')
      await expect(why).toContainText(amountText(award?.award?.high ?? '', their.unit, other))
      const step = award?.steps.map(printedStep).find(({ locator }) => locator)
      const parameter = corpus.parameters.get(step?.parameter ?? '')
      await expect(
        why.getByTestId('locator').filter({ hasText: parameter ? their.say(parameter.label) : '' }),
      ).not.toHaveCount(0)
      await expect(why.getByTestId('locator').first()).toContainText(
        their.locator(step?.locator ?? ''),
      )
      await colleague.page.keyboard.press('Escape')
    })

    await test.step('and prints the report', async () => {
      await colleague.page.getByTestId('to-brief').click()
      await colleague.page.getByTestId('to-report').click()
      await colleague.page.emulateMedia({ media: 'print' })
      for (const id of places) {
        const row = colleague.page.getByTestId(`report-${id}`)
        for (const end of ['high', 'low'] as const) {
          const paid = report.locations[id]?.[end] ?? ''
          await expect(row.getByTestId(end)).toHaveText(moneyText(paid, their.unit))
          await expect(row.getByTestId(end)).toBeVisible()
        }
      }
      await expect(colleague.page.getByTestId('print')).toBeHidden()
      await expect(colleague.page.getByTestId('derivation-PD-7')).toContainText(
        their.locator(clause('PD-7').locator),
      )
      const pdf = await colleague.page.pdf({ preferCSSPageSize: true })
      expect(pdf.subarray(0, 5).toString()).toBe('%PDF-')
      expect(pdf.length).toBeGreaterThan(50_000)
    })
    expect(colleague.errors).toEqual([])
    await colleague.page.context().close()
  })

  test(`an officer of a district finds where it is beaten, and what it takes, ${language}`, async ({
    browser,
  }) => {
    test.slow()
    const { page, errors } = await person(browser, language)
    const stated = awards(maker)
    const [leader = ''] = [...places].sort((a, b) => high(stated, b).comparedTo(high(stated, a)))
    const from = String(corpus.examples.find(({ id }) => id === maker)?.scenario.project_investment)
    const [beaten] = whereBeaten(leader, from)
    if (!beaten) throw new Error(`${leader} is never beaten`)
    const { rival } = beaten
    const told = (value: Decimal): string =>
      crossingWords(corpus.facts.get('project_investment'), value, speech)
    const at = told(beaten.at)
    const there = awards(maker, { project_investment: beaten.at.toFixed(2) })

    await test.step('reads on the first page who beats the district, from where on', async () => {
      await page.goto('')
      await expect(page.getByTestId('lead')).toContainText(nameOf(leader, speech))
      await page.getByTestId('show-findings').click()
      const finding = page
        .getByTestId('all-findings')
        .locator('[data-kind=overtaking]')
        .filter({ hasText: at })
      await expect(finding).toContainText(told(beaten.at.minus(from)).trim())
      await expect(finding).toContainText(nameOf(rival, speech))
      await finding.getByRole('link').click()
    })

    await test.step('sees it in the strip under the curves, and goes there', async () => {
      const title = t('chart.leaders.item', {
        from: at,
        to: amountText('100000000', speech.unit, language),
        leaders: nameOf(rival, speech),
      })
      await rangeTo(page, speech, moneyText('100000000', speech.unit))
      await expect(page.locator(`li[title="${title}"]`)).toBeVisible()
      const words = page.getByRole('status').filter({ hasText: at })
      await page.getByRole('application').first().focus()
      await page.keyboard.press('ArrowRight')
      const next = page.getByRole('button', { name: t('chart.node.next'), exact: true })
      for (let i = 0; i < 40 && (await words.count()) === 0; i++) await next.click()
      await expect(words).toContainText(
        t('chart.node.overtakes', {
          over: nameOf(rival, speech),
          under: nameOf(leader, speech),
          bound: t('chart.high'),
          amount: amountText(high(there, rival), speech.unit, language),
        }),
      )
      await page.getByRole('button', { name: t('chart.node.move') }).click()
      const stood = await page.getByRole('slider').getAttribute('aria-valuenow')
      await expectTotals(page, there)
      expect(stood).toBe(beaten.at.toFixed())
      expect(high(there, rival).greaterThan(high(there, leader))).toBe(true)
    })

    await test.step('asks what investment brings 5 million, and takes the answer', async () => {
      await wanted(page)
      await page.getByTestId('wanted').fill(moneyText('5000000', speech.unit))
      await page.getByTestId('wanted').press('Enter')
      const least = page.getByTestId('inverse-shenzhen')
      await least.getByRole('button').click()
      const stood = (await page.getByRole('slider').getAttribute('aria-valuenow')) ?? ''
      const value = new Decimal(stood)
      const paid = (yuan: Decimal): Decimal =>
        high(awards(maker, { project_investment: yuan.toFixed(2) }), 'shenzhen')
      expect(paid(value).greaterThanOrEqualTo('5000000')).toBe(true)
      expect(paid(value.minus('0.01')).lessThan('5000000')).toBe(true)
      await expectTotals(page, awards(maker, { project_investment: value.toFixed(2) }))

      await page.getByTestId('wanted').fill(moneyText('30000000', speech.unit))
      await page.getByTestId('wanted').press('Enter')
      const most = high(awards(maker, { project_investment: '100000000' }), leader)
      await expect(page.getByTestId(`inverse-${leader}`)).toContainText(
        amountText(most, speech.unit, language),
      )
    })

    await test.step("sets its clause beside the neighbour's", async () => {
      await page.getByRole('link', { name: t('app.clauses'), exact: true }).click()
      for (const id of ['LH-10b', 'PD-1']) await page.getByTestId(`compare-${id}`).click()
      await page.getByTestId('show-comparison').click()
      const value = (id: string) => corpus.parameters.get(id)?.value ?? new Decimal(NaN)
      const difference = page.getByTestId('difference')
      const apart = value('PD-1.cap').minus(value('LH-10b.cap'))
      await expect(difference.getByTestId('difference-LH-10b.cap PD-1.cap')).toContainText(
        amountText(apart, speech.unit, language),
      )
      const points = value('PD-1.rate').minus(value('LH-10b.rate')).times(100).toFixed()
      await expect(difference.getByTestId('difference-LH-10b.rate PD-1.rate')).toContainText(points)
    })

    await test.step('saves what is and what would be, and compares the two', async () => {
      const [is, wouldBe] = language === 'en' ? ['As is', 'Larger'] : ['现状', '扩大投资']
      await page.getByRole('link', { name: t('app.compare'), exact: true }).click()
      await openForm(page)
      const menu = page.getByTestId('scenario-menu')
      await menu.getByRole('button').first().click()
      for (const [name, investment] of [
        [is, '24000000'],
        [wouldBe, '50000000'],
      ] as const) {
        await state(page, 'project_investment', moneyText(investment, speech.unit))
        await menu.getByTestId('scenario-name').fill(name)
        await menu.getByTestId('save-scenario').click()
        await expect(menu.getByRole('status')).toHaveText(t('scenarios.saved', { name }))
      }
      await menu.getByRole('link').click()
      await page.getByLabel(t('scenarios.pair.a'), { exact: true }).selectOption({ label: is })
      await page.getByLabel(t('scenarios.pair.b'), { exact: true }).selectOption({ label: wouldBe })
      const larger = awards(maker, { project_investment: '50000000' })
      for (const place of compareReports(stated, larger, 'locations')) {
        const row = page.getByTestId(`place-${place.id}`)
        await expect(row.getByTestId('a-high')).toContainText(
          moneyText(place.a.high ?? '', speech.unit),
        )
        await expect(row.getByTestId('b-high')).toContainText(
          moneyText(place.b.high ?? '', speech.unit),
        )
      }
      await expect(page.getByTestId('pair-sentence')).toContainText(nameOf(rival, speech))
    })
    expect(errors).toEqual([])
    await page.context().close()
  })
}
