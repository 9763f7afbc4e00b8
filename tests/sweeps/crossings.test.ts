import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { whole, written } from '../../src/calculator/fraction'
import { readScenario } from '../../src/calculator/reading/read-scenario'
import { Decimal } from '../../src/policies/decimal'
import { factAt } from '../../src/policies/fact-path'
import { printSweep } from '../../src/sweeps/print'
import { sweepScenario } from '../../src/sweeps/sweep'
import { corpus } from '../corpus'
import { drawing, scenarios } from '../random'
import { reportAt } from './asked'

function sweep(input: Record<string, unknown>, path: string, from: number, to: number) {
  const read = readScenario({ application_date: '2026-06-30', ...input }, corpus, '2026-06-30')
  if ('problems' in read) throw new Error(read.problems[0].message)
  const range = { from: whole(new Decimal(from)), to: whole(new Decimal(to)) }
  const swept = sweepScenario(corpus, read.scenario, { path, ...range })
  if ('problem' in swept) return { problem: swept.problem }
  return { printed: printSweep(read.scenario, swept) }
}

const between = (a: string, b: string) => ['locations', 'high', a, b].join()

function crossings(input: Record<string, unknown>, path: string, to: number) {
  const { printed } = sweep(input, path, 0, to)
  return (printed?.crossings ?? []).map(({ among, bound, between: pair, ...rest }) => ({
    key: [among, bound, ...pair].join(),
    ...rest,
  }))
}

describe('crossings', () => {
  it('Pudong overtakes Changning where half of the investment passes 3 million', () => {
    // PD-1 50% against CN-8.3 50% up to 3,000,000: equal up to 6 million, then Pudong leads.
    const found = crossings({}, 'project_investment', 100_000_000)
    expect(found.filter(({ key }) => key === between('pudong', 'changning'))).toEqual([])
    const xuhui = found.filter(({ key }) => key === between('pudong', 'xuhui'))
    // XH-9 pays up to the whole investment, at most 3,000,000.
    expect(xuhui).toEqual([
      {
        key: between('pudong', 'xuhui'),
        at: '6000000',
        // Half of one fen more is cut away again.
        paid_at: '6000000.02',
        amount: '3000000',
        leader_after: 'pudong',
      },
    ])
  })

  it('is given exactly where it is no finite decimal', () => {
    // 10% + 30% up to 2,000,000 against 3,000,000 flat: 0.1x = 1,000,000 after 20/3 million.
    const stated = { research_projects: [], project_grade: 'demonstration' }
    const found = crossings(stated, 'project_investment', 20_000_000)
    for (const { at, exact } of found) {
      if (exact === undefined) expect(at).toMatch(/^\d+(\.\d{1,20})?$/)
      else expect(at).toMatch(/^\d+\.\d{12}$/)
    }
    const longhua = found.filter(({ key }) => key === between('xuhui', 'longhua'))
    expect(longhua).toEqual([
      {
        key: between('xuhui', 'longhua'),
        at: '10000000',
        // Longhua cuts its clause to 100 yuan: a tenth of 1,000 yuan is the first step.
        paid_at: '10001000',
        amount: '3000000',
        leader_after: 'longhua',
      },
    ])
  })

  it('stands at a jump where the lead changes without equal amounts', () => {
    // Order of 5: Pudong jumps from nothing over Shenzhen's 5% of sales.
    const order = { project_investment: '0', robot_orders: [{ units: 1, unit_price: '500000' }] }
    const found = crossings(order, 'robot_orders.0.units', 20)
    expect(found.filter(({ key }) => key === between('pudong', 'shenzhen'))).toEqual([
      {
        key: between('pudong', 'shenzhen'),
        at: '5',
        paid_at: '5',
        amount: '750000',
        leader_after: 'pudong',
      },
    ])
  })
})

