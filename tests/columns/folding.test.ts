import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Folding } from '../../src/calculator/algebras/columns/folding'
import { folding } from '../../src/calculator/algebras/columns/folding'
import type { StepWriter } from '../../src/calculator/algebras/columns/steps'
import { stepWriter } from '../../src/calculator/algebras/columns/steps'
import { drawing, runsOf } from '../random'
import { run } from './machine'

/** What stands in a column, whether it keeps to that or not. */
interface Column {
  readonly from: number
  readonly to: number
  readonly kept: boolean
}

const columns: Readonly<Record<string, Column>> = {
  any: { from: -9, to: 9, kept: false },
  other: { from: -9, to: 9, kept: false },
  small: { from: 0, to: 5, kept: true },
  positive: { from: 1, to: 6, kept: true },
  high: { from: 5, to: 12, kept: true },
  low: { from: -8, to: -1, kept: true },
}
const names = Object.keys(columns)

type Work = Parameters<Folding['work']>[0]
type Order = Parameters<Folding['compare']>[0]

type Amount =
  | { readonly is: 'input'; readonly name: string }
  | { readonly is: 'constant'; readonly value: number }
  | { readonly is: 'parameter' }
  | { readonly is: 'work'; readonly does: Work; readonly of: readonly [Amount, Amount] }
  | {
      readonly is: 'extreme'
      readonly does: 'lesser' | 'greater'
      readonly of: readonly [Amount, Amount]
    }
  | { readonly is: 'unless'; readonly test: Mask; readonly of: Amount }
  | { readonly is: 'select'; readonly test: Mask; readonly of: readonly [Amount, Amount] }
  | {
      readonly is: 'choose'
      readonly test: Mask
      readonly also: Mask
      readonly of: readonly [Amount, Amount]
    }

type Mask =
  | { readonly is: 'always'; readonly set: boolean }
  | { readonly is: 'known'; readonly of: Amount }
  | { readonly is: 'compare'; readonly does: Order; readonly of: readonly [Amount, Amount] }
  | { readonly is: 'and' | 'or'; readonly of: readonly [Mask, Mask] }
  | { readonly is: 'not'; readonly of: Mask }

const stated = 7

/** Amounts and masks made of each other; few columns, so that equal ones meet. */
const { amount } = fc.letrec<{ leaf: Amount; divisor: Amount; amount: Amount; mask: Mask }>(
  (tie) => ({
    leaf: fc.oneof(
      fc.constantFrom(...names).map((name) => ({ is: 'input', name }) as const),
      fc.constantFrom(0, 1, 5, -2, NaN).map((value) => ({ is: 'constant', value }) as const),
      fc.constant({ is: 'parameter' } as const),
    ),
    // A double tells -0 from 0 when it divides by it: no amount of the law does.
    divisor: fc.constantFrom<Amount>(
      { is: 'input', name: 'small' },
      { is: 'input', name: 'positive' },
      { is: 'input', name: 'low' },
      { is: 'constant', value: 1 },
      { is: 'constant', value: 3 },
      { is: 'parameter' },
    ),
    amount: fc.oneof(
      { maxDepth: 4, depthIdentifier: 'parts' },
      tie('leaf'),
      fc.record<Amount & { is: 'work' }>({
        is: fc.constant('work'),
        does: fc.constantFrom('add', 'subtract', 'multiply'),
        of: fc.tuple(tie('amount'), tie('amount')),
      }),
      fc.record<Amount & { is: 'work' }>({
        is: fc.constant('work'),
        does: fc.constant('whole_quotient'),
        of: fc.tuple(tie('amount'), tie('divisor')),
      }),
      fc.record<Amount & { is: 'extreme' }>({
        is: fc.constant('extreme'),
        does: fc.constantFrom('lesser', 'greater'),
        of: fc.tuple(tie('amount'), tie('amount')),
      }),
      fc.record<Amount & { is: 'unless' }>({
        is: fc.constant('unless'),
        test: tie('mask'),
        of: tie('amount'),
      }),
      fc.record<Amount & { is: 'select' }>({
        is: fc.constant('select'),
        test: tie('mask'),
        of: fc.tuple(tie('amount'), tie('amount')),
      }),
      fc.record<Amount & { is: 'choose' }>({
        is: fc.constant('choose'),
        test: tie('mask'),
        also: tie('mask'),
        of: fc.tuple(tie('amount'), tie('amount')),
      }),
    ),
    mask: fc.oneof(
      { maxDepth: 4, depthIdentifier: 'parts' },
      fc.boolean().map((set) => ({ is: 'always', set }) as const),
      fc.record<Mask & { is: 'compare' }>({
        is: fc.constant('compare'),
        does: fc.constantFrom('at_least', 'more_than'),
        of: fc.tuple(tie('amount'), tie('amount')),
      }),
      fc.record<Mask & { is: 'known' }>({ is: fc.constant('known'), of: tie('amount') }),
      fc.record<Mask & { is: 'and' | 'or' }>({
        is: fc.constantFrom('and', 'or'),
        of: fc.tuple(tie('mask'), tie('mask')),
      }),
      fc.record<Mask & { is: 'not' }>({ is: fc.constant('not'), of: tie('mask') }),
    ),
  }),
)

