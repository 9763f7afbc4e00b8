import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { expressionGraph } from '../../src/calculator/algebras/expressions/graph'
import type { Amount, Condition } from '../../src/calculator/algebras/expressions/node'
import {
  among,
  both,
  certain,
  either,
  opposite,
  truth,
} from '../../src/calculator/algebras/workbook/conditions'
import type { Expression, Value } from '../../src/calculator/algebras/workbook/expression'
import { formulaText, valuesOver } from '../../src/calculator/algebras/workbook/expression'
import type { Limbs } from '../../src/calculator/algebras/workbook/limbs'
import { base } from '../../src/calculator/algebras/workbook/limbs'
import { lower } from '../../src/calculator/algebras/workbook/lowering'
import { drawing } from '../random'

const most = 10n ** 13n
const graph = expressionGraph()
const names = ['a', 'b', 'c', 'd'] as const
/** Amounts as wide as the widest fact; unknown where nothing is filled in. */
const [a, b, c, d] = names.map((id) =>
  graph.amountLeaf({ kind: 'parameter', id }, 0, [0n, most], true),
) as [Amount, Amount, Amount, Amount]

/** One number of the limbs of a value, or what it is instead of one. */
function wholeOf(limbs: Limbs, value: (of: Limbs['of'][number]) => Value): bigint | Value {
  const parts = limbs.of.map(value)
  const last = parts.at(-1) ?? 0
  if (typeof last !== 'number') return last
  return parts.reduce<bigint>((sum, part, at) => {
    if (typeof part !== 'number') throw new Error('A limb below a known one is unknown')
    if (!Number.isSafeInteger(part)) throw new Error(`${part} is no exact whole number`)
    if (Math.abs(part) >= 1e14) throw new Error(`${part} is more than a cell holds`)
    return sum + BigInt(part) * BigInt(base) ** BigInt(at)
  }, 0n)
}

const ofSizes = fc.oneof(
  fc.bigInt({ min: 0n, max: most }),
  fc.bigInt({ min: 0n, max: 2_000_000n }),
  fc.constantFrom(0n, 1n, 999_999n, 1_000_000n, most - 1n, most),
)
const filled = fc.tuple(ofSizes, ofSizes, ofSizes, ofSizes)

/** What an expression comes to in cells. */
function inCells(node: Amount, values: readonly (bigint | null)[]): bigint | Value {
  const { limbsOf } = lower([node])
  const value = valuesOver(({ name }) => {
    const found = values[names.findIndex((each) => each === name)]
    return found === null || found === undefined ? 'unknown' : Number(found)
  })
  return wholeOf(limbsOf(node), value)
}

const larger = (x: bigint, y: bigint): bigint => (x > y ? x : y)

