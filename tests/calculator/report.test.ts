import { describe, expect, it } from 'vitest'
import { reportAwards } from '../../src/calculator/report/award'
import type { PrintedClause } from '../../src/calculator/report/printed'
import { printedReport, printedStep } from '../../src/calculator/report/printed'
import { readScenario } from '../../src/calculator/reading/read-scenario'
import { corpus } from '../corpus'
import { smallCorpus, smallScenario } from './small-corpus'

/** What the report says of one clause, in its own policy. */
function clauseOf(id: string, facts: Record<string, unknown>): PrintedClause {
  const read = readScenario({ application_date: '2026-06-30', ...facts }, corpus, '2026-06-30')
  if ('problems' in read) throw new Error(read.problems[0].message)
  const { policies } = printedReport(reportAwards(read.scenario, corpus))
  const clauses = Object.values(policies).flatMap((sum) => sum.clauses)
  return clauses.find((clause) => clause.id === id) as PrintedClause
}

/** The steps that calculate, after those that say what is assumed. */
const worked = ({ steps }: PrintedClause) =>
  steps.filter(({ does }) => does !== 'default' && does !== 'not_stated')

const orders = (...units: number[]) =>
  units.map((each) => ({ units: each, unit_price: '100000', repeat: 1 }))

/** 99 units of the year in orders of four at most. */
const ninetyNine = orders(...Array.from({ length: 24 }, () => 4), 3)

describe('a derivation', () => {
  it('scales 30 million by the rate of PD-1, then holds it under the cap, each with its locator', () => {
    const award = clauseOf('PD-1', { project_investment: '30000000' })
    expect(worked(award).slice(0, 2)).toEqual([
      {
        does: 'scale',
        of: 'project_investment',
        by: '0.5',
        gives: '15000000',
        parameter: 'PD-1.rate',
        locator: '二.1',
      },
      {
        does: 'min',
        of: `#${award.steps.findIndex(({ does }) => does === 'scale') + 1}`,
        by: '20000000',
        gives: '15000000',
        parameter: 'PD-1.cap',
        locator: '二.1',
      },
    ])
  })

  it('gives the cap where the cap of PD-1 binds', () => {
    const found = clauseOf('PD-1', { project_investment: '40000000.02' })
    expect(
      worked(found)
        .slice(0, 2)
        .map(({ gives }) => gives),
    ).toEqual(['20000000.01', '20000000'])
    expect(found.award).toEqual({ low: '0.00', high: '20000000.00' })
  })

  it('names the very item that prints a number, not the clause: rate and cap of SZ-1', () => {
    const found = clauseOf('SZ-1', { model_purchase: '5000000' })
    expect(worked(found).map(({ parameter, locator }) => [parameter, locator])).toEqual([
      ['SZ-1.rate', '(一)1'],
      ['SZ-1.cap', '(一)1'],
    ])
  })

  it('takes off what superior authorities paid, as printed in part 五', () => {
    const { steps } = clauseOf('PD-1', {
      project_investment: '30000000',
      superior_award_same_matter: '1000000',
    })
    expect(steps.at(-1)).toEqual({
      does: 'subtract',
      of: `#${steps.length - 1}`,
      by: '1000000',
      with: 'superior_award_same_matter',
      gives: '14000000',
      locator: '五',
    })
  })

  it('names first each default that it rests on, and each fact that counts as nothing', () => {
    const { steps } = clauseOf('PD-1', { project_investment: '30000000' })
    const unsaid = steps.filter(({ does }) => does === 'default' || does === 'not_stated')
    expect(unsaid).toEqual(steps.slice(0, unsaid.length))
    expect(unsaid.map(({ does, of, gives }) => [does, of, gives]).sort()).toEqual([
      ['default', 'is_enterprise', 'true'],
      ['default', 'meets_location_rule', 'true'],
      ['default', 'national_award', '0'],
      ['default', 'province_award', '0'],
      ['default', 'superior_award_same_matter', '0'],
      ['not_stated', 'city_award', '0'],
    ])
  })

  it('names the cut where it takes something away, and only there', () => {
    const cut = clauseOf('PD-2', { model_purchase: '333.33' })
    const of = `#${cut.steps.length - 1}`
    expect(cut.steps.at(-1)).toEqual({ does: 'cut', of, by: '0.01', gives: '166.66' })
    const whole = clauseOf('PD-2', { model_purchase: '333.32' })
    expect(worked(whole).map(({ does }) => does)).toEqual(['scale'])
  })

  it('takes a printed amount from its parameter', () => {
    const { steps } = clauseOf('LH-7', {
      national_task_status: 'winner',
      national_task_investment: '100000000',
      national_task_funding: '0',
    })
    expect(steps).toContainEqual(expect.objectContaining({ does: 'min', of: 'LH-7.amount' }))
  })

  it('takes the printed amount of LH-7 also where the investment is not stated', () => {
    const { steps, award } = clauseOf('LH-7', { national_task_status: 'winner' })
    expect(award).toEqual({ low: '2000000.00', high: '2000000.00' })
    const named = steps.filter(({ parameter, of }) => (parameter ?? of) === 'LH-7.amount')
    expect(named).not.toEqual([])
    // What is not stated gives nothing; it cannot give the award.
    const unstated = steps.filter(({ does }) => does === 'not_stated')
    expect(unstated.filter(({ gives }) => gives !== '0')).toEqual([])
  })

  it('makes the low end of CN-8.3 out of the match of CN-8.1b where that is the greatest low', () => {
    const found = clauseOf('CN-8.3', { project_investment: '10000000', city_award: '2000000' })
    expect(found.award).toEqual({ low: '2000000.00', high: '3000000.00' })
    const { steps_low: low = [] } = found
    expect(low).toContainEqual({
      does: 'scale',
      of: 'city_award',
      by: '1',
      gives: '2000000',
      parameter: 'CN-8.1b.rate',
      locator: '第八条(一)',
    })
    expect(low.at(-1)?.gives).toBe('2000000')
  })

  it('names in every step what it speaks of', () => {
    const facts = { project_investment: '10000000', city_award: '2000000' }
    const { steps, steps_low: low = [] } = clauseOf('CN-8.3', facts)
    expect([...steps, ...low].filter(({ of }) => of === '')).toEqual([])
  })

  it('shows no steps for the low end where that is nothing or equals the high end', () => {
    expect(clauseOf('PD-1', { project_investment: '30000000' })).not.toHaveProperty('steps_low')
    expect(clauseOf('PD-2', { model_purchase: '100' })).not.toHaveProperty('steps_low')
  })

  it('shows no steps where nothing is paid', () => {
    expect(clauseOf('PD-1', {}).steps).toEqual([])
    expect(clauseOf('PD-6', { project_investment: '4000000' }).steps).toEqual([])
  })
})

