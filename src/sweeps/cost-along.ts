import type { Curve } from '../calculator/algebras/curve'
import { isFlat } from '../calculator/algebras/curve'
import { combine, level } from '../calculator/algebras/curve/line'
import type { Pieces } from '../calculator/algebras/curve/pieces'
import { throughout, zip } from '../calculator/algebras/curve/pieces'
import type { Fraction } from '../calculator/fraction'
import { add, nought } from '../calculator/fraction'
import type { Problem } from '../calculator/reading/problem'
import type { End } from '../calculator/range'
import type { Scenario } from '../calculator/scenario'
import type { Corpus } from '../policies/corpus'
import { partOf } from './seek/paid'
import { sweepParameter } from './sweep-parameter'

/** What a list costs a document, as a function of one number of the law: exact straight pieces, before any award is cut. */
export interface CostAlong {
  readonly low: Curve
  readonly high: Curve
  /** For how many of the companies anything depends on the number. */
  readonly touched: number
}

const counted = (curve: Curve): Curve => zip([curve], ([line]) => line ?? level(nought))

const plus = (a: Curve, b: Curve): Curve =>
  zip([a, b], ([x, y]) => (x && y ? combine(x, y, add) : null))

/** Two by two, so that many companies cost little more than one after the other. */
function summed(curves: readonly Curve[]): Curve | undefined {
  if (curves.length < 2) return curves[0]
  const pairs: Curve[] = []
  for (let i = 0; i < curves.length; i += 2) {
    const [a, b] = [curves[i] as Curve, curves[i + 1]]
    pairs.push(b ? plus(a, b) : a)
  }
  return summed(pairs)
}

/**
 * The total cost of a list to the document of a parameter, along that parameter, in one pass: each company is read
 * once. A company without a number costs nothing. The problem of the first company whose amounts are no lines stops it.
 */
export function costAlong(
  corpus: Corpus,
  companies: Iterable<Scenario>,
  asked: { id: string; from: Fraction; to: Fraction },
): CostAlong | { problem: Problem } {
  const policy = corpus.policies.find(
    ({ parameters, clauses }) =>
      parameters.some(({ id }) => id === asked.id) ||
      clauses.some((clause) => clause.parameters.some(({ id }) => id === asked.id)),
  )
  const part = { ...partOf(corpus, policy ? [policy.id] : []), locations: [] }
  const ends: Record<End, Curve[]> = { low: [], high: [] }
  let touched = 0
  for (const scenario of companies) {
    const swept = sweepParameter(part, scenario, asked)
    if ('problem' in swept) return swept
    const sum = swept.result.policies.get(policy?.id ?? '')
    if (!sum) continue
    if (!isFlat(sum.high) || !isFlat(sum.low)) touched += 1
    ends.low.push(counted(sum.low))
    ends.high.push(counted(sum.high))
  }
  const nothing: Pieces<ReturnType<typeof level>> = throughout(
    [asked.from, asked.to],
    level(nought),
  )
  return { low: summed(ends.low) ?? nothing, high: summed(ends.high) ?? nothing, touched }
}
