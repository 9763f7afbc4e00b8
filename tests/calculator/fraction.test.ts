import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Fraction } from '../../src/calculator/fraction'
import {
  add,
  compare,
  cutDown,
  divide,
  finite,
  isZero,
  multiply,
  negate,
  nought,
  reduced,
  subtract,
  unit,
  whole,
  written,
} from '../../src/calculator/fraction'
import { Decimal } from '../../src/policies/decimal'
import { drawing } from '../random'

const of = (n: string, d = '1'): Fraction => divide(whole(new Decimal(n)), whole(new Decimal(d)))
const fen = new Decimal('0.01')
const cut = (a: Fraction, step = fen) => written(cutDown(a, step)).text

describe('exact arithmetic', () => {
  it('adds what binary fractions cannot: 0.1 and 0.2 are 0.3', () => {
    expect(written(add(of('0.1'), of('0.2')))).toEqual({ text: '0.3' })
  })

  it('makes a whole of three thirds', () => {
    const third = of('1', '3')
    expect(compare(add(add(third, third), third), unit)).toBe(0)
  })

  it('takes a third of a third', () => {
    expect(written(multiply(of('1', '3'), of('1', '3'))).exact).toBe('1/9')
  })

  it('gives back what was divided', () => {
    const seventh = divide(of('100000000000'), of('7'))
    expect(compare(multiply(seventh, of('7')), of('100000000000'))).toBe(0)
  })

  it('keeps the sign above the line', () => {
    expect(reduced(divide(of('1'), of('-3')))).toEqual({ n: -1n, d: 3n })
    expect(reduced(divide(of('-1'), of('-3')))).toEqual({ n: 1n, d: 3n })
  })

  it('takes a fraction from itself to nothing', () => {
    expect(isZero(subtract(of('1', '3'), of('2', '6')))).toBe(true)
    expect(compare(add(of('1', '3'), negate(of('1', '3'))), nought)).toBe(0)
  })

  it('orders fractions that agree in their first forty digits', () => {
    const least = `0.${'3'.repeat(40)}`
    expect(compare(of(least), of('1', '3'))).toBeLessThan(0)
    expect(compare(of('1', '3'), of(least))).toBeGreaterThan(0)
    expect(compare(of('2', '6'), of('1', '3'))).toBe(0)
  })

  it.each([
    ['0', '-0.01', 1],
    ['-0.01', '0', -1],
    ['-2', '-1.5', -1],
    ['-100000000', '-99999999.99', -1],
    ['12345678.9', '12345678.90000001', -1],
    ['10000000', '10000000.00', 0],
    ['-3', '2', -1],
  ])('holds %s against %s', (a, b, expected) => {
    expect(Math.sign(compare(of(a), of(b)))).toBe(expected)
    expect(Math.sign(compare(of(b), of(a)))).toBe(0 - expected)
  })

  it('orders decimals as Decimal does, and quotients as their difference says', () => {
    const digits = fc.tuple(fc.bigInt(-(10n ** 30n), 10n ** 30n), fc.integer({ min: -12, max: 12 }))
    const number = digits.map(([n, places]) => new Decimal(`${n}e${places}`))
    const near = fc
      .tuple(number, fc.constantFrom('0', '1e-12', '-1e-12', '1e20'))
      .map(([a, by]) => [a, a.plus(by)] as const)
    const divisor = fc.integer({ min: 1, max: 30 }).map((n) => whole(new Decimal(n)))
    fc.assert(
      fc.property(fc.oneof(near, fc.tuple(number, number)), divisor, divisor, ([a, b], c, d) => {
        expect(Math.sign(compare(whole(a), whole(b)))).toBe(Math.sign(a.comparedTo(b)))
        const [x, y] = [divide(whole(a), c), divide(whole(b), d)]
        expect(Math.sign(compare(x, y))).toBe(Math.sign(subtract(x, y).n.comparedTo(0)))
      }),
      drawing(500),
    )
  })

  it('keeps one object for the denominator of what was never divided', () => {
    expect(multiply(of('2'), whole(new Decimal(3))).n.toFixed()).toBe('6')
    expect(add(whole(new Decimal(2)), unit).d).toBe(unit.d)
  })
})

