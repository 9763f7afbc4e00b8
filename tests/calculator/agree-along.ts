import { expect } from 'vitest'
import type { Curve, Stretches } from '../../src/calculator/algebras/curve'
import { valueAt } from '../../src/calculator/algebras/curve/line'
import { pieceAt } from '../../src/calculator/algebras/curve/pieces'
import type { Fraction } from '../../src/calculator/fraction'
import { compare, cutDown, whole } from '../../src/calculator/fraction'
import { yuan } from '../../src/calculator/report/money'
import type { SumAward } from '../../src/calculator/report/award'
import { reportAwards } from '../../src/calculator/report/award'
import { readScenario } from '../../src/calculator/reading/read-scenario'
import type { Sum } from '../../src/calculator/calculate'
import { withFact } from '../../src/sweeps/swept-fact'
import { findSweptFact } from '../../src/sweeps/swept-fact'
import { statusName } from '../../src/sweeps/status-at'
import type { SweepResult } from '../../src/sweeps/sweep'
import { sweepScenario } from '../../src/sweeps/sweep'
import { Decimal } from '../../src/policies/decimal'
import type { Corpus } from '../../src/policies/corpus'

const today = '2026-06-30'
/** A point of a curve as the contract prints it: cut to the policy's step, null where unknown. */
function paidAt(curve: Curve, x: Fraction, step: Decimal): string | null {
  const line = pieceAt(curve, x)
  return line && yuan(cutDown(valueAt(line, x), step))
}

function pointOf(corpus: Corpus, sum: Sum<Curve, Stretches>, x: Fraction): unknown {
  return sum.awards.map((award) => {
    const { clause } = award.standing.assessment
    const policy = corpus.policies.find(({ id }) => id === clause.policy)
    const step = policy?.step ?? new Decimal('0.01')
    const high = paidAt(award.high, x, step)
    const open = [...award.ifRecognised].filter(([, is]) => pieceAt(is, x) === true)
    return {
      id: clause.id,
      status: statusName(pieceAt(award.status, x)),
      award: high === null ? null : { low: paidAt(award.low, x, step), high },
      if_recognised: open.map(([fact]) => fact),
    }
  })
}

const awardsOf = (sum: SumAward): unknown =>
  sum.clauses.map(({ id, status, award, if_recognised }) => ({
    id,
    status,
    award,
    if_recognised,
  }))

const fen = new Decimal('0.01')

/** Every break, and one fen or one unit to either side, as far as a scenario can state it. */
function pointsToTry({ result, sweep, swept }: SweepResult): Decimal[] {
  const unit = swept.fact.type === 'count' ? new Decimal(1) : fen
  const breaks = [...result.policies.values(), ...result.locations.values()].flatMap((sum) => [
    ...sum.high.xs,
    ...sum.low.xs,
    ...sum.awards.flatMap(({ high, status }) => [...high.xs, ...status.xs]),
  ])
  const floors = breaks.map((x) => cutDown(x, unit).n)
  const all = floors.flatMap((x) => [x.minus(unit), x, x.plus(unit)])
  const inside = all.filter(
    (x) => compare(whole(x), sweep.from) >= 0 && compare(whole(x), sweep.to) <= 0,
  )
  return [...new Map(inside.map((x) => [x.toFixed(), x])).values()]
}

/** The facts of a scenario that can vary, lists by path. */
export function sweepablePaths(corpus: Corpus, input: Record<string, unknown>): string[] {
  const plain = [...corpus.facts.values()].filter(({ list }) => list === undefined)
  const inLists = Object.entries(input).flatMap(([list, items]) =>
    Array.isArray(items)
      ? [...corpus.facts.values()]
          .filter((fact) => fact.list === list)
          .flatMap((fact) => items.map((_, i) => ({ ...fact, id: `${list}.${i}.${fact.id}` })))
      : [],
  )
  return [...plain, ...inLists]
    .filter(({ type }) => type === 'money' || type === 'count')
    .map(({ id }) => id)
}

/** Exact and curve along one fact, at breaks and beside them; how many points were compared. */
export function checkOneSweep(
  corpus: Corpus,
  input: Record<string, unknown>,
  path: string,
  points: number,
): number {
  const read = readScenario(input, corpus, today)
  if ('problems' in read) throw new Error(read.problems[0].message)
  const place = findSweptFact(corpus, read.scenario, path)
  if ('code' in place) throw new Error(place.message)
  const isCount = place.fact.type === 'count'
  const to = new Decimal(isCount ? (place.fact.maximum ?? 1200) : 200_000_000)
  const from = new Decimal(place.fact.minimum ?? 0)
  const swept = sweepScenario(corpus, read.scenario, { path, from: whole(from), to: whole(to) })
  if ('problem' in swept) {
    expect(['curve_refused', 'empty_range']).toContain(swept.problem.code)
    return 0
  }
  const tried = pointsToTry(swept)
  const stride = Math.max(1, Math.floor(tried.length / points))
  const chosen = tried.filter((_, i) => i % stride === 0)
  for (const x of chosen) {
    const moved = readScenario(withFact(input, place, x.toFixed()), corpus, today)
    if ('problems' in moved) throw new Error(moved.problems[0].message)
    const report = reportAwards(moved.scenario, corpus)
    const at = whole(x)
    for (const view of ['policies', 'locations'] as const) {
      for (const [id, sum] of swept.result[view]) {
        const exact = report[view][id] as SumAward
        const [said, awards] = [pointOf(corpus, sum, at), awardsOf(exact)]
        // Thousands of points are the same: the words of a difference are looked for only where there is one.
        if (JSON.stringify(said) !== JSON.stringify(awards))
          expect({ path, x: x.toFixed(), id, awards: said }).toEqual({
            path,
            x: x.toFixed(),
            id,
            awards,
          })
        expect(pieceAt(sum.high, at) === null).toBe(exact.high === null)
      }
    }
  }
  return chosen.length
}
