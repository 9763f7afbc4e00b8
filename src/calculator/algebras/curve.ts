import type { Parameter } from '../../policies/corpus'
import type { Item } from '../../policies/fact-path'
import { pathOf } from '../../policies/fact-path'
import type { FactRecord } from '../../policies/schema'
import type { Algebra } from '../algebra'
import type { Fraction } from '../fraction'
import { add, divide, isZero, nought, subtract, unit, whole } from '../fraction'
import type { Scenario } from '../scenario'
import type { Order } from './curve/compare'
import { ordered } from './curve/compare'
import type { Line } from './curve/line'
import { combine, isLevel, level, sameLine, scaled, valueAt } from './curve/line'
import type { Pieces } from './curve/pieces'
import { markedBy, simplified, throughout, zip } from './curve/pieces'
import { wholes } from './curve/wholes'
import { overItems } from './enumerated'
import type { Statements } from './statements'
import { statementsOf, valueIn } from './statements'

/** An amount as a function of what is swept; null where it is unknown. */
export type Curve = Pieces<Line | null>

/** A condition as a function of the swept fact. */
export type Stretches = Pieces<boolean | null>

/** What varies, a fact by path or a parameter of the law by id, and the closed range it runs through. */
export interface Sweep {
  readonly path: string
  /** Left out: a fact. */
  readonly of?: 'parameter'
  readonly from: Fraction
  readonly to: Fraction
}

const refusals = {
  times: 'The swept fact stands twice in one product',
  ratio: 'The swept fact stands twice in one ratio',
  wholes: 'The swept fact passes too many whole steps',
  step: 'The swept parameter is the step that whole steps are counted in',
}

/** What a curve cannot say: the operation would bend the lines, or break them too often. */
export class CurveRefusal extends Error {
  readonly code = 'curve_refused'
  constructor(readonly operation: keyof typeof refusals) {
    super(refusals[operation])
  }
}

/** Whether a curve says the same over its whole range, the ends included: one amount, or unknown. */
export function isFlat({ uniform, at, after: [only = null, ...others] }: Curve): boolean {
  if (only && !isLevel(only)) return false
  return uniform === true || (others.length === 0 && at.every((point) => sameLine(point, only)))
}

const tidyLines = (curve: Curve): Curve =>
  simplified(curve, sameLine, (point, stretch, x) => {
    if (sameLine(point, stretch)) return true
    if (!point || !stretch) return false
    const difference = subtract(valueAt(point, x), valueAt(stretch, x))
    return isZero(difference)
  })

const tidyTruths = (truth: Stretches): Stretches =>
  simplified(
    truth,
    (a, b) => a === b,
    (a, b) => a === b,
  )

const lift =
  (operate: (a: Line, b: Line) => Line) =>
  (a: Curve, b: Curve): Curve =>
    tidyLines(zip([a, b], ([x, y]) => (x && y ? operate(x, y) : null)))

const logic =
  (operate: (a: boolean | null, b: boolean | null) => boolean | null) =>
  (a: Stretches, b: Stretches): Stretches =>
    tidyTruths(zip([a, b], ([x, y]) => operate(x, y)))

function timesLines(a: Line, b: Line): Line {
  if (isLevel(b)) return scaled(a, b.intercept)
  if (isLevel(a)) return scaled(b, a.intercept)
  throw new CurveRefusal('times')
}

/** The constant that one line is of another, which is not level, where it is one. */
function multiple(a: Line, of: Line): Fraction | null {
  const by = divide(a.slope, of.slope)
  return sameLine(a, scaled(of, by)) ? by : null
}

function ratioLines(a: Line, times: Line, over: Line): Line | null {
  if (isLevel(over)) {
    if (isZero(over.intercept)) return null
    return scaled(timesLines(a, times), divide(unit, over.intercept))
  }
  const share = multiple(a, over)
  if (share) return scaled(times, share)
  const other = multiple(times, over)
  if (other) return scaled(a, other)
  throw new CurveRefusal('ratio')
}

/** The algebra of a scenario along whatever varies. */
export type ReadAlong = (sweep: Sweep) => Algebra<Curve, Stretches>

/** What is the same through a whole range: what it is made of, each one object. */
export interface Throughout {
  readonly ends: readonly Fraction[]
  readonly unknown: Curve
  readonly nothing: Curve
  readonly yes: Stretches
  readonly no: Stretches
}

export function throughoutRange(from: Fraction, to: Fraction): Throughout {
  const ends = [from, to]
  return {
    ends,
    unknown: throughout(ends, null),
    nothing: throughout(ends, level(nought)),
    yes: throughout(ends, true),
    no: throughout(ends, false),
  }
}

