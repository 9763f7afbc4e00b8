import { describe, expect, test } from 'vitest'
import { awardWith, example, findings, only, reportWith, totalWith } from './example'

const maker = example('humanoid-maker')
const ofMaker = findings(maker)
const ofFirm = findings(example('software-firm'))
const units = 'robot_orders.0.units'

describe('thresholds ahead', () => {
  // 二、7: 97 of the hundred units of the year are delivered.
  const [threshold] = only(ofMaker, 'threshold').filter(({ path }) => path === units)

  test('three more units reach the hundredth, and say what that brings', () => {
    expect(threshold).toMatchObject({ places: ['pudong'], clauses: ['PD-7'] })
    expect(threshold?.distance.toFixed()).toBe('3')
    expect(threshold?.at).toMatchObject({ inclusive: true })
    const [before, at] = [22, 23].map((n) => totalWith(maker, units, n, 'pudong'))
    expect(threshold?.jump.toFixed()).toBe(at?.minus(before ?? 0).toFixed())
    expect(threshold?.jump.toNumber()).toBeGreaterThan(6_000_000)
  })

  test('a tier that asks for more than its threshold is met one fen beyond it', () => {
    const tier = only(ofMaker, 'threshold').find(({ path }) => path === 'revenue')
    expect(tier).toMatchObject({ places: ['xuhui'], clauses: ['XH-2'], at: { inclusive: false } })
    expect(tier?.at.value.toFixed()).toBe('200000000.01')
    const at = totalWith(maker, 'revenue', '200000000', 'xuhui')
    expect(totalWith(maker, 'revenue', '200000000.01', 'xuhui').minus(at).toFixed()).toBe(
      tier?.jump.toFixed(),
    )
  })

  test('an amount that only starts to grow has no jump, and grows from there', () => {
    const small = example('model-startup', {
      project_investment: '2000000',
      project_is_digital_benchmark: true,
    })
    const start = only(findings(small), 'threshold').find(
      ({ path, clauses }) => path === 'project_investment' && clauses.join() === 'PD-1',
    )
    expect(start?.jump.isZero()).toBe(true)
    expect(start?.slope.n.div(start.slope.d).toFixed()).toBe('0.5')
    const at = start?.at.value.toFixed() ?? ''
    expect(at).toBe('2400000')
    const paid = (value: string) => totalWith(small, 'project_investment', value, 'pudong')
    expect(paid('2000000').equals(paid(at))).toBe(true)
    expect(paid('2400002').minus(paid(at)).toFixed()).toBe('1')
  })
})

describe('caps', () => {
  test('a cap that is reached, with the value from which on', () => {
    const cap = only(ofFirm, 'capped').find(({ clause }) => clause === 'CN-8.3')
    expect(cap).toMatchObject({ path: 'project_investment', places: ['changning'], whole: true })
    const from = cap?.from.value.toFixed() ?? ''
    expect(from).toBe('6000000')
    const firm = example('software-firm')
    const paid = (value: string) =>
      awardWith(firm, 'project_investment', value, 'changning', 'CN-8.3').toFixed()
    expect([from, '16000000', '90000000000'].map(paid)).toEqual(
      Array(3).fill(cap?.amount.toFixed()),
    )
    expect(paid('5999999')).not.toBe(cap?.amount.toFixed())
  })

  test('other clauses of the place may still grow', () => {
    const cap = only(ofMaker, 'capped').find(({ clause }) => clause === 'LH-10b')
    expect(cap).toMatchObject({ places: ['longhua'], whole: false })
    const [now, more] = ['24000000', '25000000'].map((value) =>
      totalWith(maker, 'project_investment', value, 'longhua'),
    )
    expect(more?.greaterThan(now ?? 0)).toBe(true)
  })

  test('a cap that is near, with what is left to gain', () => {
    const cap = only(ofMaker, 'cap_ahead').find(
      ({ clauses, places }) => clauses.includes('SZ-2b') && places.includes('longhua'),
    )
    expect(cap?.at.value.toFixed()).toBe('33333333.34')
    expect(cap?.at.inclusive).toBe(false)
    const paid = (value: string) => totalWith(maker, 'project_investment', value, 'longhua')
    expect(paid('33333333.34').minus(paid('24000000')).toFixed()).toBe(cap?.gain.toFixed())
    expect(paid('33333333.34').equals(paid('1000000000'))).toBe(true)
  })
})