/** The steps that it is written as. */
function written(writer: StepWriter, fold: Folding) {
  const amountOf = (of: Amount): number => {
    switch (of.is) {
      case 'input': {
        const place = writer.input('own', of.name)
        const column = columns[of.name]
        if (column?.kept) fold.keep(place, [column.from, column.to])
        return place
      }
      case 'constant':
        return Number.isNaN(of.value) ? fold.unknown : writer.constant(of.value)
      case 'parameter':
        return writer.parameter('p')
      case 'work':
        return fold.work(of.does, amountOf(of.of[0]), amountOf(of.of[1]))
      case 'extreme':
        return fold.extreme(of.does, amountOf(of.of[0]), amountOf(of.of[1]))
      case 'unless':
        return fold.unless(amountOf(of.of), maskOf(of.test))
      case 'select':
        return fold.select(maskOf(of.test), amountOf(of.of[0]), amountOf(of.of[1]))
      case 'choose': {
        const holds = maskOf(of.test)
        const fails = fold.and(fold.not(holds), maskOf(of.also))
        return fold.choose(holds, fails, amountOf(of.of[0]), amountOf(of.of[1]))
      }
    }
  }
  const maskOf = (of: Mask): number => {
    switch (of.is) {
      case 'always':
        return of.set ? fold.yes : fold.no
      case 'known':
        return fold.known(amountOf(of.of))
      case 'compare':
        return fold.compare(of.does, amountOf(of.of[0]), amountOf(of.of[1]))
      case 'and':
        return fold.and(maskOf(of.of[0]), maskOf(of.of[1]))
      case 'or':
        return fold.or(maskOf(of.of[0]), maskOf(of.of[1]))
      case 'not':
        return fold.not(maskOf(of.of))
    }
  }
  return amountOf
}

const worked: Readonly<Record<Work, (a: number, b: number) => number>> = {
  add: (a, b) => a + b,
  subtract: (a, b) => a - b,
  multiply: (a, b) => a * b,
  whole_quotient: (a, b) => Math.floor(a / b),
}

/** What it comes to in a row; NaN is unknown, and an unknown side passes no comparison. */
function valueIn(row: Readonly<Record<string, number>>) {
  const amountOf = (of: Amount): number => {
    switch (of.is) {
      case 'input':
        return row[of.name] ?? NaN
      case 'constant':
        return of.value
      case 'parameter':
        return stated
      case 'work':
        return worked[of.does](amountOf(of.of[0]), amountOf(of.of[1]))
      case 'extreme':
        return Math[of.does === 'lesser' ? 'min' : 'max'](amountOf(of.of[0]), amountOf(of.of[1]))
      case 'unless':
        return maskOf(of.test) ? NaN : amountOf(of.of)
      case 'select':
        return amountOf(of.of[maskOf(of.test) ? 0 : 1])
      case 'choose':
        if (maskOf(of.test)) return amountOf(of.of[0])
        return maskOf(of.also) ? amountOf(of.of[1]) : NaN
    }
  }
  const maskOf = (of: Mask): boolean => {
    switch (of.is) {
      case 'always':
        return of.set
      case 'known':
        return !Number.isNaN(amountOf(of.of))
      case 'compare': {
        const [a, b] = [amountOf(of.of[0]), amountOf(of.of[1])]
        return of.does === 'at_least' ? a >= b : a > b
      }
      case 'and':
        return maskOf(of.of[0]) && maskOf(of.of[1])
      case 'or':
        return maskOf(of.of[0]) || maskOf(of.of[1])
      case 'not':
        return !maskOf(of.of)
    }
  }
  return amountOf
}

const rows = 32
const row = fc.record(
  Object.fromEntries(
    names.map((name) => {
      const { from, to } = columns[name] as Column
      const value = fc.integer({ min: from, max: to })
      return [name, fc.oneof({ weight: 4, arbitrary: value }, fc.constant(NaN))]
    }),
  ),
)

