import fc from 'fast-check'
import { expect, it } from 'vitest'
import { folding } from '../../src/calculator/algebras/columns/folding'
import type { Value } from '../../src/calculator/algebras/columns/pairs'
import { pairs } from '../../src/calculator/algebras/columns/pairs'
import { stepWriter } from '../../src/calculator/algebras/columns/steps'
import { totalOf } from '../../src/calculator/algebras/columns/totals'
import { drawing, runsOf } from '../random'
import { run } from './machine'

/** The double nearest to a whole number, and what it leaves. */
function split(value: bigint): readonly [near: number, rest: number] {
  const near = Number(value)
  return [near, Number(value - BigInt(near))]
}

const whole = (near: number, rest: number): bigint => BigInt(near) + BigInt(rest)

/** Whole numbers of every length up to so many bits, often beside a power of two. */
const upTo = (bits: number) =>
  fc
    .tuple(fc.integer({ min: 1, max: bits }), fc.bigInt({ min: 0n, max: 2n ** 104n }), fc.boolean())
    .map(([length, digits, isBeside]) => {
      const most = 2n ** BigInt(length)
      return isBeside ? most - 1n - (digits % 3n) : digits % most
    })
    .filter((value) => value >= 0n)

const signed = (bits: number) =>
  fc.tuple(upTo(bits), fc.boolean()).map(([value, isNegative]) => (isNegative ? -value : value))

/** Reads the pairs of the columns of that name; one that is short is handed on as a single double. */
function pairsOf(isShort: boolean) {
  const writer = stepWriter()
  const fold = folding(writer)
  const own = pairs(writer, fold)
  const read = (name: string): Value => ({
    near: writer.input('own', name),
    rest: isShort ? null : writer.input('own', `${name} rest`),
  })
  return { writer, fold, own, read }
}

function columnsOf(rows: readonly Readonly<Record<string, bigint>>[]) {
  const columns = new Map<string, number[]>()
  for (const row of rows)
    for (const [name, value] of Object.entries(row)) {
      const [near, rest] = split(value)
      columns.set(name, [...(columns.get(name) ?? []), near])
      columns.set(`${name} rest`, [...(columns.get(`${name} rest`) ?? []), rest])
    }
  return columns
}

const rows = 16
const table = <T>(row: fc.Arbitrary<T>): fc.Arbitrary<T[]> =>
  fc.array(row, { minLength: rows, maxLength: rows })

it.each([
  ['pairs', false, 103, 52],
  // Two doubles may come to what neither of them holds.
  ['doubles', true, 53, 51],
])('adds, subtracts and multiplies %s to the last unit', (_, isShort, long, factor) => {
  const row = fc.record({ a: signed(long), b: signed(long), c: signed(factor), d: signed(factor) })
  fc.assert(
    fc.property(table(row), (numbers) => {
      const { writer, own, fold, read } = pairsOf(isShort)
      const made = {
        sum: own.add(read('a'), read('b')),
        difference: own.subtract(read('a'), read('b')),
        product: own.multiply(read('c'), read('d')),
        tenfold: own.multiply(read('c'), own.single(writer.constant(10))),
        less: own.subtract(read('a'), own.single(writer.constant(7))),
        nothing: own.multiply(read('c'), own.single(fold.nothing)),
      }
      const roots = new Map<string, number>()
      for (const [name, { near, rest }] of Object.entries(made)) {
        roots.set(name, near)
        roots.set(`${name} rest`, rest ?? fold.nothing)
      }
      const found = run(writer, { roots, columns: columnsOf(numbers) })
      const said = (name: string): bigint[] => {
        const rest = found.of(`${name} rest`)
        return found.of(name).map((near, i) => whole(near, rest[i] ?? NaN))
      }
      expect(said('sum')).toEqual(numbers.map(({ a, b }) => a + b))
      expect(said('difference')).toEqual(numbers.map(({ a, b }) => a - b))
      expect(said('product')).toEqual(numbers.map(({ c, d }) => c * d))
      expect(said('tenfold')).toEqual(numbers.map(({ c }) => c * 10n))
      expect(said('less')).toEqual(numbers.map(({ a }) => a - 7n))
      expect(said('nothing')).toEqual(numbers.map(() => 0n))
    }),
    drawing(runsOf(100)),
  )
})

/** Two that are equal, one apart, or anything. */
const near = fc
  .tuple(signed(103), fc.constantFrom(-1n, 0n, 1n), signed(103), fc.boolean())
  .map(([a, apart, other, isNear]) => ({ a, b: isNear ? a + apart : other }))

