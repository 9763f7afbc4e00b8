import { describe, expect, it } from 'vitest'
import { Decimal } from '../../../src/policies/decimal'
import { costKind, costOf, costOfAll } from '../../../src/telling/lab/cost-words'

const of = (more: number, firm: boolean) => ({ more: new Decimal(more), firm })

describe('a cost', () => {
  it.each([
    [4_800_000, false, 'atMostMore'],
    [4_800_000, true, 'more'],
    [-5_635_500, false, 'atMostLess'],
    [-5_635_500, true, 'less'],
    [0, false, 'more'],
    [-0, true, 'more'],
  ])('of %s, firm %s, is said as %s', (more, firm, kind) => {
    expect(costKind(of(more, firm))).toBe(kind)
  })

  it('counts a side without a number as nothing', () => {
    const gain = { before: null, after: new Decimal(7), firm: false }
    expect(costOf(gain)).toEqual({ more: new Decimal(7), firm: false })
    expect(costOf({ ...gain, after: null }).more.toFixed()).toBe('0')
  })

  it('of several companies is a ceiling as soon as one that changes is', () => {
    const sum = (...all: ReturnType<typeof of>[]) => costOfAll(all)
    expect(sum(of(5, true), of(-2, true), of(0, false))).toEqual(of(3, true))
    expect(sum(of(5, true), of(-5, false))).toEqual(of(0, false))
    expect(sum()).toEqual(of(0, true))
  })
})