it('works out what is asked of any columns, however much of it is folded', () => {
  const few = fc.array(row, { minLength: rows, maxLength: rows })
  const asked = fc.tuple(fc.array(amount, { minLength: 4, maxLength: 8 }), few)
  fc.assert(
    fc.property(asked, ([amounts, table]) => {
      const writer = stepWriter()
      const place = written(writer, folding(writer))
      const roots = new Map(amounts.map((each, i) => [String(i), place(each)]))
      const read = new Map(names.map((name) => [name, table.map((each) => each[name] ?? NaN)]))
      const found = run(writer, { roots, columns: read, parameters: new Map([['p', stated]]) })
      // Zero has no sign.
      const plain = (values: readonly number[]): number[] => values.map((value) => value + 0)
      amounts.forEach((each, i) => {
        const expected = table.map((one) => valueIn(one)(each))
        expect(plain(found.of(String(i)))).toEqual(plain(expected))
        const known = expected.filter((value) => !Number.isNaN(value))
        const sum = known.reduce((a, b) => a + b, 0)
        if (known.every(Number.isFinite)) expect(found.sumOf(String(i))).toBeCloseTo(sum, 6)
      })
    }),
    drawing(runsOf(600)),
  )
})

type Case = readonly [name: string, make: () => number, written: number]

