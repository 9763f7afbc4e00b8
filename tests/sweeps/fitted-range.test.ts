import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Decimal } from '../../src/policies/decimal'
import { lastBreak, limitsOf, rangeAround, rangeBeyond } from '../../src/sweeps/fitted-range'
import { offersOf } from '../../src/sweeps/offer'
import { drawing } from '../random'
import { exampleOf, sweepOf } from './asked'

const money = { type: 'money' } as const
const count = { type: 'count' } as const
const grade = { type: 'count', minimum: 1, maximum: 3 } as const

describe('a range around a value', () => {
  test.each([
    [money, '24000000', '12000000', '36000000'],
    [money, '37342000', '18000000', '57000000'],
    [money, '0.01', '0', '0.1'],
    [count, '20', '10', '30'],
    [count, '1', '0', '2'],
    [count, '0', '0', '1'],
    [grade, '3', '1', '3'],
    [money, '100000000000', '50000000000', '100000000000'],
  ])('%o: %s lies in %s to %s', (fact, value, from, to) => {
    expect(rangeAround(fact, new Decimal(value))).toEqual({ from, to })
  })

  test('always holds the value, within what the fact may state', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10 ** 13 }), fc.boolean(), (n, isMoney) => {
        const fact = isMoney ? money : count
        const { least, most } = limitsOf(fact)
        const value = isMoney ? new Decimal(n).div(100) : Decimal.min(n, most)
        const [from, to] = Object.values(rangeAround(fact, value)).map((each) => new Decimal(each))
        expect(from?.gte(least) && to?.lte(most) && from.lt(to)).toBe(true)
        expect(from?.lte(value) && to?.gte(value)).toBe(true)
        if (!isMoney) expect(from?.isInteger() && to?.isInteger()).toBe(true)
      }),
      drawing(),
    )
  })
})

describe('a range that shows every break', () => {
  test('of the robot maker along its investment ends a little after the last cap', () => {
    const sweep = sweepOf(exampleOf('humanoid-maker'), 'project_investment', '0', '100000000000')
    const offers = offersOf(sweep, 'locations', { kind: 'total' })
    const last = lastBreak(offers)
    if (!last) throw new Error('no break')
    const value = last.n.div(last.d)
    const to = new Decimal(rangeBeyond(sweep.swept.fact, value).to)
    expect(to.gte(value)).toBe(true)
    expect(to.lte(value.times(1.5))).toBe(true)
    const shown = sweepOf(exampleOf('humanoid-maker'), 'project_investment', '0', to.toFixed())
    const breaks = (all: typeof offers) =>
      all.flatMap(({ low, high }) => [...low.xs.slice(1, -1), ...high.xs.slice(1, -1)]).length
    expect(breaks(offersOf(shown, 'locations', { kind: 'total' }))).toBe(breaks(offers))
  })

  test('a fact that nothing turns on has no last break', () => {
    const sweep = sweepOf({}, 'paid_in_capital', '0', '100000000000')
    const total = offersOf(sweep, 'locations', { kind: 'clause', clause: 'PD-1', beside: false })
    expect(lastBreak(total)).toBeNull()
  })

  test('counts end at a whole number', () => {
    expect(rangeBeyond(count, new Decimal('1.3'))).toEqual({ from: '0', to: '2' })
    expect(rangeBeyond(count, new Decimal('277.4'))).toEqual({ from: '0', to: '400' })
  })
})