describe('whole numbers of several cells', () => {
  const product = graph.multiply(graph.multiply(a, b), c)
  const cases: readonly [
    string,
    Amount,
    (v: readonly [bigint, bigint, bigint, bigint]) => bigint | null,
  ][] = [
    ['products', product, ([x, y, z]) => x * y * z],
    [
      'sums of products',
      graph.add(product, graph.multiply(d, d)),
      ([x, y, z, w]) => x * y * z + w * w,
    ],
    [
      'differences, negative ones too',
      graph.subtract(graph.multiply(a, b), graph.multiply(c, d)),
      ([x, y, z, w]) => x * y - z * w,
    ],
    [
      'products of differences',
      graph.multiply(graph.subtract(a, b), graph.multiply(c, graph.number(1_000_000n, 0))),
      ([x, y, z]) => (x - y) * z * 1_000_000n,
    ],
    [
      'the greater of two products',
      graph.greater(graph.multiply(a, b), graph.multiply(c, d)),
      ([x, y, z, w]) => larger(x * y, z * w),
    ],
    [
      'quotients of long numbers by long ones',
      graph.divide(product, graph.multiply(graph.divisor(b), graph.divisor(d)), 0),
      ([x, y, z, w]) => {
        const quotient = (x * y * z) / (larger(y, 1n) * larger(w, 1n))
        return quotient < 10n ** 14n ? quotient : null
      },
    ],
    [
      'quotients by a short number',
      graph.divide(graph.multiply(a, b), graph.number(7_000_000n, 0), 0),
      ([x, y]) => (x * y) / 7_000_000n,
    ],
  ]

  it.each(cases)('are exact: %s', (_, node, expected) => {
    fc.assert(
      fc.property(filled, (values) => {
        expect(inCells(node, values)).toBe(expected(values) ?? 'beyond')
      }),
      drawing(300),
    )
  })

  it.each(cases)('are unknown where a part is: %s', (_, node) => {
    expect(inCells(node, [null, 5n, null, 7n])).toBe('unknown')
  })

  it('are compared digit by digit', () => {
    const test = graph.moreThan(graph.multiply(a, b), graph.multiply(c, d))
    const { limbsOf } = lower([test])
    fc.assert(
      fc.property(filled, fc.boolean(), ([x, y, z, w], isNear) => {
        const values = isNear ? [x, y, x, larger(y, 1n) - 1n] : [x, y, z, w]
        const value = valuesOver(({ name }) => Number(values[names.findIndex((id) => id === name)]))
        const [p = 0n, q = 0n, r = 0n, s = 0n] = values
        expect(value(limbsOf(test).of[0] ?? 0)).toBe(p * q > r * s ? 1 : 0)
      }),
      drawing(300),
    )
  })

  const textsOf = (node: Amount): readonly string[] =>
    lower([node]).rows.flatMap(({ cells }) =>
      cells.map(({ says }) => formulaText(says, (cell) => ('name' in cell ? cell.name : 'x'))),
    )

  it('are moved by whole bases without a formula', () => {
    for (const times of [1_000_000n, 10n ** 12n]) {
      expect(textsOf(graph.multiply(a, graph.number(times, 0)))).toEqual([])
      expect(
        textsOf(graph.divide(graph.multiply(a, graph.number(times, 0)), graph.number(times, 0), 0)),
      ).toEqual([])
    }
    expect(textsOf(graph.multiply(a, graph.number(3n, 0)))).toEqual(['a*3'])
  })

  it('are multiplied by no limb that is nothing, and by no one', () => {
    const far = graph.number(2n * 10n ** 18n, 0)
    const texts = [
      ...textsOf(graph.multiply(a, far)),
      ...textsOf(graph.multiply(graph.multiply(a, graph.number(1_000_000n, 0)), b)),
      ...textsOf(graph.multiply(graph.multiply(a, b), graph.number(10n ** 15n + 1n, 0))),
    ]
    expect(texts.some((text) => text.includes('*'))).toBe(true)
    for (const text of texts) expect(text).not.toMatch(/\*0|\b0\*|\*1\b|\b1\*/)
  })

  it('are written without brackets where signs bind closely enough', () => {
    const texts = textsOf(graph.subtract(a, graph.add(b, graph.number(3n, 0))))
    expect(texts).toEqual(['b+3', 'a-x'])
  })
})

describe('conditions in cells', () => {
  const cell = (name: string): Expression => ({ kind: 'given', of: 'fact', name })
  const [x, y] = [cell('x'), cell('y')]
  const end = (nullable: boolean) => ({ nullable }) as Condition
  const text = (of: Expression) => formulaText(of, (each) => ('name' in each ? each.name : '?'))

  it.each([
    [false, false, 'IF(x,y,0)', 'IF(x,1,y)'],
    [false, true, 'IF(x,y,0)', 'IF(x,1,y)'],
    [true, false, 'IF(y,x,0)', 'IF(y,1,x)'],
    [true, true, 'IF(ISNA(x),IF(y=0,0,x),IF(x,y,0))', 'IF(ISNA(x),IF(y,1,x),IF(x,1,y))'],
  ])('ask the one that is never unknown first: %s, %s', (first, second, and, or) => {
    const ends = [end(first), end(second)] as const
    expect(text(both([x, y], ends))).toBe(and)
    expect(text(either([x, y], ends))).toBe(or)
  })

  const values = [0, 1, 'unknown'] as const
  const cases = values.flatMap((p) => values.map((q) => [p, q] as const))
  it.each(cases)('come to what three values do: %s, %s', (p, q) => {
    const value = valuesOver(({ name }) => (name === 'x' ? p : q))
    const ends = [end(p === 'unknown'), end(q === 'unknown')] as const
    const and = p === 0 || q === 0 ? 0 : p === 'unknown' || q === 'unknown' ? 'unknown' : 1
    const or = p === 1 || q === 1 ? 1 : p === 'unknown' || q === 'unknown' ? 'unknown' : 0
    for (const sides of [ends, [end(true), end(true)] as const]) {
      expect(value(both([x, y], sides))).toBe(and)
      expect(value(either([x, y], sides))).toBe(or)
    }
    expect(value(opposite(x))).toBe(p === 'unknown' ? p : 1 - p)
    expect(value(certain(x))).toBe(p === 'unknown' ? 0 : p)
  })

  it('know a choice by its codes', () => {
    const over = (stated: Value) => valuesOver(() => stated)
    expect(over(2)(among(x, [1, 2], null))).toBe(1)
    expect(over(3)(among(x, [1, 2], null))).toBe(0)
    expect(over('unknown')(among(x, [1, 2], null))).toBe('unknown')
    expect(over('unknown')(among(x, [1, 2], 1))).toBe(1)
    expect(over(3)(among(x, [1, 2], 1))).toBe(0)
    expect([truth(true), truth(false), truth(null)].map(over('unknown'))).toEqual([1, 0, 'unknown'])
  })
})