/** What is written, made anew for every test: what is folded is the code that runs then. */
function folded() {
  const writer = stepWriter()
  const fold = folding(writer)
  const { constant, operate } = writer
  const { yes, no, and, or, not, known, unknown, nothing, unless, select, work, extreme } = fold
  const [x, y, z] = ['x', 'y', 'z'].map((name) => writer.input('own', name)) as [
    number,
    number,
    number,
  ]
  const kept = (name: string, least: number, most: number): number => {
    const place = writer.input('own', name)
    fold.keep(place, [least, most])
    return place
  }
  const share = kept('share', 0, 5)
  const ten = kept('ten', 10, 20)
  const below = kept('below', -9, -1)
  const [m, n] = [fold.compare('at_least', x, y), fold.compare('more_than', y, z)]
  const partly = unless(constant(3), m)

  const cases: readonly Case[] = [
    ['for an equal one', () => operate('add', x, y), operate('add', x, y)],
    ['for an equal constant', () => constant(4), constant(4)],
    ['for constants added', () => work('add', constant(2), constant(3)), constant(5)],
    ['for constants taken away', () => work('subtract', constant(2), constant(3)), constant(-1)],
    ['for constants multiplied', () => work('multiply', constant(2), constant(3)), constant(6)],
    ['for constants divided', () => work('whole_quotient', constant(7), constant(2)), constant(3)],
    ['to add nothing', () => work('add', x, nothing), x],
    ['to be added to nothing', () => work('add', nothing, x), x],
    ['to take nothing away', () => work('subtract', x, nothing), x],
    ['to multiply by one', () => work('multiply', x, constant(1)), x],
    ['to multiply one', () => work('multiply', constant(1), x), x],
    ['to divide by one', () => work('whole_quotient', x, constant(1)), x],
    [
      'to multiply by nothing',
      () => work('multiply', share, nothing),
      unless(nothing, not(known(share))),
    ],
    [
      'to multiply nothing',
      () => work('multiply', nothing, share),
      unless(nothing, not(known(share))),
    ],
    [
      'to divide nothing',
      () => work('whole_quotient', nothing, ten),
      unless(nothing, not(known(ten))),
    ],
    [
      'to work on what is partly one number',
      () => work('add', partly, constant(2)),
      unless(constant(5), m),
    ],
    [
      'to work by what is partly one number',
      () => work('multiply', constant(2), partly),
      unless(constant(6), m),
    ],
    [
      'for the lesser of ranges apart',
      () => extreme('lesser', share, ten),
      unless(share, not(known(ten))),
    ],
    [
      'for the lesser, told the other way',
      () => extreme('lesser', ten, share),
      unless(share, not(known(ten))),
    ],
    [
      'for the greater of ranges apart',
      () => extreme('greater', share, ten),
      unless(ten, not(known(share))),
    ],
    [
      'for the greater, told the other way',
      () => extreme('greater', ten, share),
      unless(ten, not(known(share))),
    ],
    ['for what is unknown nowhere', () => unless(x, no), x],
    ['for what is unknown everywhere', () => unless(x, yes), unknown],
    ['for what is unknown already', () => unless(unknown, m), unknown],
    ['for what is unknown there already', () => unless(unless(x, m), m), unless(x, m)],
    ['for one side unknown anyway', () => unless(unless(x, m), or(m, n)), unless(unless(x, m), n)],
    ['to choose where all is chosen', () => select(yes, x, y), x],
    ['to choose where nothing is', () => select(no, x, y), y],
    ['to choose between equals', () => select(m, z, z), z],
    ['to choose what is unknown else', () => select(m, x, unknown), unless(x, not(m))],
    ['to choose what is unknown there', () => select(m, unknown, z), unless(z, m)],
    ['to choose nothing else', () => select(m, z, nothing), operate('or_nothing', z, m)],
    ['to choose nothing there', () => select(m, nothing, z), operate('nothing_if', z, m)],
    ['to choose twice alike', () => select(n, select(n, x, y), z), select(n, x, z)],
    ['to choose twice alike else', () => select(n, x, select(n, y, z)), select(n, x, z)],
    ['to choose against a choice', () => select(n, select(not(n), x, y), z), select(n, y, z)],
    ['to choose within nothing chosen', () => select(n, select(n, x, nothing), z), select(n, x, z)],
    [
      'to choose nothing chosen else',
      () => select(n, x, select(n, y, nothing)),
      select(n, x, nothing),
    ],
    [
      'to choose nothing chosen there',
      () => select(n, select(n, nothing, y), z),
      select(n, nothing, z),
    ],
    ['to choose what nothing leaves', () => select(n, x, select(n, nothing, y)), select(n, x, y)],
    ['to choose what is known there', () => select(n, x, unless(z, n)), select(n, x, z)],
    ['to choose by the opposite', () => select(not(m), x, z), select(m, z, x)],
    ['for a condition and itself', () => and(m, m), m],
    ['for a condition or itself', () => or(m, m), m],
    ['for a condition and its opposite', () => and(m, not(m)), no],
    ['for a condition or its opposite', () => or(m, not(m)), yes],
    ['for a part of a condition', () => and(m, and(m, n)), and(m, n)],
    ['for a part of a choice', () => and(or(m, n), m), m],
    ['for a choice of a part', () => or(m, and(m, n)), m],
    [
      'for what both choices imply',
      () => and(or(and(m, n), and(n, known(z))), n),
      or(and(m, n), and(n, known(z))),
    ],
    ['for what is always', () => and(m, yes), m],
    ['for what is never', () => or(m, no), m],
    ['against what is never', () => and(no, m), no],
    ['beside what is always', () => or(yes, m), yes],
    ['for an opposite of an opposite', () => not(not(m)), m],
    ['for the opposite of always', () => not(yes), no],
    ['for the opposite of never', () => not(no), yes],
    ['for what is known in a comparison', () => and(m, known(x)), m],
    ['for what is known on its other side', () => and(m, known(y)), m],
    ['for a comparison and its converse', () => and(m, fold.compare('more_than', y, x)), no],
    [
      'for a comparison or its converse',
      () => or(m, fold.compare('more_than', y, x)),
      and(known(x), known(y)),
    ],
    ['for the opposite of what is known', () => not(known(x)), operate('unknown', x)],
    ['for the opposite of what is unknown', () => not(operate('unknown', x)), operate('known', x)],
    ['for the opposite of a choice of opposites', () => not(or(not(m), not(n))), and(m, n)],
    ['for where a constant is known', () => known(constant(4)), yes],
    ['for where nothing is known', () => known(unknown), no],
    ['for where a number of the law is known', () => known(writer.parameter('p')), yes],
    [
      'for where a sum of finite ones is known',
      () => known(work('add', share, ten)),
      and(known(share), known(ten)),
    ],
    [
      'for where what is unknown somewhere is known',
      () => known(operate('unless', x, n)),
      and(known(x), not(n)),
    ],
    [
      'for where something or nothing is known',
      () => known(operate('or_nothing', x, n)),
      or(known(x), not(n)),
    ],
    [
      'for where nothing or something is known',
      () => known(operate('nothing_if', x, n)),
      or(known(x), n),
    ],
    [
      'for where a choice of a number is known',
      () => known(operate('select', n, constant(2), x)),
      or(n, known(x)),
    ],
    [
      'for where a choice else a number is known',
      () => known(operate('select', n, x, constant(2))),
      or(not(n), known(x)),
    ],
    [
      'for where either is known alike',
      () => known(operate('select', n, x, operate('greater_of_known', x, z))),
      known(x),
    ],
    [
      'to compare ranges apart',
      () => fold.compare('at_least', ten, share),
      and(known(ten), known(share)),
    ],
    [
      'to compare ranges apart strictly',
      () => fold.compare('more_than', ten, share),
      and(known(ten), known(share)),
    ],
    ['to compare what falls short', () => fold.compare('at_least', share, ten), no],
    ['to compare what is no more', () => fold.compare('more_than', share, constant(5)), no],
    [
      'to compare an end that is reached',
      () => fold.compare('at_least', ten, constant(10)),
      known(ten),
    ],
    ['to compare with itself', () => fold.compare('at_least', x, x), known(x)],
    ['to compare with itself strictly', () => fold.compare('more_than', x, x), no],
    [
      'to compare a choice of ranges apart',
      () => fold.compare('at_least', select(n, ten, constant(8)), constant(6)),
      or(known(ten), not(n)),
    ],
    [
      'to compare a choice of which one fails',
      () => fold.compare('at_least', select(n, constant(12), constant(8)), constant(10)),
      n,
    ],
    [
      'to compare a choice of which the other fails',
      () => fold.compare('at_least', select(n, constant(8), constant(12)), constant(10)),
      not(n),
    ],
    [
      'to compare with such a choice',
      () => fold.compare('more_than', constant(10), select(n, constant(12), constant(8))),
      not(n),
    ],
    [
      'to compare what is unknown somewhere',
      () => fold.compare('at_least', unless(ten, n), share),
      and(and(known(ten), not(n)), known(share)),
    ],
    [
      'to compare more than nothing or something',
      () => fold.compare('more_than', operate('or_nothing', ten, n), nothing),
      and(n, known(ten)),
    ],
    [
      'to compare what nothing takes',
      () => fold.compare('more_than', operate('nothing_if', ten, n), nothing),
      and(not(n), known(ten)),
    ],
    [
      'to compare a sum of ranges',
      () => fold.compare('more_than', work('add', ten, share), constant(9)),
      and(known(ten), known(share)),
    ],
    [
      'to compare a difference of ranges',
      () => fold.compare('at_least', work('subtract', ten, share), constant(5)),
      and(known(ten), known(share)),
    ],
    [
      'to compare a product of ranges',
      () => fold.compare('at_least', work('multiply', below, ten), constant(-180)),
      and(known(ten), known(below)),
    ],
    [
      'to compare a product that falls short',
      () => fold.compare('more_than', work('multiply', below, ten), constant(-10)),
      no,
    ],
    [
      'to compare a quotient of ranges',
      () => fold.compare('at_least', work('whole_quotient', share, ten), nothing),
      and(known(ten), known(share)),
    ],
    [
      'to compare the lesser with an end',
      () =>
        fold.compare(
          'more_than',
          operate('lesser_of_known', share, kept('wide', -2, 30)),
          constant(5),
        ),
      no,
    ],
    [
      'to compare the greater with an end',
      () => fold.compare('at_least', operate('greater_of_known', share, below), nothing),
      known(share),
    ],
  ]
  return { cases, writer, fold, x, y, m, n }
}

