import { describe, expect, it } from 'vitest'
import { arithmetic } from '../../src/calculator/algebras/exact/arithmetic'
import { written } from '../../src/calculator/fraction'
import { Decimal } from '../../src/policies/decimal'

type Amount = ReturnType<typeof arithmetic.constant>
type Truth = ReturnType<typeof arithmetic.known>

const { yes, no, and, or, not, surely, known, atLeast, moreThan, choose } = arithmetic
const of = (value: string): Amount => arithmetic.constant(new Decimal(value))
const unknown = arithmetic.unknown()
const amount = ({ value }: Amount): string | null => value && written(value).text

/** The three values, each as it is plain and as it is come to. */
const truths: readonly (readonly [boolean | null, Truth])[] = [
  [true, yes],
  [false, no],
  [true, atLeast(of('2'), of('1'))],
  [false, atLeast(of('1'), of('2'))],
  [null, atLeast(unknown, of('1'))],
]

describe('conditions of three values', () => {
  it('are all met, not met, or unknown together', () => {
    for (const [a, left] of truths)
      for (const [b, right] of truths) {
        const both = a === false || b === false ? false : a === null || b === null ? null : true
        const either = a === true || b === true ? true : a === null || b === null ? null : false
        expect({ a, b, met: and(left, right).value }).toEqual({ a, b, met: both })
        expect({ a, b, met: or(left, right).value }).toEqual({ a, b, met: either })
      }
  })

  it('are turned round, and sure or not', () => {
    for (const [value, truth] of truths) {
      expect(not(truth).value).toBe(value === null ? null : !value)
      expect(surely(truth).value).toBe(value === true)
    }
  })

  it('compare to the fen, equal amounts too', () => {
    const cases = [
      ['1', '2', false, false],
      ['2', '2', true, false],
      ['2.01', '2', true, true],
    ] as const
    for (const [a, b, least, more] of cases) {
      expect([a, b, atLeast(of(a), of(b)).value]).toEqual([a, b, least])
      expect([a, b, moreThan(of(a), of(b)).value]).toEqual([a, b, more])
    }
    for (const compare of [atLeast, moreThan]) {
      expect(compare(unknown, of('1')).value).toBeNull()
      expect(compare(of('1'), unknown).value).toBeNull()
    }
    expect(known(unknown).value).toBe(false)
    expect(known(of('0')).value).toBe(true)
  })
})

describe('amounts that may be unknown', () => {
  it('are unknown together with one that is', () => {
    const operations = {
      add: arithmetic.add,
      subtract: arithmetic.subtract,
      times: arithmetic.times,
      min: arithmetic.min,
      max: arithmetic.max,
    }
    for (const [name, operate] of Object.entries(operations)) {
      expect([name, amount(operate(unknown, of('3')))]).toEqual([name, null])
      expect([name, amount(operate(of('3'), unknown))]).toEqual([name, null])
    }
    expect(amount(arithmetic.nothing(unknown))).toBeNull()
    expect(amount(arithmetic.nothing(of('3')))).toBe('0')
  })

  it('are the lesser or the greater of two, in either order', () => {
    for (const [a, b] of [
      ['2', '5'],
      ['5', '2'],
      ['5', '5'],
    ] as const) {
      expect(amount(arithmetic.min(of(a), of(b)))).toBe(a === b ? '5' : '2')
      expect(amount(arithmetic.max(of(a), of(b)))).toBe('5')
    }
  })

  it('are multiplied first and divided once, and unknown over nothing', () => {
    const ratio = (...all: readonly [string, string, string]) =>
      amount(arithmetic.ratio(of(all[0]), of(all[1]), of(all[2])))
    expect(ratio('10', '3', '4')).toBe('7.5')
    expect(ratio('1', '1', '0')).toBeNull()
    expect(ratio('0', '5', '2')).toBe('0')
    expect(amount(arithmetic.ratio(unknown, of('1'), of('1')))).toBeNull()
    expect(amount(arithmetic.ratio(of('1'), unknown, of('1')))).toBeNull()
    expect(amount(arithmetic.ratio(of('1'), of('1'), unknown))).toBeNull()
  })

  it('are chosen by a test, and unknown with it; a branch not taken is not worked out', () => {
    const never = (): Amount => {
      throw new Error('worked out')
    }
    for (const [value, truth] of truths) {
      if (value === null) {
        expect(amount(choose(truth, never, never))).toBeNull()
        continue
      }
      const chosen = value
        ? choose(truth, () => of('1'), never)
        : choose(truth, never, () => of('2'))
      expect(amount(chosen)).toBe(value ? '1' : '2')
      // What is plain leaves no trace in the derivation.
      expect(chosen.does).toBe(truth === yes || truth === no ? 'constant' : 'choose')
    }
  })

  it('are cut down to a step, never up', () => {
    const step = new Decimal('10')
    expect(amount(arithmetic.cut(of('19.99'), step))).toBe('10')
    expect(amount(arithmetic.cut(of('20'), step))).toBe('20')
    expect(amount(arithmetic.cut(unknown, step))).toBeNull()
  })

  it('leave a plain nothing out of sums and differences', () => {
    const nought = of('0')
    const three = of('3')
    expect(arithmetic.add(nought, three)).toBe(three)
    expect(arithmetic.add(three, nought)).toBe(three)
    expect(arithmetic.subtract(three, nought)).toBe(three)
    expect(amount(arithmetic.subtract(nought, three))).toBe('-3')
    expect(amount(arithmetic.add(three, of('4')))).toBe('7')
    expect(amount(arithmetic.subtract(three, of('4')))).toBe('-1')
    expect(amount(arithmetic.times(three, of('4')))).toBe('12')
  })
})