describe('reduced', () => {
  it('is in lowest terms', () => {
    expect(reduced(of('4', '6'))).toEqual({ n: 2n, d: 3n })
    expect(reduced(of('0.5'))).toEqual({ n: 1n, d: 2n })
    expect(reduced(of('-0.04'))).toEqual({ n: -1n, d: 25n })
  })

  it('is nought over one for nothing', () => {
    expect(reduced(nought)).toEqual({ n: 0n, d: 1n })
    expect(reduced(of('0', '7'))).toEqual({ n: 0n, d: 1n })
  })

  it('clears decimals on both sides', () => {
    expect(reduced(of('0.01', '0.03'))).toEqual({ n: 1n, d: 3n })
    expect(reduced(of('1', '0.125'))).toEqual({ n: 8n, d: 1n })
  })
})

describe('finite and written', () => {
  it.each([
    ['1', '8', '0.125'],
    ['1', '1024', '0.0009765625'],
    ['3', '6', '0.5'],
    ['10', '4', '2.5'],
    ['-1', '40', '-0.025'],
    ['100000000000', '0.01', '10000000000000'],
    ['0', '3', '0'],
  ])('%s over %s is the decimal %s', (n, d, text) => {
    expect(finite(of(n, d))?.toFixed()).toBe(text)
    expect(written(of(n, d))).toEqual({ text })
  })

  it.each([
    ['1', '3', '0.333333333333', '1/3'],
    ['2', '3', '0.666666666667', '2/3'],
    ['10', '12', '0.833333333333', '5/6'],
    ['-1', '7', '-0.142857142857', '-1/7'],
    ['100000000000', '7', '14285714285.714285714286', '100000000000/7'],
  ])('%s over %s has no finite decimal', (n, d, text, exact) => {
    expect(finite(of(n, d))).toBeNull()
    expect(written(of(n, d))).toEqual({ text, exact })
  })
})

describe('cut down', () => {
  it.each([
    ['0', '0'],
    ['0.01', '0.01'],
    ['0.009', '0'],
    ['0.019999999999999999999999', '0.01'],
    ['166.665', '166.66'],
    ['99999999999.999', '99999999999.99'],
    ['100000000000', '100000000000'],
  ])('%s to the fen is %s', (amount, text) => {
    expect(cut(of(amount))).toBe(text)
  })

  it.each([
    ['99.99', '0'],
    ['100', '100'],
    ['12345.67', '12300'],
    ['12299.99', '12200'],
    ['99999999999.99', '99999999900'],
  ])('%s to 100 yuan is %s', (amount, text) => {
    expect(cut(of(amount), new Decimal(100))).toBe(text)
  })

  it('cuts a third down and leaves three thirds whole', () => {
    expect(cut(of('100', '3'))).toBe('33.33')
    expect(cut(of('200', '3'))).toBe('66.66')
    expect(cut(multiply(of('100', '3'), of('3')))).toBe('100')
  })

  it('keeps every digit of sixty', () => {
    const digits = '123456789'.repeat(7)
    expect(cut(of(`${digits}.999`))).toBe(`${digits}.99`)
    expect(cut(divide(of(`${digits}0`), of('3')))).toBe(
      `${BigInt(`${digits}0`) / 3n}${BigInt(`${digits}0`) % 3n === 0n ? '' : '.33'}`,
    )
  })
})

/** The same rules over whole numbers: the arithmetic that a fraction has to agree with. */
interface Plain {
  readonly n: bigint
  readonly d: bigint
}

const plain = ({ n, d }: Plain): Plain => (d < 0n ? { n: -n, d: -d } : { n, d })

