/** Bounds of a function of whole numbers over the numbers from `a` to `b`; of a single number the value itself. */
export interface Bounds {
  least(a: bigint, b: bigint): bigint
  most(a: bigint, b: bigint): bigint
}

/** From which side a search looks. */
export type Outer = 'first' | 'last'

/**
 * So many stretches are looked at before a search ends undecided. Some hundred are usual; where two awards rise and
 * fall against each other by the same odd quotient, the cuts alone decide, anew at every fen.
 */
export const patience = 50_000

/**
 * The outermost number from `first` to `last` that a test holds for, where it is known of whole stretches that it
 * holds for none: halves are looked at from that side, so that no number is passed over. A search that takes too
 * long ends with `undecided`, given the outermost number that is still open.
 */
function outermost(
  first: bigint,
  last: bigint,
  side: Outer,
  isPossible: (a: bigint, b: bigint) => boolean,
  undecided: (open: bigint) => bigint | null = () => null,
): bigint | null {
  const left: [bigint, bigint][] = [[first, last]]
  let looked = 0
  for (let next = left.pop(); next; next = left.pop()) {
    const [a, b] = next
    if (a > b || !isPossible(a, b)) continue
    if (a === b) return a
    looked += 1
    if (looked > patience) return undecided(side === 'last' ? b : a)
    const middle = (a + b) >> 1n
    const halves: [bigint, bigint][] = [
      [a, middle],
      [middle + 1n, b],
    ]
    left.push(...(side === 'last' ? halves : halves.reverse()))
  }
  return null
}

/** The outermost number at which the function is above a limit. */
export const above = (
  of: Bounds,
  side: Outer,
  first: bigint,
  last: bigint,
  limit: bigint,
): bigint | null => outermost(first, last, side, (a, b) => of.most(a, b) > limit)

/** The outermost number at which the function is not above a limit; undecided, there is none beyond it. */
export const atMost = (
  of: Bounds,
  side: Outer,
  first: bigint,
  last: bigint,
  limit: bigint,
): bigint | null =>
  outermost(
    first,
    last,
    side,
    (a, b) => of.least(a, b) <= limit,
    (open) => open,
  )

/** The greatest value of the function. */
export function greatest(of: Bounds, first: bigint, last: bigint): bigint {
  let best = of.most(first, first)
  const atLast = of.most(last, last)
  if (atLast > best) best = atLast
  outermost(first, last, 'first', (a, b) => {
    if (of.most(a, b) <= best) return false
    if (a !== b) return true
    best = of.most(a, a)
    return false
  })
  return best
}