describe('the value from which the new order is paid', () => {
  type Printed = NonNullable<ReturnType<typeof sweep>['printed']>['crossings'][number]

  /** By how much the new leader is paid more with a value, by the exact calculator. */
  function leadAt(stated: Record<string, unknown>, path: string, each: Printed, x: Decimal) {
    const { [each.among]: sums } = reportAt(stated, path, x)
    const [own, other] = [...each.between].sort((a) => (a === each.leader_after ? -1 : 1))
    const [more, less] = [sums[own ?? '']?.[each.bound], sums[other ?? '']?.[each.bound]]
    return new Decimal(more ?? NaN).minus(less ?? NaN)
  }

  /** Checks every crossing along a fact; returns how many are told. */
  function check(stated: Record<string, unknown>, path: string, to: number, pick: number) {
    const { printed } = sweep(stated, path, 0, to)
    const type = factAt(corpus, path)?.type
    const step = new Decimal(type === 'count' ? 1 : '0.01')
    const all = printed?.crossings ?? []
    const paid = all.filter(({ paid_at: value }) => value !== null)
    for (const each of paid) {
      const paidAt = new Decimal(each.paid_at ?? '')
      expect(paidAt.mod(step).toFixed()).toBe('0')
      const following = all[all.indexOf(each) + 1]
      const isSame = following?.between.join() === each.between.join()
      const span = new Decimal(isSame ? following.at : (printed?.vary.to ?? '')).minus(paidAt)
      const within = paidAt.plus(
        span
          .times(pick % 97)
          .div(100)
          .div(step)
          .floor()
          .times(step),
      )
      for (const x of span.isPositive() ? [paidAt, within] : [paidAt]) {
        const isAhead = leadAt(stated, path, each, x).gt(0)
        expect([each, x.toFixed(), isAhead]).toEqual([each, x.toFixed(), true])
      }
      // Without a number there is no lead either.
      if (paidAt.lte(printed?.vary.from ?? 0)) continue
      const before = leadAt(stated, path, each, paidAt.minus(step)).gt(0)
      expect([each, before]).toEqual([each, false])
    }
    return paid.length
  }

  test('holds there, not one step before, and later, in the example companies', () => {
    let told = 0
    const facts = ['project_investment', 'robot_orders.0.units', 'compute_purchase', 'revenue']
    fc.assert(
      fc.property(
        fc.constantFrom(...corpus.examples),
        fc.constantFrom(...facts),
        fc.nat(),
        ({ scenario }, path, pick) => {
          told += check(scenario, path, path.startsWith('robot') ? 200 : 100_000_000, pick)
        },
      ),
      drawing(16),
    )
    expect(told).toBeGreaterThan(0)
  })

  test('and in random ones', () => {
    fc.assert(
      fc.property(scenarios(corpus), fc.nat(), (drawn, pick) => {
        const stated = { ...drawn, application_date: '2026-06-30' }
        check(stated, 'project_investment', 100_000_000, pick)
      }),
      drawing(5),
    )
  })
})

describe('pieces', () => {
  it('say of a jump which side the point belongs to', () => {
    const order = { robot_orders: [{ units: 1, unit_price: '500000' }] }
    const { printed } = sweep(order, 'robot_orders.0.units', 0, 10)
    const clause = printed?.policies['pudong']?.clauses.find(({ id }) => id === 'PD-7')
    expect(clause?.high).toEqual([
      expect.objectContaining({ from: '0', to: '5', slope: '0', status: 'ineligible' }),
      expect.objectContaining({
        from: '5',
        to: '10',
        includes_from: true,
        at_from: '750000',
        slope: '150000',
        status: 'awarded',
        clauses: ['PD-7'],
      }),
    ])
  })

  it('begin where no part exceeds its whole, and say which fact shortened the range', () => {
    const { printed } = sweep({ project_model_purchase: '2000000' }, 'project_investment', 0, 1e7)
    expect(printed?.vary).toEqual({
      fact: 'project_investment',
      from: '2000000',
      to: '10000000',
      shortened_by: ['project_model_purchase'],
    })
  })

  it('of an unknown place have no numbers', () => {
    const { printed } = sweep({}, 'rent_last_year', 0, 1_000_000)
    expect(printed?.locations['pudong']?.high).toEqual([
      expect.objectContaining({ at_from: null, slope: null, intercept: null }),
    ])
  })
})

describe('refusals', () => {
  it.each([
    ['nonsense', 'unknown_fact'],
    ['project_role', 'not_sweepable'],
    ['robot_orders.0.units', 'not_sweepable'],
    ['robot_orders', 'unknown_fact'],
    ['units', 'unknown_fact'],
  ])('%s: %s', (path, code) => {
    expect(sweep({}, path, 0, 10).problem).toMatchObject({ code, fact: path })
  })

  it('a range without length is refused', () => {
    expect(sweep({}, 'project_investment', 5, 5).problem?.code).toBe('empty_range')
  })

  it('a fact that stands twice in one ratio is refused by name, not drawn wrong', () => {
    const orders = [
      { units: 1, unit_price: '500000', repeat: 60 },
      { units: 1, unit_price: '900000', repeat: 60 },
    ]
    const input = { robot_orders: orders, readings: { 'PD-A1': 'c' } }
    expect(sweep(input, 'robot_orders.0.repeat', 0, 200).problem?.code).toBe('curve_refused')
  })
})

it('prints a quotient to twelve places with its exact form', () => {
  const third = { n: new Decimal(20_000_000), d: new Decimal(3) }
  expect(written(third)).toEqual({ text: '6666666.666666666667', exact: '20000000/3' })
})
