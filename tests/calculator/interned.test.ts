import { expect, test } from 'vitest'
import { interning } from '../../src/calculator/algebras/interned'

interface Cell {
  readonly id: number
  readonly formula: string
}

const cellsOf = () => {
  const table = interning()
  const cells = table<Cell>()
  const number = (value: number): Cell =>
    cells({ kind: 'number', own: value }, (id) => ({ id, formula: String(value) }))
  const join = (kind: string, a: Cell, b: Cell): Cell =>
    cells({ kind, of: [a, b] }, (id) => ({ id, formula: `${kind}(A${a.id}, A${b.id})` }))
  return { table, number, join }
}

test('equal expressions are one object, made once', () => {
  const { number, join } = cellsOf()
  const sum = join('SUM', number(1), number(2))
  expect(join('SUM', number(1), number(2))).toBe(sum)
  expect(sum).toEqual({ id: 2, formula: 'SUM(A0, A1)' })
})

test('another kind, other parts, their order, or another value make another', () => {
  const { number, join } = cellsOf()
  const [a, b] = [number(1), number(2)]
  const all = [join('SUM', a, b), join('SUM', b, a), join('MIN', a, b), join('SUM', a, a)]
  expect(new Set([a, b, ...all].map(({ id }) => id)).size).toBe(6)
})

test('tables count together, and what is made twice in different tables is two', () => {
  const { table, number } = cellsOf()
  const tests = table<Cell>()
  const amount = number(1)
  const truth = tests({ kind: 'number', own: 1 }, (id) => ({ id, formula: 'TRUE' }))
  expect([amount.id, truth.id, number(1).id, number(2).id]).toEqual([0, 1, 0, 2])
})