describe('a reason', () => {
  const humanoid = { project_is_humanoid_scenario: true, project_is_digital_benchmark: false }

  it('names the fact, the value found, the value needed, the distance, the parameter, the locator', () => {
    const { status, reasons } = clauseOf('PD-6', { ...humanoid, project_investment: '4999999.99' })
    expect(status).toBe('ineligible')
    expect(reasons).toEqual([
      {
        condition: 'at_least',
        fact: 'project_investment',
        found: '4999999.99',
        needed: '5000000',
        distance: '0.01',
        parameter: 'PD-6.threshold',
        locator: '二.6',
      },
    ])
  })

  it('is absent exactly at the threshold', () => {
    const found = clauseOf('PD-6', { ...humanoid, project_investment: '5000000' })
    expect(found).toMatchObject({ status: 'awarded', reasons: [] })
  })

  it('names every failing condition, and the flag that stands by its default', () => {
    const { reasons } = clauseOf('PD-6', { project_investment: '1000000' })
    expect(reasons.map(({ condition, fact, stated }) => [condition, fact, stated])).toEqual([
      ['flag', 'project_is_humanoid_scenario', false],
      ['at_least', 'project_investment', undefined],
    ])
  })

  it('names both gates of PD-7 at 99 units sold singly, each with the nearest distance', () => {
    const { status, reasons } = clauseOf('PD-7', { robot_orders: ninetyNine })
    expect(status).toBe('ineligible')
    expect(reasons).toMatchObject([
      {
        condition: 'at_least',
        fact: 'robot_orders.0.units',
        found: '4',
        needed: '5',
        distance: '1',
        parameter: 'PD-7.order_units',
        locator: '二.7',
      },
      {
        condition: 'at_least',
        found: '99',
        needed: '100',
        distance: '1',
        parameter: 'PD-7.year_units',
        locator: '二.7',
      },
    ])
  })

  it('names the order nearest to the gate, wherever it stands in the list', () => {
    const { reasons } = clauseOf('PD-7', { robot_orders: orders(1, 3, 2) })
    expect(reasons[0]).toMatchObject({ fact: 'robot_orders.1.units', found: '3', distance: '2' })
  })

  it('names an empty list', () => {
    const { status, reasons } = clauseOf('PD-7', { robot_orders: [] })
    expect(status).toBe('ineligible')
    expect(reasons[0]).toEqual({
      condition: 'some_item',
      fact: 'robot_orders',
      found: '0',
      needed: '1',
      alternative: true,
      locator: '二.7',
    })
  })

  it('says which conditions of an alternative have to hold together', () => {
    const told = (facts: Record<string, unknown>) =>
      clauseOf('XH-2', { is_generative_ai_enterprise: true, ...facts }).reasons.map(
        ({ fact, needed, alternative, options }) => ({ fact, needed, alternative, options }),
      )
    // A company that was above the first tier once: that tier would ask two things of it.
    expect(told({ revenue: '150000000', revenue_previous_high: '250000000' })).toEqual([
      { fact: 'revenue', needed: '200000000', alternative: true, options: [1] },
      { fact: 'revenue_previous_high', needed: '200000000', alternative: true, options: [1] },
      { fact: 'revenue', needed: '1000000000', alternative: true, options: [2] },
      { fact: 'revenue', needed: '3000000000', alternative: true, options: [3] },
    ])
    expect(told({ revenue: '150000000', revenue_previous_high: '50000000' })).toEqual(
      ['200000000', '1000000000', '3000000000'].map((needed) => ({
        fact: 'revenue',
        needed,
        alternative: true,
        options: undefined,
      })),
    )
  })

  it('says that the anniversary day of LH-13 itself is one day early', () => {
    const round = { amount: '30000000', closed_on: '2024-06-30' }
    const { status, reasons } = clauseOf('LH-13', { funding_rounds: [round] })
    expect(status).toBe('ineligible')
    expect(reasons).toMatchObject([
      {
        condition: 'more_than',
        fact: 'funding_rounds.0.closed_on',
        found: '2024-06-30',
        needed: '2024-06-30',
        locator: '第十三条',
      },
    ])
  })

  it('has nothing to say of LH-13 on the day after, nor on the day itself in the other reading', () => {
    const after = [{ amount: '30000000', closed_on: '2024-07-01' }]
    expect(clauseOf('LH-13', { funding_rounds: after }).status).toBe('awarded')
    const day = [{ amount: '30000000', closed_on: '2024-06-30' }]
    const other = clauseOf('LH-13', { funding_rounds: day, readings: { 'LH-A5': 'b' } })
    expect(other.status).toBe('awarded')
  })

  it('names the clause that pays instead, what it pays, and what this one would have paid', () => {
    const facts = { project_investment: '10000000', city_award: '2000000' }
    const { status, reasons, entitlement, award } = clauseOf('CN-8.1b', facts)
    expect(status).toBe('superseded')
    expect(reasons).toEqual([
      { condition: 'superseded', by: 'CN-8.3', pays: '3000000.00', this: '2000000.00' },
    ])
    expect(entitlement).toEqual({ low: '2000000.00', high: '2000000.00' })
    expect(award).toEqual({ low: '0.00', high: '0.00' })
  })

  it('names every fact that is missing, and no fact that is stated', () => {
    const missing = (facts: Record<string, unknown>) =>
      clauseOf('PD-3', facts).reasons.map(({ condition, fact }) => [condition, fact])
    expect(missing({ compute_cards: 1000, compute_completed_on: '2025-06-30' })).toEqual([
      ['missing', 'compute_server_investment'],
      ['missing', 'compute_server_rent'],
    ])
    expect(missing({ compute_server_rent: '1' })).toEqual([
      ['missing', 'compute_cards'],
      ['missing', 'compute_completed_on'],
    ])
  })

  it('names the fact missing in one item by its place in the list', () => {
    const rounds = [{ amount: '30000000' }, { closed_on: '2026-01-01' }]
    const { status, reasons } = clauseOf('LH-13', { funding_rounds: rounds })
    expect(status).toBe('unknown')
    expect(reasons.map(({ fact }) => fact)).toContain('funding_rounds.1.amount')
  })

  it('names a list that is not stated', () => {
    expect(clauseOf('PD-7', {}).reasons).toEqual([
      { condition: 'missing', fact: 'robot_orders', locator: '二.7' },
    ])
  })
})

