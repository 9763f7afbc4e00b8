import type { Curve } from '../calculator/algebras/curve'
import { sameLine, valueAt } from '../calculator/algebras/curve/line'
import type { Line } from '../calculator/algebras/curve/line'
import type { Pieces } from '../calculator/algebras/curve/pieces'
import { simplified, zip } from '../calculator/algebras/curve/pieces'
import type { Sum } from '../calculator/calculate'
import type { Stretches } from '../calculator/algebras/curve'
import type { Fraction } from '../calculator/fraction'
import { compare, written } from '../calculator/fraction'
import type { Readings } from '../calculator/setting'
import type { Status } from '../calculator/status'
import type { Scenario } from '../calculator/scenario'
import type { ReformStamp } from '../reforms/stamp'
import { offersOf } from './offer'
import { pairsOf } from './paid/crossings'
import type { PrintedRecognition } from './print-recognitions'
import { printRecognitions } from './print-recognitions'
import { standingAlong } from './standing-along'
import { statusName } from './status-at'
import type { ParameterSweep } from './sweep-parameter'
import type { SweepResult } from './sweep'

/**
 * One straight piece: on the open stretch from `from` to `to` the amount is slope · x + intercept; at `from`
 * itself it is `at_from`. Decimal strings, null where unknown; `exact` holds "numerator/denominator" for each
 * field whose value is no finite decimal and is printed to 12 places.
 */
export interface PrintedPiece {
  readonly from: string
  readonly to: string
  readonly includes_from: boolean
  readonly at_from: string | null
  readonly slope: string | null
  readonly intercept: string | null
  readonly status: Status | null
  readonly status_at_from: Status | null
  readonly clauses: readonly string[]
  readonly exact?: Readonly<Record<string, string>>
}

export interface PrintedCurves {
  readonly low: readonly PrintedPiece[]
  readonly high: readonly PrintedPiece[]
}

export interface PrintedCrossing {
  readonly among: 'locations' | 'policies'
  readonly bound: 'low' | 'high'
  readonly between: readonly [string, string]
  /** Where the uncut lines cross. */
  readonly at: string
  /** From where on the new leader is paid more, a whole fen or count; null where it never is. */
  readonly paid_at: string | null
  readonly amount: string
  readonly leader_after: string
  readonly exact?: string
}

export interface PrintedSum extends PrintedCurves {
  readonly clauses: readonly ({
    readonly id: string
    /** Where the award hangs on a recognition that is not stated. */
    readonly if_recognised: readonly PrintedRecognition[]
  } & PrintedCurves)[]
}

export interface PrintedSweep {
  readonly as_of: string
  readonly readings: Readings
  /** The reform that all of it is under; left out: the law. */
  readonly reform?: ReformStamp
  readonly vary: {
    readonly fact?: string
    /** A number of the law, with the value that it has today. */
    readonly parameter?: string
    readonly today?: string
    readonly from: string
    readonly to: string
    readonly shortened_by?: readonly string[]
  }
  readonly policies: Readonly<Record<string, PrintedSum>>
  readonly locations: Readonly<Record<string, PrintedSum>>
  readonly crossings: readonly PrintedCrossing[]
  /** Where one place stands: how far it is behind the best of the others, and its rank. */
  readonly standing?: {
    readonly place: string
    readonly gap: readonly PrintedPiece[]
    readonly rank: readonly PrintedPiece[]
  }
}

type Cell = readonly [Line | null, Status | null]

/** A curve with its status, broken wherever either changes. */
export function withStatus(curve: Curve, status: Curve | null): Pieces<Cell> {
  const joined: Pieces<Cell> = status
    ? zip([curve, status], ([line, code]): Cell => [line, statusName(code)])
    : zip([curve], ([line]): Cell => [line, null])
  return simplified(
    joined,
    (a, b) => a[1] === b[1] && sameLine(a[0], b[0]),
    (point, stretch, x) => point[1] === stretch[1] && meets(point[0], stretch[0], x),
  )
}

function meets(point: Line | null, stretch: Line | null, x: Fraction): boolean {
  if (!point || !stretch) return point === stretch
  return compare(valueAt(point, x), valueAt(stretch, x)) === 0
}