it('compares pairs to the last unit, and chooses whole ones', () => {
  fc.assert(
    fc.property(table(near), (numbers) => {
      const { writer, own, fold, read } = pairsOf(false)
      const [a, b] = [read('a'), read('b')]
      const [least, more] = [own.compare('at_least', a, b), own.compare('more_than', a, b)]
      const larger = own.choose(least, fold.not(least), a, b)
      const only = own.choose(more, fold.not(more), a, own.single(fold.unknown))
      const roots = new Map(
        Object.entries({
          least: fold.select(least, writer.constant(1), fold.nothing),
          more: fold.select(more, writer.constant(1), fold.nothing),
          larger: larger.near,
          rest: larger.rest ?? fold.nothing,
          only: only.near,
        }),
      )
      const found = run(writer, { roots, columns: columnsOf(numbers) })
      expect(found.of('least')).toEqual(numbers.map((each) => (each.a >= each.b ? 1 : 0)))
      expect(found.of('more')).toEqual(numbers.map((each) => (each.a > each.b ? 1 : 0)))
      const rest = found.of('rest')
      expect(found.of('larger').map((each, i) => whole(each, rest[i] ?? NaN))).toEqual(
        numbers.map((each) => (each.a >= each.b ? each.a : each.b)),
      )
      expect(found.of('only')).toEqual(
        numbers.map((each) => (each.a > each.b ? split(each.a)[0] : NaN)),
      )
    }),
    drawing(runsOf(100)),
  )
})

it('divides pairs into the whole quotient, beside its own multiples too', () => {
  const row = fc
    .record({
      divisor: upTo(52).map((value) => value + 1n),
      quotient: upTo(49),
      beside: fc.constantFrom(-1n, 0n, 1n),
      left: upTo(52),
    })
    .map(({ divisor, quotient, beside, left }) => {
      const over = beside === 0n ? left % divisor : beside
      return { a: quotient * divisor + over, b: divisor }
    })
  fc.assert(
    fc.property(table(row), (numbers) => {
      const { writer, own, read } = pairsOf(false)
      const roots = new Map([['quotient', own.divide(read('a'), read('b'))]])
      const found = run(writer, { roots, columns: columnsOf(numbers) })
      const down = (a: bigint, b: bigint): bigint => (a < 0n ? -((-a + b - 1n) / b) : a / b)
      expect(found.of('quotient')).toEqual(numbers.map(({ a, b }) => Number(down(a, b))))
    }),
    drawing(runsOf(100)),
  )
})

it('says the largest size of what is watched, whatever its sign', () => {
  const { writer, read } = pairsOf(true)
  const watched = new Set(['a', 'b', 'c'].map((name) => writer.operate('size', read(name).near)))
  const columns = new Map([
    ['a', [1, -9, NaN, NaN]],
    ['b', [-4, 2, 3, NaN]],
    ['c', [2, NaN, -8, NaN]],
  ])
  const found = run(writer, { roots: new Map([['a', read('a').near]]), watched, columns })
  expect(found.guard()).toEqual([4, 9, 8, 0])
  expect(found.of('a')).toEqual([1, -9, NaN, NaN])
})

it('leaves out what no root needs', () => {
  const { writer, read } = pairsOf(true)
  const sum = writer.operate('add', read('a').near, read('b').near)
  writer.operate('multiply', sum, read('c').near)
  const { kernel } = run(writer, { roots: new Map([['sum', sum]]), columns: new Map() })
  expect(kernel.steps.map(({ does }) => does)).toEqual(['input', 'input', 'add'])
  expect(kernel.inputs.map(({ name }) => name)).toEqual(['a', 'b'])
  expect(kernel.guard).toBeNull()
})

const total = (kind: 'sum' | 'best' | 'some') => ({
  kind,
  list: 'l',
  name: 'n',
  item: 'i',
  rest: null,
})

it('sums the items of one company alone, pairs to the last unit', () => {
  const items = Float64Array.of(5, 3, 4, NaN, 1)
  expect(totalOf(total('sum'), items, null, { from: 1, to: 3 })).toEqual([7, 0])
  expect(totalOf(total('sum'), items, null, { from: 2, to: 4 })).toEqual([NaN, 0])
  expect(totalOf(total('sum'), items, null, { from: 3, to: 3 })).toEqual([0, 0])
  fc.assert(
    fc.property(fc.array(signed(96), { minLength: 1, maxLength: 200 }), (values) => {
      const parts = values.map(split)
      const [near, rest] = totalOf(
        total('sum'),
        Float64Array.from(parts, ([each]) => each),
        Float64Array.from(parts, ([, each]) => each),
        { from: 0, to: values.length },
      )
      expect(whole(near, rest)).toBe(values.reduce((a, b) => a + b, 0n))
    }),
    drawing(runsOf(200)),
  )
})

it('takes the best of the items, unknown where one is', () => {
  const items = Float64Array.of(5, -3, -4, NaN)
  expect(totalOf(total('best'), items, null, { from: 0, to: 3 })).toEqual([5, 0])
  expect(totalOf(total('best'), items, null, { from: 1, to: 3 })).toEqual([-3, 0])
  expect(totalOf(total('best'), items, null, { from: 1, to: 4 })).toEqual([NaN, 0])
})

it('finds one of the items that passes, beside others that may', () => {
  const items = Float64Array.of(0, NaN, 1, 0)
  expect(totalOf(total('some'), items, null, { from: 0, to: 3 })).toEqual([1, 0])
  expect(totalOf(total('some'), items, null, { from: 0, to: 2 })).toEqual([NaN, 0])
  expect(totalOf(total('some'), items, null, { from: 3, to: 4 })).toEqual([0, 0])
})