describe('places that overtake', () => {
  test('at a count: the first number at which the other is paid more', () => {
    const over = only(ofMaker, 'overtaking').find(
      ({ path, over }) => path === units && over === 'pudong',
    )
    expect(over).toMatchObject({ under: 'longhua', ahead: true, leads: 'alone' })
    const at = over?.at.toNumber() ?? 0
    const ahead = (n: number) =>
      totalWith(maker, units, n, 'pudong').greaterThan(totalWith(maker, units, n, 'longhua'))
    expect([at - 1, at].map(ahead)).toEqual([false, true])
  })

  test('along money: beyond the point, and below it', () => {
    const [ahead] = only(ofMaker, 'overtaking').filter(
      (each) => each.path === 'project_investment' && each.ahead && each.leads,
    )
    expect(ahead).toMatchObject({ over: 'pudong', under: 'longhua', leads: 'alone' })
    // The lines cross at 37,342,000; a half of one fen more is cut away again.
    expect(ahead?.at.toFixed()).toBe('37342000.02')
    const paid = (value: string, place: string) =>
      totalWith(maker, 'project_investment', value, place)
    expect(paid('37342000', 'pudong').equals(paid('37342000', 'longhua'))).toBe(true)
    expect(paid('37400000', 'pudong').greaterThan(paid('37400000', 'longhua'))).toBe(true)
    const [behind] = only(ofMaker, 'overtaking').filter(
      (each) => each.path === 'project_investment' && !each.ahead,
    )
    expect(behind).toMatchObject({ over: 'xuhui', under: 'pudong' })
    expect(paid('14700000', 'xuhui').greaterThan(paid('14700000', 'pudong'))).toBe(true)
    expect(paid('14900000', 'xuhui').lessThan(paid('14900000', 'pudong'))).toBe(true)
  })
})

describe('what more costs', () => {
  test('public money that is too much lowers the match again', () => {
    const hospital = example('hospital-application')
    const fall = only(findings(hospital), 'fall').find(
      ({ path, places }) => path === 'national_task_funding' && places[0] === 'shenzhen',
    )
    expect(fall).toMatchObject({ clauses: ['SZ-3.1'], past: false })
    const at = fall?.at.value.toNumber() ?? 0
    const paid = (value: number) =>
      totalWith(hospital, 'national_task_funding', value, 'shenzhen').toNumber()
    expect(paid(at)).toBeGreaterThan(paid(at - 100_000))
    expect(paid(at + 100_000)).toBe(paid(at) - 100_000)
  })

  test('and money already received is nothing to strive for', () => {
    const paths = ofMaker.flatMap((each) =>
      'path' in each && each.kind !== 'fall' ? each.path : [],
    )
    expect(paths).toContain('project_investment')
    expect(paths).not.toContain('city_award')
    expect(paths).not.toContain('revenue_previous_year')
  })
})

test('a list that a place has no clause for is named, with who pays and how much', () => {
  const rounds = only(ofMaker, 'silence').find(({ paths }) => paths.includes('funding_rounds'))
  expect(rounds?.places).toEqual(['pudong', 'changning', 'xuhui', 'shenzhen'])
  const report = reportWith(maker, 'project_investment', '24000000')
  const award = report.locations.longhua?.clauses.find(({ id }) => id === 'LH-13')?.award?.high
  expect(rounds?.best).toMatchObject({ places: ['longhua'], clauses: [{ clause: 'LH-13' }] })
  expect(rounds?.best.amount.toFixed(2)).toBe(award)
})

test('says nothing of a company that states nothing', () => {
  expect(findings({}).filter(({ kind }) => kind !== 'ending')).toEqual([])
})
