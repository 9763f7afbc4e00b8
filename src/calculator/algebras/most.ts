import type { Clause, Corpus } from '../../policies/corpus'
import { Decimal, one, zero } from '../../policies/decimal'
import { formulaReferences } from '../../policies/references'
import type { Formula } from '../../policies/schema'
import type { Algebra } from '../algebra'
import { evaluate } from '../mechanisms/evaluate'
import type { Readings } from '../setting'

/** Where a number ends; null where it has no end. */
type End = Decimal | null

/** The ends that the printed numbers set to an amount, in yuan, whatever is stated; null where there is no amount. */
type Bounds = { readonly least: End; readonly most: End } | null

/** Yes and no where they do not depend on what is stated; null where they do. */
type Answer = boolean | null

const known = (ends: readonly End[]): readonly Decimal[] => ends.filter((each) => each !== null)

/** Of both, where both have an end. */
const ofBoth = (a: End, b: End, of: (a: Decimal, b: Decimal) => Decimal): End => a && b && of(a, b)

/** Of those that have an end; none where none has. */
const ofSome = (ends: readonly End[], of: (...ends: Decimal[]) => Decimal): End =>
  known(ends).length > 0 ? of(...known(ends)) : null

const min = (...ends: Decimal[]): Decimal => Decimal.min(...ends)
const max = (...ends: Decimal[]): Decimal => Decimal.max(...ends)
const exactly = (value: Decimal): Bounds => ({ least: value, most: value })
const anything: Bounds = { least: zero, most: null }
const plus = (a: Decimal, b: Decimal): Decimal => a.plus(b)
const minus = (a: Decimal, b: Decimal): Decimal => a.minus(b)
/** Neither is below nothing. */
const times = (a: Decimal, b: Decimal): Decimal => a.times(b)

const lift =
  (operate: (a: NonNullable<Bounds>, b: NonNullable<Bounds>) => Bounds) =>
  (a: Bounds, b: Bounds): Bounds =>
    a && b && operate(a, b)

/** Either of the two. */
function hull(a: Bounds, b: Bounds): Bounds {
  if (!a || !b) return a ?? b
  return { least: ofBoth(a.least, b.least, min), most: ofBoth(a.most, b.most, max) }
}

/** A scenario of which nothing is known: amounts are what the printed numbers leave room for. */
const bounds: Algebra<Bounds, Answer> = {
  constant: exactly,
  parameter: ({ value }) => exactly(value),
  fact: () => anything,
  unknown: () => null,

  add: lift((a, b) => ({
    least: ofBoth(a.least, b.least, plus),
    most: ofBoth(a.most, b.most, plus),
  })),
  subtract: lift((a, b) => ({
    least: ofBoth(a.least, b.most, minus),
    most: ofBoth(a.most, b.least, minus),
  })),
  scale: (a, { value }) =>
    a && { least: ofBoth(a.least, value, times), most: ofBoth(a.most, value, times) },
  times: lift((a, b) => ({
    least: ofBoth(a.least, b.least, times),
    most: ofBoth(a.most, b.most, times),
  })),
  ratio: () => anything,
  wholes: (a, { value }) => a && { least: zero, most: a.most && a.most.divToInt(value) },
  min: lift((a, b) => ({
    least: ofBoth(a.least, b.least, min),
    most: ofSome([a.most, b.most], min),
  })),
  max: lift((a, b) => ({
    least: ofSome([a.least, b.least], max),
    most: ofBoth(a.most, b.most, max),
  })),
  nothing: (a) => a && exactly(zero),
  choose: (test, then, otherwise) =>
    test === null ? hull(then(), otherwise()) : test ? then() : otherwise(),
  cut: (a) => a,

  yes: true,
  no: false,
  flag: () => null,
  oneOf: () => null,
  stated: () => null,
  known: () => null,
  atLeast: () => null,
  moreThan: () => null,
  and: (a, b) => (a === false || b === false ? false : a === null || b === null ? null : true),
  or: (a, b) => (a === true || b === true ? true : a === null || b === null ? null : false),
  not: (a) => (a === null ? null : !a),
  surely: (a) => a,

  sum: (list, amount) => {
    const item = amount({ list, index: 0 })
    return item && { least: zero, most: item.most?.isZero() ? zero : null }
  },
  best: (list, amount) => hull(exactly(zero), amount({ list, index: 0 })),
  some: () => null,

  cite: (_clause, a) => a,
}

/** Every choice of the readings that a formula turns on. */
function choices(formula: Formula): readonly Readings[] {
  const readings = new Map(
    formulaReferences(formula, 'formula').flatMap((each) =>
      each.kind === 'reading' && each.complete ? [[each.id, each.options] as const] : [],
    ),
  )
  return [...readings].reduce<readonly Readings[]>(
    (all, [id, options]) =>
      all.flatMap((chosen) => options.map((option) => ({ ...chosen, [id]: option }))),
    [{}],
  )
}

function worked(clause: Clause, corpus: Corpus): Decimal | null {
  const { formula } = clause
  if (!formula) return null
  const most = choices(formula)
    .map((readings) => evaluate(formula, { algebra: bounds, corpus, readings }).amount)
    .reduce(hull, null)?.most
  return most?.greaterThanOrEqualTo(one) ? most : null
}

/** The numbers of a corpus do not change. */
const found = new WeakMap<Corpus, Map<Clause, Decimal | null>>()

/** The most yuan that a clause can ever pay in an application year, where its printed numbers say so. */
export function mostOf(clause: Clause, corpus: Corpus): Decimal | null {
  const before = found.get(corpus) ?? new Map<Clause, Decimal | null>()
  if (before.size === 0) found.set(corpus, before)
  const known = before.get(clause)
  if (known !== undefined) return known
  const most = worked(clause, corpus)
  before.set(clause, most)
  return most
}