/** A curve in printed pieces, with its status where it has one. */
export function printPieces(curve: Curve, status: Curve | null): PrintedPiece[] {
  const pieces = withStatus(curve, status)
  const print = (i: number, to: Fraction, [line, name]: Cell): PrintedPiece => {
    const from = pieces.xs[i] as Fraction
    const [point, nameAt] = pieces.at[i] as Cell
    const values: Record<string, Fraction | null> = {
      from,
      to,
      at_from: point && valueAt(point, from),
      slope: line && line.slope,
      intercept: line && line.intercept,
    }
    const text = (field: string): string | null => {
      const value = values[field]
      return value ? written(value).text : null
    }
    const exact = Object.entries(values).flatMap(([field, value]) => {
      const quotient = value && written(value).exact
      return quotient ? [[field, quotient] as const] : []
    })
    const clauses = (pieces.marks[i] ?? []).flatMap(({ clause }) => clause ?? [])
    return {
      from: text('from') ?? '',
      to: text('to') ?? '',
      includes_from: nameAt === name && meets(point, line, from),
      at_from: text('at_from'),
      slope: text('slope'),
      intercept: text('intercept'),
      status: name,
      status_at_from: nameAt,
      clauses: [...new Set(clauses)],
      ...(exact.length > 0 && { exact: Object.fromEntries(exact) }),
    }
  }
  const printed = pieces.after.map((cell, i) => print(i, pieces.xs[i + 1] as Fraction, cell))
  const last = pieces.xs.length - 1
  const end = pieces.xs[last] as Fraction
  const [atEnd, nameAtEnd] = pieces.at[last] as Cell
  const [before, nameBefore] = pieces.after[last - 1] as Cell
  if (nameAtEnd !== nameBefore || !meets(atEnd, before, end)) {
    const level = atEnd && {
      slope: { ...end, n: end.n.minus(end.n) },
      intercept: valueAt(atEnd, end),
    }
    printed.push(print(last, end, [level, nameAtEnd]))
  }
  return printed
}

function printSum(sum: Sum<Curve, Stretches>): PrintedSum {
  return {
    low: printPieces(sum.low, null),
    high: printPieces(sum.high, null),
    clauses: sum.awards.map((award) => ({
      id: award.standing.assessment.clause.id,
      low: printPieces(award.low, award.status),
      high: printPieces(award.high, award.status),
      if_recognised: printRecognitions(award),
    })),
  }
}

function printCrossings(
  among: PrintedCrossing['among'],
  sweep: SweepResult | ParameterSweep,
): PrintedCrossing[] {
  const offers = offersOf(sweep, among, { kind: 'total' })
  return (['high', 'low'] as const).flatMap((bound) => {
    const crossings = pairsOf(offers, bound, sweep).flatMap((pair) => pair.crossings)
    return crossings.map(({ between, at, paidAt, amount, leaderAfter }) => {
      const place = written(at)
      return {
        among,
        bound,
        between,
        at: place.text,
        paid_at: paidAt && paidAt.toFixed(),
        amount: written(amount).text,
        leader_after: leaderAfter,
        ...(place.exact && { exact: place.exact }),
      }
    })
  })
}

const printVaried = (swept: SweepResult['swept'] | ParameterSweep['swept']) =>
  'parameter' in swept
    ? { parameter: swept.path, today: swept.parameter.printed }
    : { fact: swept.path }

function printStanding(
  scenario: Scenario,
  swept: SweepResult | ParameterSweep,
  place: string,
): Pick<PrintedSweep, 'standing'> {
  const found = standingAlong(scenario, swept, place)
  if (!found) return {}
  const [gap, rank] = [printPieces(found.gap, null), printPieces(found.rank, null)]
  return { standing: { place, gap, rank } }
}

/** A sweep as the command line prints it (data/schemas/curve.schema.json); with the standing of a place, and under the stamp of a reform, where these are given. */
export function printSweep(
  scenario: Scenario,
  swept: SweepResult | ParameterSweep,
  { place, stamp }: { place?: string | undefined; stamp?: ReformStamp | undefined } = {},
): PrintedSweep {
  const { result, sweep, shortenedBy } = swept
  const sums = (of: typeof result.policies): Record<string, PrintedSum> =>
    Object.fromEntries([...of].map(([id, sum]) => [id, printSum(sum)]))
  return {
    as_of: scenario.asOf,
    readings: scenario.readings,
    ...(stamp && { reform: stamp }),
    vary: {
      ...printVaried(swept.swept),
      from: written(sweep.from).text,
      to: written(sweep.to).text,
      ...(shortenedBy.length > 0 && { shortened_by: shortenedBy }),
    },
    policies: sums(result.policies),
    locations: sums(result.locations),
    crossings: [...printCrossings('locations', swept), ...printCrossings('policies', swept)],
    ...(place !== undefined && printStanding(scenario, swept, place)),
  }
}
