import type { Total } from './program'

/** Where the items of one company stand among those at hand. */
interface Span {
  readonly from: number
  readonly to: number
}

/** A sum with what a double leaves of it: exact below 2^104. */
function sumOfPairs(near: Float64Array, rest: Float64Array, { from, to }: Span): [number, number] {
  let [sum, left] = [0, 0]
  for (let i = from; i < to; i += 1) {
    const next = near[i] ?? NaN
    const whole = sum + next
    const second = whole - sum
    const lost = sum - (whole - second) + (next - second) + left + (rest[i] ?? NaN)
    sum = whole + lost
    left = lost - (sum - whole)
  }
  return [sum, left]
}

function sum(items: Float64Array, { from, to }: Span): number {
  let found = 0
  for (let i = from; i < to; i += 1) found += items[i] ?? NaN
  return found
}

/** The greatest; unknown where one of them is. */
function best(items: Float64Array, { from, to }: Span): number {
  let found = -Infinity
  for (let i = from; i < to; i += 1) found = Math.max(found, items[i] ?? NaN)
  return found
}

/** 1 where an item passes, else unknown where one may, else 0. */
function some(items: Float64Array, { from, to }: Span): number {
  let found = 0
  for (let i = from; i < to; i += 1) {
    const item = items[i] ?? NaN
    if (item === 1) return 1
    if (Number.isNaN(item)) found = NaN
  }
  return found
}

const folds: Readonly<Record<Total['kind'], (items: Float64Array, span: Span) => number>> = {
  sum,
  best,
  some,
}

/** What the items of one company come to, and what a double leaves of it; nothing of a company without items. */
export function totalOf(
  { kind }: Total,
  items: Float64Array,
  rest: Float64Array | null,
  span: Span,
): readonly [near: number, rest: number] {
  if (span.from === span.to) return [0, 0]
  return rest === null ? [folds[kind](items, span), 0] : sumOfPairs(items, rest, span)
}
