/** The two ends of an amount: what the text commits to, and the most that it allows. */
export interface Range<N> {
  readonly low: N
  readonly high: N
}

export type End = keyof Range<unknown>
export const ends = ['low', 'high'] as const satisfies readonly End[]

/** The same done at both ends; once where they are one amount, which they then stay. */
export function atBothEnds<N>(range: Range<N>, change: (amount: N, end: End) => N): Range<N> {
  const high = change(range.high, 'high')
  return { low: range.low === range.high ? high : change(range.low, 'low'), high }
}