/** A scenario read along one fact, or along one parameter of the law: every amount a piecewise linear function, exact, with its breaks named. */
export const curve = (scenario: Scenario, sweep: Sweep): Algebra<Curve, Stretches> =>
  curveOf(statementsOf(scenario), sweep, throughoutRange(sweep.from, sweep.to))

/** The same of whatever answers for a scenario. */
export function curveOf(
  statements: Statements,
  sweep: Sweep,
  { ends, unknown, nothing, yes, no }: Throughout,
): Algebra<Curve, Stretches> {
  const flat = (value: Fraction | null): Curve => throughout(ends, value && level(value))
  const always = (value: boolean | null): Stretches => throughout(ends, value)
  const identity: Curve = throughout(ends, { slope: unit, intercept: nought })
  const moved: Curve = { ...identity, parameter: sweep.path }
  const isSwept = (fact: FactRecord, item?: Item): boolean =>
    sweep.of === undefined && pathOf(fact, item) === sweep.path
  const isMoved = ({ id }: Parameter): boolean => sweep.of === 'parameter' && id === sweep.path

  const choose = (test: Stretches, then: () => Curve, otherwise: () => Curve): Curve => {
    if (test.uniform) {
      const [is] = test.after
      return is === true ? then() : is === false ? otherwise() : unknown
    }
    return tidyLines(
      zip([test, then(), otherwise()], ([is, a, b]) => (is === null ? null : is ? a : b)),
    )
  }
  const pick =
    (first: (order: Order) => boolean) =>
    (a: Curve, b: Curve): Curve =>
      tidyLines(
        zip([ordered(a, b), a, b], ([order, x, y]) =>
          order === null ? null : first(order) ? x : y,
        ),
      )
  const comparison =
    (holds: (order: -1 | 0 | 1) => boolean) =>
    (a: Curve, b: Curve): Stretches =>
      tidyTruths(zip([ordered(a, b)], ([order]) => (order === null ? null : holds(order))))

  const plus = lift((a, b) => combine(a, b, add))
  const max = pick((order) => order !== null && order >= 0)
  const or = logic((a, b) =>
    a === true || b === true ? true : a === null || b === null ? null : false,
  )

  return {
    constant: (value) => flat(value.isZero() ? nought : whole(value)),
    parameter: (parameter) =>
      isMoved(parameter) ? moved : throughout(ends, level(whole(parameter.value)), parameter.id),
    fact: (fact, item) => {
      // Asked of what varies, too: what is made of it rests on it.
      const value = valueIn(statements, fact, item)
      if (isSwept(fact, item)) return identity
      return typeof value === 'object' ? flat(value) : unknown
    },
    unknown: () => unknown,

    add: (a, b) => (a === nothing ? b : b === nothing ? a : plus(a, b)),
    subtract: lift((a, b) => combine(a, b, subtract)),
    scale: (a, rate) => {
      if (isMoved(rate)) return lift(timesLines)(a, moved)
      const by = whole(rate.value)
      return tidyLines(zip([a], ([line]) => line && scaled(line, by)))
    },
    times: lift(timesLines),
    ratio: (a, times, over) =>
      tidyLines(zip([a, times, over], ([x, y, z]) => (x && y && z ? ratioLines(x, y, z) : null))),
    wholes: (a, step) => {
      if (isMoved(step)) throw new CurveRefusal('step')
      const counted = wholes(a, step.value, step.id)
      if (!counted) throw new CurveRefusal('wholes')
      return tidyLines(counted)
    },
    min: pick((order) => order !== null && order <= 0),
    max,
    nothing: (a) => tidyLines(zip([a], ([line]) => line && level(nought))),
    choose,
    // Curves are drawn uncut; the cut is made when a point is paid (data/README, Glossary: once, last).
    cut: (a) => a,

    yes,
    no,
    flag: (fact, item) => {
      const value = valueIn(statements, fact, item)
      return always(typeof value === 'boolean' ? value : null)
    },
    oneOf: (fact, values, item) => {
      const value = valueIn(statements, fact, item)
      return always(typeof value === 'string' ? values.includes(value) : null)
    },
    stated: (fact, item) =>
      statements.stated(fact, item) !== undefined || isSwept(fact, item) ? yes : no,
    known: (a) => tidyTruths(zip([a], ([line]) => line !== null)),
    atLeast: comparison((order) => order >= 0),
    moreThan: comparison((order) => order > 0),
    and: logic((a, b) =>
      a === false || b === false ? false : a === null || b === null ? null : true,
    ),
    or,
    not: (a) => tidyTruths(zip([a], ([value]) => (value === null ? null : !value))),
    surely: (a) => tidyTruths(zip([a], ([value]) => value === true)),

    ...overItems<Curve, Stretches>(statements.items, {
      add: plus,
      max,
      or,
      nothing,
      none: () => no,
      missing: { amount: () => unknown, test: () => always(null) },
    }),

    cite: (clause, a) => markedBy(a, clause),
  }
}
