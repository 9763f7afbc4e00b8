import type { Curve } from '../../src/calculator/algebras/curve'
import { valueAt } from '../../src/calculator/algebras/curve/line'
import { pieceAt } from '../../src/calculator/algebras/curve/pieces'
import type { Sum } from '../../src/calculator/calculate'
import type { Fraction } from '../../src/calculator/fraction'
import { compare, cutDown, whole } from '../../src/calculator/fraction'
import { readScenario } from '../../src/calculator/reading/read-scenario'
import type { Report } from '../../src/calculator/report/award'
import { yuan } from '../../src/calculator/report/money'
import type { Corpus } from '../../src/policies/corpus'
import { Decimal } from '../../src/policies/decimal'
import { withFact } from '../../src/sweeps/swept-fact'
import type { SweptFact } from '../../src/sweeps/swept-fact'
import { findSweptFact } from '../../src/sweeps/swept-fact'
import { statusName } from '../../src/sweeps/status-at'
import type { SweepResult } from '../../src/sweeps/sweep'
import { sweepScenario } from '../../src/sweeps/sweep'
import type { Asked, Input } from './laws/asked'
import { answerTo, sums } from './laws/asked'
import { amountOf } from './laws/caps'

/** What a comparison of a curve with the exact reading came to. */
export interface Along {
  /** Figures compared. */
  readonly compared: number
  readonly found: readonly string[]
  /** The curve refuses the question, as it may where it is no straight line. */
  readonly refused?: string
}

/** The curve of one clause's award at a point, as the contract prints it. */
function paidAt(curve: Curve, x: Fraction, step: Decimal): string | null {
  const line = pieceAt(curve, x)
  return line && yuan(cutDown(valueAt(line, x), step))
}

function figures(sum: Sum<Curve, unknown>, x: Fraction, corpus: Corpus): string[] {
  return sum.awards.map(({ standing, low, high, status }) => {
    const { id, policy } = standing.assessment.clause
    const { step } = corpus.policies.find((each) => each.id === policy) ?? {
      step: new Decimal('0.01'),
    }
    const most = paidAt(high, x, step)
    const award = most === null ? null : { low: paidAt(low, x, step), high: most }
    return JSON.stringify({ id, status: statusName(pieceAt(status, x)), award })
  })
}

/** The curves of everything at one value against the exact answer there. */
function differences(swept: SweepResult, x: Decimal, exact: Report, corpus: Corpus): Along {
  const at = whole(x)
  const { policies, locations } = swept.result
  const curves = [
    ...[...policies].map(([id, sum]) => [`policy ${id}`, sum] as const),
    ...[...locations].map(([id, sum]) => [`place ${id}`, sum] as const),
  ]
  const expected = new Map(sums(exact))
  let compared = 0
  const found = curves.flatMap(([name, sum]) => {
    const answered = expected.get(name)
    const wanted = (answered?.clauses ?? []).map(({ id, status, award }) =>
      JSON.stringify({ id, status, award }),
    )
    compared += wanted.length
    return figures(sum, at, corpus).flatMap((figure, place) =>
      figure === wanted[place]
        ? []
        : [`${name} at ${x.toFixed()}: ${figure}, not ${String(wanted[place])}`],
    )
  })
  return { compared, found }
}

/** The money and count facts that can vary, those of items by path. */
function sweepable(corpus: Corpus, input: Input): string[] {
  return [...corpus.facts.values()]
    .filter(({ type }) => type === 'money' || type === 'count')
    .flatMap(({ id, list }) =>
      list === undefined
        ? [id]
        : ((input[list] ?? []) as readonly Input[]).map((_, i) => `${list}.${String(i)}.${id}`),
    )
}

function statedAt(input: Input, { fact, item }: SweptFact): Decimal | null {
  const items = (item ? (input[item.list] ?? []) : []) as readonly Input[]
  return amountOf(item ? items[item.index]?.[fact.id] : input[fact.id])
}

const isInside = (x: Decimal, { sweep: { from, to } }: SweepResult): boolean =>
  compare(whole(x), from) >= 0 && compare(whole(x), to) <= 0

/**
 * The curves along one fact, drawn at random, against the exact reading: at the company's own value, and at
 * a break or one fen or unit beside it.
 */
export function alongOneFact({ corpus, input, report, draws }: Asked): Along {
  const read = readScenario(input, corpus, report.as_of)
  if ('problems' in read) throw new Error(read.problems[0].message)
  const path = draws.one(sweepable(corpus, input))
  const place = findSweptFact(corpus, read.scenario, path)
  if ('code' in place) throw new Error(place.message)
  const unit = new Decimal(place.fact.type === 'count' ? 1 : '0.01')
  const usual = place.fact.type === 'count' ? (place.fact.maximum ?? 1200) : 200_000_000
  const own = statedAt(input, place)
  const from = whole(new Decimal(place.fact.minimum ?? 0))
  const to = whole(Decimal.max(usual, own ?? 0))
  const swept = sweepScenario(corpus, read.scenario, { path, from, to })
  if ('problem' in swept) return { compared: 0, found: [], refused: swept.problem.code }
  const atOwn =
    own && isInside(own, swept)
      ? differences(swept, own, report, corpus)
      : { compared: 0, found: [] }
  const sum = draws.one([...swept.result.policies.values(), ...swept.result.locations.values()])
  const breaks = [
    ...sum.high.xs,
    ...sum.low.xs,
    ...sum.awards.flatMap(({ status }) => [...status.xs]),
  ]
  if (breaks.length === 0) return atOwn
  const x = cutDown(draws.one(breaks), unit).n.plus(unit.times(draws.index(3) - 1))
  const moved = withFact(input, place, x.toFixed()) as Input
  const there = isInside(x, swept) ? answerTo(corpus, moved) : undefined
  if (!there) return atOwn
  const beside = differences(swept, x, there, corpus)
  return {
    compared: atOwn.compared + beside.compared,
    found: [...atOwn.found, ...beside.found].map((words) => `along ${path}, ${words}`),
  }
}
