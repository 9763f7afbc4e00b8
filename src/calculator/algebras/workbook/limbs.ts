import type { Expression } from './expression'
import { isCell, na, says } from './expression'

/**
 * Whole numbers that no double holds are written as several cells, the last digits first: each is from 0 up to the
 * base, but for the last, which may be negative and which is unknown where the number is.
 */
export interface Limbs {
  readonly of: readonly Expression[]
  /** Bounds of the whole number. */
  readonly least: bigint
  readonly most: bigint
  readonly nullable: boolean
}

/** Of two limbs the product, and some products more, stay far below what a double holds. */
export const base = 1_000_000
const wideBase = BigInt(base)

/**
 * No cell holds this many. LibreOffice rounds to 15 digits before it cuts, and Excel shows no difference of two
 * numbers that agree in more than 15: at 14 both are exact.
 */
export const limit = 10n ** 14n

export const larger = (a: bigint, b: bigint): bigint => (a > b ? a : b)
export const smaller = (a: bigint, b: bigint): bigint => (a < b ? a : b)
const size = (a: bigint): bigint => (a < 0n ? -a : a)

/** The greatest size of a number of those bounds. */
export const sizeOf = ({ least, most }: Pick<Limbs, 'least' | 'most'>): bigint =>
  larger(size(least), size(most))

/** The limb that stands for so many bases; nothing above the last. */
export const limb = ({ of }: Limbs, at: number): Expression => of[at] ?? 0

export const top = (limbs: Limbs): Expression => limb(limbs, limbs.of.length - 1)

/** The limbs of a number that does not change. */
export function literal(value: bigint): Limbs {
  const of: number[] = []
  let rest = value
  while (size(rest) >= limit) {
    const digits = ((rest % wideBase) + wideBase) % wideBase
    of.push(Number(digits))
    rest = (rest - digits) / wideBase
  }
  return { of: [...of, Number(rest)], least: value, most: value, nullable: false }
}

export const unknownLimbs: Limbs = { of: [na], least: 0n, most: 0n, nullable: true }

/** A number that one cell holds. */
export const single = (
  cell: Expression,
  least: bigint,
  most: bigint,
  nullable: boolean,
): Limbs => ({ of: [cell], least, most, nullable })

/** The greatest size of each limb. */
export const sizes = (limbs: Limbs): readonly bigint[] =>
  limbs.of.map((_, at) =>
    at === limbs.of.length - 1 ? sizeOf(limbs) / wideBase ** BigInt(at) + 1n : wideBase - 1n,
  )

/**
 * How many whole bases there are, rounded down. Below nothing one engine cuts the other way, so what may be negative
 * is raised by as many bases as no cell holds, and lowered again.
 */
export function carried(of: Expression, isSigned: boolean): Expression {
  if (typeof of === 'number') return Math.floor(of / base)
  if (!isSigned) return says('INT', says('/', of, base))
  const raised = says('+', of, Number(limit))
  return says('-', says('INT', says('/', raised, base)), Number(limit) / base)
}

/** What is left of a number beside its whole bases. */
export const kept = (of: Expression, over: Expression): Expression =>
  typeof of === 'number' && typeof over === 'number'
    ? of - over * base
    : says('-', of, says('*', over, base))

/** Gives a formula a cell of its own; a number and a cell stay what they are. */
export type Place = (of: Expression) => Expression

export type Spread = (limbs: Limbs, count: number) => Limbs

/** Spreads numbers over more limbs than they have; each number over so many limbs once. */
export function spreading(place: Place): Spread {
  const spread = new WeakMap<Limbs, Limbs>()
  const once = (limbs: Limbs): Limbs => {
    const last = top(limbs)
    const lower = limbs.of.slice(0, -1)
    const isShort = limbs.least >= 0n && (sizes(limbs).at(-1) ?? 0n) <= wideBase
    if (typeof last === 'object' && !isCell(last)) return { ...limbs, of: [...lower, 0, last] }
    if (isShort && !limbs.nullable) return { ...limbs, of: [...lower, last, 0] }
    const over = place(carried(last, limbs.least < 0n))
    return { ...limbs, of: [...lower, place(kept(last, over)), over] }
  }
  return (limbs, count) => {
    let all = limbs
    while (all.of.length < count) {
      let more = spread.get(all)
      if (!more) spread.set(all, (more = once(all)))
      all = more
    }
    return all
  }
}
