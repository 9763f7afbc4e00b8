import type { Fraction } from '../../fraction'
import { compare } from '../../fraction'

/** Why a curve breaks at a point: a clause, and the parameter that it meets there. */
export interface Mark {
  readonly clause?: string
  readonly parameter?: string
}

/**
 * A function of the swept fact over a closed range, in pieces. `xs` holds both ends and every break between;
 * `at[i]` holds at `xs[i]` alone, `after[i]` on the open stretch up to `xs[i + 1]`.
 */
export interface Pieces<T> {
  readonly xs: readonly Fraction[]
  readonly at: readonly T[]
  readonly after: readonly T[]
  readonly marks: readonly (readonly Mark[])[]
  /** One value over the whole range: most amounts do not depend on the swept fact. */
  readonly uniform?: boolean
  /** The parameter that these pieces are, when they are nothing else. */
  readonly parameter?: string
}

const noMarks: readonly Mark[] = []
const unmarked = [noMarks, noMarks]

/** One value over the whole range. */
export function throughout<T>(ends: readonly Fraction[], value: T, parameter?: string): Pieces<T> {
  const pieces = { xs: ends, at: [value, value], after: [value], marks: unmarked, uniform: true }
  return parameter === undefined ? pieces : { ...pieces, parameter }
}

/** Both lists of marks, each mark once. */
export function unite(a: readonly Mark[], b: readonly Mark[]): readonly Mark[] {
  if (a.length === 0) return b
  if (b.length === 0) return a
  const missing = b.filter(
    (mark) => !a.some((each) => each.clause === mark.clause && each.parameter === mark.parameter),
  )
  return missing.length > 0 ? [...a, ...missing] : a
}

function mergedPoints(inputs: readonly Pieces<unknown>[]): readonly Fraction[] {
  return inputs
    .map((each) => each.xs)
    .reduce((xs, others) => {
      if (xs === others || others.length === 2) return xs
      if (xs.length === 2) return others
      const merged: Fraction[] = []
      let i = 0
      let j = 0
      while (i < xs.length || j < others.length) {
        const x = xs[i]
        const other = others[j]
        const order = !x ? 1 : !other ? -1 : compare(x, other)
        merged.push((order <= 0 ? x : other) as Fraction)
        if (order <= 0) i += 1
        if (order >= 0) j += 1
      }
      return merged
    })
}

/** The pieces on a finer set of points. */
function spread<T>(pieces: Pieces<T>, xs: readonly Fraction[]): Pieces<T> {
  if (pieces.xs === xs || pieces.xs.length === xs.length) return pieces
  const at: T[] = []
  const after: T[] = []
  const marks: (readonly Mark[])[] = []
  let own = 0
  for (const x of xs) {
    const next = pieces.xs[own]
    if (next && compare(next, x) === 0) {
      at.push(pieces.at[own] as T)
      marks.push(pieces.marks[own] ?? noMarks)
      own += 1
    } else {
      at.push(pieces.after[own - 1] as T)
      marks.push(noMarks)
    }
    if (after.length < xs.length - 1) after.push(pieces.after[own - 1] as T)
  }
  return { xs, at, after, marks }
}

/** Several functions joined point by point and stretch by stretch. */
export function zip<T extends readonly unknown[], R>(
  inputs: { readonly [K in keyof T]: Pieces<T[K]> },
  join: (values: T, x: Fraction | null) => R,
): Pieces<R> {
  const plain: readonly Pieces<unknown>[] = inputs
  if (plain.every((each) => each.uniform)) {
    const values = plain.map((each) => each.after[0]) as unknown as T
    return throughout((plain[0] as Pieces<unknown>).xs, join(values, null))
  }
  const xs = mergedPoints(plain)
  const all = plain.map((each) => spread(each, xs))
  return {
    xs,
    at: xs.map((x, i) => join(all.map((each) => each.at[i]) as unknown as T, x)),
    after: xs.slice(1).map((_, i) => join(all.map((each) => each.after[i]) as unknown as T, null)),
    marks: xs.map((_, i) => all.map((each) => each.marks[i] ?? noMarks).reduce(unite)),
  }
}

/** The same function without the breaks where nothing changes. */
export function simplified<T>(
  pieces: Pieces<T>,
  same: (a: T, b: T) => boolean,
  meets: (point: T, stretch: T, x: Fraction) => boolean,
): Pieces<T> {
  const { xs, at, after, marks } = pieces
  const kept = xs
    .map((_, i) => i)
    .filter((i) => {
      if (i === 0 || i === xs.length - 1) return true
      const next = after[i] as T
      return !(same(after[i - 1] as T, next) && meets(at[i] as T, next, xs[i] as Fraction))
    })
  if (kept.length === xs.length) return pieces
  return {
    xs: kept.map((i) => xs[i] as Fraction),
    at: kept.map((i) => at[i] as T),
    after: kept.slice(0, -1).map((i) => after[i] as T),
    marks: kept.map((i) => marks[i] ?? noMarks),
  }
}

/** Every break that names no clause yet now names this one. */
export function markedBy<T>(pieces: Pieces<T>, clause: string): Pieces<T> {
  if (pieces.xs.length === 2) return pieces
  const marks = pieces.marks.map((own, i) => {
    if (i === 0 || i === pieces.xs.length - 1) return own
    if (own.some((mark) => mark.clause !== undefined)) return own
    return own.length === 0 ? [{ clause }] : own.map((mark) => ({ ...mark, clause }))
  })
  return { ...pieces, marks }
}

/** The value at `x`, which lies in the range. */
export function pieceAt<T>(pieces: Pieces<T>, x: Fraction): T {
  const { xs, at, after } = pieces
  let i = 0
  while (i < xs.length - 1 && compare(xs[i + 1] as Fraction, x) <= 0) i += 1
  return (compare(xs[i] as Fraction, x) === 0 ? at[i] : after[i]) as T
}