describe('the derivation of XH-2', () => {
  const stepsAt = (facts: Record<string, unknown>) =>
    clauseOf('XH-2', facts).steps.map(({ does, of, by, gives, parameter, locator }) =>
      [does, of, by ?? '', gives, parameter ?? '', locator ?? ''].join(' '),
    )

  it('names the threshold passed, the earlier high and the tier, each with its locator', () => {
    const steps = stepsAt({ revenue: '250000000' })
    expect(steps).toContain('more_than revenue 200000000 250000000 XH-2.first_threshold 2')
    expect(steps).toContain('default revenue_previous_high  0  ')
    expect(steps).toContainEqual(
      expect.stringMatching(/^at_most #\d 200000000 0 XH-2.first_threshold 2$/),
    )
    expect(steps.at(-1)).toBe('take XH-2.first_cap  1000000 XH-2.first_cap 2')
  })

  it('takes off what was received for a lower tier', () => {
    const facts = { revenue: '1200000000', revenue_previous_high: '300000000' }
    const steps = stepsAt({ ...facts, revenue_award_received: '1000000' })
    expect(steps).toContain('more_than revenue 1000000000 1200000000 XH-2.second_threshold 2')
    expect(steps.at(-1)).toContain('subtract XH-2.second_cap 1000000 2000000')
  })
})

describe('what the result rests on', () => {
  it('is for PD-1 exactly what the example of the contract lists', () => {
    const { assumed, if_recognised } = clauseOf('PD-1', { project_investment: '30000000' })
    expect(assumed).toEqual([
      'meets_location_rule',
      'is_enterprise',
      'city_award',
      'national_award',
      'province_award',
      'superior_award_same_matter',
    ])
    expect(if_recognised).toEqual(['project_is_digital_benchmark'])
  })

  it('leaves out what is stated', () => {
    const facts = { project_investment: '30000000', superior_award_same_matter: '0' }
    const found = clauseOf('PD-1', {
      ...facts,
      is_enterprise: true,
      project_is_digital_benchmark: true,
    })
    expect(found).toMatchObject({ assumed: ['meets_location_rule'], if_recognised: [] })
  })

  it('names a fact of a list once, whatever its type, and a derived one with what it is derived from', () => {
    const { assumed } = clauseOf('SZ-7.1', {
      robot_orders: [...orders(1), { units: 2, unit_price: '1' }],
    })
    expect(assumed).toEqual([
      'meets_location_rule',
      'is_enterprise',
      'delivered_units',
      'repeat',
      'robot_sales',
    ])
  })

  it('names what an absence means, also where it leaves a clause by reference', () => {
    const { status, assumed } = clauseOf('PD-8a', {})
    expect(status).toBe('by_reference')
    expect(assumed).toContain('required_district_match')
    const stated = clauseOf('PD-8b', { project_investment: '1', required_district_match: '1' })
    expect(stated).toMatchObject({ status: 'ineligible', assumed: [] })
  })

  it('names of a refused clause only the defaults among the conditions that fail', () => {
    const { assumed } = clauseOf('PD-6', { project_investment: '1000000' })
    expect(assumed).toEqual(['project_is_humanoid_scenario'])
  })

  it('leaves the facts of rivals and of awards counted beside it to them', () => {
    const facts = { project_investment: '30000000', project_grade: 'benchmark' }
    const { assumed } = clauseOf('CN-8.3', facts)
    expect(assumed).not.toContain('district_match_received')
  })

  it('names for LH-7 the investment that the limit needs and that is not stated, and only then', () => {
    const winner = { national_task_status: 'winner', national_task_funding: '0' }
    const named = ['is_ai_or_robot_enterprise', 'national_task_lead']
    const counted = ['national_task_other_awards', 'national_task_shortlist_award']
    expect(clauseOf('LH-7', winner).assumed).toEqual([
      'meets_location_rule',
      ...named,
      'national_task_investment',
      ...counted,
    ])
    const stated = { ...winner, national_task_investment: '100000000' }
    expect(clauseOf('LH-7', stated).assumed).toEqual(['meets_location_rule', ...named, ...counted])
  })

  it('names the facts of pool and budget that may still scale the award down', () => {
    const winner = { national_task_status: 'winner', longhua_budget: '1' }
    expect(clauseOf('LH-7', winner).subject_to).toEqual(['longhua_demand'])
    const both = { ...winner, longhua_demand: '1' }
    expect(clauseOf('LH-7', both)).not.toHaveProperty('subject_to')
  })
})

describe('a printed range', () => {
  it('runs for PD-3 from 2% to 4% of the servers', () => {
    const found = clauseOf('PD-3', {
      compute_cards: 1000,
      compute_completed_on: '2025-06-30',
      compute_server_investment: '300000000',
    })
    expect(found).toMatchObject({
      entitlement: { low: '0.00', high: '12000000.00' },
      printed_range: { low: '6000000.00', high: '12000000.00' },
    })
  })

  it.each([
    ['3333333.33', '999999.99', '999999.99'],
    ['3333333.34', '1000000.00', '1000000.00'],
    ['5000000', '1000000.00', '1500000.00'],
    ['6666666.67', '1000000.00', '2000000.00'],
    ['100000000000', '1000000.00', '2000000.00'],
    ['0', '0.00', '0.00'],
  ])('runs for SZ-1 with %s of model purchase from %s to %s', (model_purchase, low, high) => {
    expect(clauseOf('SZ-1', { model_purchase }).printed_range).toEqual({ low, high })
  })

  it('is absent where the text prints one number, and where nothing is paid', () => {
    expect(clauseOf('PD-1', { project_investment: '1' })).not.toHaveProperty('printed_range')
    expect(clauseOf('SZ-1', {})).not.toHaveProperty('printed_range')
  })
})

describe('the derivation of whole steps', () => {
  it('counts the steps, then pays for each, each number with where it is printed', () => {
    const small = smallCorpus({
      small: {
        parameters: { step: '30000000', amount: '1000000' },
        clauses: [
          {
            id: 'A',
            formula: {
              kind: 'per_whole',
              of: { kind: 'fact', fact: 'investment' },
              step: 'step',
              amount: 'amount',
            },
          },
        ],
      },
    })
    const scenario = smallScenario(small, { investment: '89999999.99' })
    const [award] = reportAwards(scenario, small).policies['small']?.clauses ?? []
    const locator = '第一条'
    expect(award?.steps.map(printedStep)).toEqual([
      { does: 'wholes', of: 'investment', by: '30000000', gives: '2', parameter: 'step', locator },
      { does: 'scale', of: '#1', by: '1000000', gives: '2000000', parameter: 'amount', locator },
    ])
  })
})

it('says nothing of what a document adds where nothing can be said of it', () => {
  const placesOn = (application_date: string) => {
    const read = readScenario(
      { application_date, compute_purchase: '1000000' },
      corpus,
      '2026-06-30',
    )
    if ('problems' in read) throw new Error(read.problems[0].message)
    return reportAwards(read.scenario, corpus).locations
  }
  const { longhua, pudong } = placesOn('2027-07-01')
  expect(longhua?.by_policy?.['shenzhen']).toEqual({ low: null, high: null })
  expect(pudong?.by_policy).toEqual({ pudong: { low: null, high: null } })
  const { high, by_policy } = placesOn('2026-06-30').longhua ?? {}
  expect(high).not.toBeNull()
  expect(Object.values(by_policy ?? {}).filter((each) => each.high === null)).toHaveLength(1)
})

it.each([
  ['PD-8b', {}, ['city_award', 'project_investment']],
  ['CN-8.4a', {}, ['dcmm_level', 'dcmm_fee']],
  ['SZ-3.1', {}, ['national_task_status', 'national_task_funding', 'national_task_investment']],
  [
    'PD-3',
    { compute_cards: 1000 },
    ['compute_completed_on', 'compute_server_investment', 'compute_server_rent'],
  ],
])('names all that %s of %j still needs, not its conditions alone', (id, facts, missing) => {
  const { status, reasons } = clauseOf(id, facts)
  expect(status).toBe('unknown')
  expect(reasons.map(({ fact }) => fact)).toEqual(missing)
})

it.each(['XH-10b', 'CN-8.1a'])('names the award that %s takes as received', (id) => {
  const required = { required_district_match: '1000000' }
  expect(clauseOf(id, required)).toMatchObject({ status: 'awarded' })
  expect(clauseOf(id, required).assumed).toContain('city_award')
  expect(clauseOf(id, { ...required, city_award: '2000000' }).assumed).not.toContain('city_award')
  expect(clauseOf(id, { ...required, city_award: '0' }).status).toBe('ineligible')
})