describe('writes no step', () => {
  it.each(folded().cases.map(([name], i) => [name, i] as const))('%s', (_, i) => {
    const [, make, written] = folded().cases[i] ?? []
    expect(make?.()).toBe(written)
  })

  it('but writes one where it counts', () => {
    const { writer, fold, x, y, m, n } = folded()
    const { operate } = writer
    const { and, or, not, known, nothing, unless, select, work, extreme } = fold
    expect(work('add', x, y)).toBe(operate('add', x, y))
    expect(work('multiply', x, nothing)).toBe(operate('multiply', x, nothing))
    expect(work('whole_quotient', nothing, x)).toBe(operate('whole_quotient', nothing, x))
    expect(and(m, n)).toBe(operate('and', Math.min(m, n), Math.max(m, n)))
    expect(and(n, m)).toBe(and(m, n))
    expect(or(n, m)).toBe(or(m, n))
    expect(and(m, not(n))).toBe(operate('and_not', m, n))
    expect(not(fold.compare('at_least', writer.parameter('p'), writer.parameter('q')))).toBe(
      operate('more_than', writer.parameter('q'), writer.parameter('p')),
    )
    expect(select(m, x, y)).toBe(operate('select', m, x, y))
    expect(extreme('lesser', x, y)).toBe(unless(operate('lesser_of_known', x, y), not(known(y))))
    expect(extreme('greater', x, y)).toBe(unless(operate('greater_of_known', x, y), not(known(y))))
    expect(known(work('add', x, y))).toBe(operate('known', work('add', x, y)))
  })
})
