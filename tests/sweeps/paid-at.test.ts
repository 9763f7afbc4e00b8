import { describe, expect, test } from 'vitest'
import { readScenario } from '../../src/calculator/reading/read-scenario'
import { reportAwards } from '../../src/calculator/report/award'
import type { Fraction } from '../../src/calculator/fraction'
import { whole } from '../../src/calculator/fraction'
import { findNodes } from '../../src/charts/nodes'
import { offersOf } from '../../src/sweeps/offer'
import { paidAt } from '../../src/sweeps/paid-at'
import { stopBeyond, stopText, trackOf } from '../../src/charts/stops'
import { Decimal } from '../../src/policies/decimal'
import { sweepScenario } from '../../src/sweeps/sweep'
import { corpus } from '../corpus'
import { exactly } from '../charts/curves'

const sweeps = [
  ['project_investment', '100000000'],
  ['revenue', '500000000'],
  ['funding_rounds.0.amount', '100000000'],
  ['robot_orders.0.repeat', '40'],
] as const

/** The input with the fact at the path stated. */
function stated(input: Record<string, unknown>, path: string, value: unknown) {
  const [head = '', index, id = ''] = path.split('.')
  if (index === undefined) return { ...input, [head]: value }
  const items = input[head] as Record<string, unknown>[]
  return {
    ...input,
    [head]: items.map((item, i) => (i === Number(index) ? { ...item, [id]: value } : item)),
  }
}

describe.each(corpus.examples)('$id', ({ scenario: input }) => {
  const read = readScenario(input, corpus, '2026-06-30')
  if ('problems' in read) throw new Error(read.problems[0].message)

  test.each(sweeps)('along %s a point pays what the scenario with that value pays', (path, to) => {
    const range = { path, from: exactly(0), to: exactly(to) }
    const sweep = sweepScenario(corpus, read.scenario, range)
    if ('problem' in sweep) return expect(sweep.problem.code).toBe('not_sweepable')
    const counts = sweep.swept.fact.type === 'count'
    const track = trackOf(sweep.sweep.from, sweep.sweep.to, counts)
    const offers = offersOf(sweep, 'locations', { kind: 'total' })
    const fen = exactly(counts ? 1 : '0.01')
    const stops: Fraction[] = findNodes(offers, sweep).flatMap(({ at }) => {
      const stop = stopBeyond(track, at)
      return [stopBeyond(track, whole(stop.n.minus(fen.n))), stop]
    })
    const ends = [track.from, track.to].map((x) => stopBeyond(track, x))
    for (const x of [
      ...new Map([...stops, ...ends].map((each) => [stopText(each), each])).values(),
    ]) {
      const value = counts ? Number(stopText(x)) : stopText(x)
      const exact = readScenario(stated(input, path, value), corpus, '2026-06-30')
      if ('problems' in exact) throw new Error(exact.problems[0].message)
      const report = reportAwards(exact.scenario, corpus)
      for (const offer of offers) {
        for (const bound of ['low', 'high'] as const) {
          const expected = report.locations[offer.id]?.[bound] ?? null
          const paid = paidAt(offer, bound, x)
          expect(paid && paid.toFixed(2), `${offer.id} ${bound} at ${stopText(x)}`).toBe(
            expected === null ? null : new Decimal(expected).toFixed(2),
          )
        }
      }
    }
  })
})
