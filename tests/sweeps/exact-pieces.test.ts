import { expect, test } from 'vitest'
import { valueAt } from '../../src/calculator/algebras/curve/line'
import { compare, whole } from '../../src/calculator/fraction'
import { readScenario } from '../../src/calculator/reading/read-scenario'
import { pieceAt } from '../../src/calculator/algebras/curve/pieces'
import { Decimal } from '../../src/policies/decimal'
import { exactPieces } from '../../src/sweeps/exact-pieces'
import { sweepScenario } from '../../src/sweeps/sweep'
import { curveOf, line } from '../charts/curves'
import { corpus } from '../corpus'

test('a jump has one closed and one open end, a lone value is a piece of its own', () => {
  const curve = curveOf(
    [0, line(1, 0), line(1, 0)],
    [10, line(0, 50), line(0, 50)],
    [20, line(0, 70), line(0, 60)],
    [30, line(0, 60)],
  )
  const said = exactPieces(curve).map(({ from, to, includesFrom, includesTo }) =>
    [includesFrom ? '[' : '(', from.n.toFixed(), to.n.toFixed(), includesTo ? ']' : ')'].join(' '),
  )
  expect(said).toEqual(['[ 0 10 )', '[ 10 20 )', '[ 20 20 ]', '( 20 30 ]'])
})

test.each([
  ['humanoid-maker', 'project_investment', '100000000'],
  ['humanoid-maker', 'robot_orders.0.units', '200'],
  ['humanoid-maker', 'funding_rounds.0.amount', '100000000'],
  ['model-startup', 'revenue', '1000000000'],
])('the pieces of %s over %s give the curve at every break and beside it', (example, path, end) => {
  const found = corpus.examples.find(({ id }) => id === example)
  const read = readScenario(found?.scenario, corpus, '2026-06-30')
  if ('problems' in read) throw new Error(read.problems[0].message)
  const [from, to] = [whole(new Decimal(0)), whole(new Decimal(end))]
  const sweep = sweepScenario(corpus, read.scenario, { path, from, to })
  if ('problem' in sweep) throw new Error(sweep.problem.message)
  for (const { low, high } of sweep.result.locations.values()) {
    for (const curve of [low, high]) {
      const pieces = exactPieces(curve)
      const middles = curve.xs.slice(1).map((x, i) => {
        const before = curve.xs[i] ?? x
        return whole(before.n.div(before.d).plus(x.n.div(x.d)).div(2))
      })
      for (const x of [...curve.xs, ...middles]) {
        const line = pieceAt(curve, x)
        const holding = pieces.filter(
          (piece) =>
            (compare(piece.from, x) < 0 || (piece.includesFrom && compare(piece.from, x) === 0)) &&
            (compare(piece.to, x) > 0 || (piece.includesTo && compare(piece.to, x) === 0)),
        )
        expect(holding.length).toBeGreaterThan(0)
        for (const piece of holding) {
          if (!line || !piece.line) expect(piece.line).toBe(line)
          else expect(compare(valueAt(piece.line, x), valueAt(line, x))).toBe(0)
        }
      }
    }
  }
})