const operations = {
  add: (a: Plain, b: Plain) => plain({ n: a.n * b.d + b.n * a.d, d: a.d * b.d }),
  subtract: (a: Plain, b: Plain) => plain({ n: a.n * b.d - b.n * a.d, d: a.d * b.d }),
  multiply: (a: Plain, b: Plain) => plain({ n: a.n * b.n, d: a.d * b.d }),
  divide: (a: Plain, b: Plain) => plain({ n: a.n * b.d, d: a.d * b.n }),
}
const fractions = { add, subtract, multiply, divide }
type Operation = keyof typeof operations

interface Both {
  readonly plain: Plain
  readonly fraction: Fraction
}

/** Amounts as scenarios and documents write them: up to 100 billion yuan, with up to six decimals. */
const amounts = fc
  .tuple(fc.bigInt({ min: -(10n ** 13n), max: 10n ** 13n }), fc.constantFrom(0, 1, 2, 6))
  .map(([digits, places]) => ({
    plain: { n: digits, d: 10n ** BigInt(places) },
    fraction: whole(new Decimal(digits.toString()).div(new Decimal(10).pow(places))),
  }))

const steps = fc.array(
  fc.tuple(fc.constantFrom<Operation>('add', 'subtract', 'multiply', 'divide'), amounts),
  { maxLength: 6 },
)

/** Runs the same operations both ways; a division by nothing is left out. */
function both(first: Both, others: readonly (readonly [Operation, Both])[]): Both {
  return others.reduce((sum, [operation, next]) => {
    if (operation === 'divide' && next.plain.n === 0n) return sum
    return {
      plain: operations[operation](sum.plain, next.plain),
      fraction: fractions[operation](sum.fraction, next.fraction),
    }
  }, first)
}

describe('fractions and whole numbers', () => {
  it('come to the same after up to six operations', () => {
    fc.assert(
      fc.property(amounts, steps, (first, others) => {
        const { plain: wanted, fraction } = both(first, others)
        const { n, d } = reduced(fraction)
        expect(n * wanted.d).toBe(wanted.n * d)
        expect(d > 0n).toBe(true)
      }),
      drawing(1000),
    )
  })

  it('stand in the same order', () => {
    fc.assert(
      fc.property(amounts, steps, amounts, steps, (a, as, b, bs) => {
        const [left, right] = [both(a, as.slice(0, 2)), both(b, bs.slice(0, 2))]
        const difference = left.plain.n * right.plain.d - right.plain.n * left.plain.d
        const order = difference < 0n ? -1 : difference > 0n ? 1 : 0
        expect(Math.sign(compare(left.fraction, right.fraction))).toBe(order)
      }),
      drawing(1000),
    )
  })

  it('are cut down to the same fen and to the same 100 yuan', () => {
    fc.assert(
      fc.property(amounts, steps, fc.constantFrom('0.01', '100'), (first, others, step) => {
        const { plain: wanted, fraction } = both(first, others.slice(0, 3))
        fc.pre(wanted.n >= 0n)
        const perStep = step === '100' ? { n: 1n, d: 100n } : { n: 100n, d: 1n }
        const count = (wanted.n * perStep.n) / (wanted.d * perStep.d)
        const text = new Decimal(count.toString()).times(step).toFixed()
        expect(written(cutDown(fraction, new Decimal(step)))).toEqual({ text })
      }),
      drawing(1000),
    )
  })

  it('have a finite decimal exactly where the denominator is made of twos and fives', () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: 1n, max: 10n ** 12n }),
        fc.integer({ min: 1, max: 400 }),
        (n, d) => {
          const value = finite(of(n.toString(), d.toString()))
          const ten = 10n ** 20n
          expect(value !== null).toBe((n * ten) % BigInt(d) === 0n)
          if (value) expect(value.times(d).toFixed()).toBe(n.toString())
        },
      ),
      drawing(1000),
    )
  })
})
