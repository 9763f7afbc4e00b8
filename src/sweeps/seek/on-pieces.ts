import { whole } from '../../calculator/fraction'
import { Decimal } from '../../policies/decimal'
import { gridAbove, gridBelow, onGrid } from '../grid'
import type { Outer } from '../paid/search'
import { above, greatest } from '../paid/search'
import { onePeriod } from '../paid/lead'
import { paidAt } from '../paid-at'
import type { ParameterSweep } from '../sweep-parameter'
import type { Goal, Reached } from './goal'
import type { LeadStretch } from './lead-along'
import { leadAlong } from './lead-along'
import type { PaidByPlace } from './paid'

/** What a search on the pieces finds: values that do, or the best value and how far it is from the goal. */
export type OnPieces =
  | { readonly kind: 'reached'; readonly values: readonly Reached[] }
  | {
      readonly kind: 'never'
      readonly best: Reached
      /** The value as good as the best that is farthest from today's: there every other limit shows. */
      readonly farthest: string
      readonly short: Decimal
    }
  | { readonly kind: 'silent' }

/** The part of a stretch on one side of today's value. */
type Span = readonly [stretch: LeadStretch, first: number, last: number]

function spansOn(stretches: readonly LeadStretch[], from: number, to: number, side: Outer): Span[] {
  const spans = stretches
    .map((each): Span => [each, Math.max(each.first, from), Math.min(each.last, to)])
    .filter(([, first, last]) => first <= last)
  return side === 'first' ? spans : spans.reverse()
}

/** The outermost number of the grid at which the lead is above a limit. */
function outermostAbove(spans: readonly Span[], side: Outer, limit: (of: LeadStretch) => bigint) {
  for (const [stretch, first, last] of spans) {
    const [a, b] = onePeriod(stretch, side, first, last)
    const found = above(stretch, side, a, b, limit(stretch))
    if (found !== null) return Number(found)
  }
  return null
}

const yuan = (units: bigint, { places }: LeadStretch): Decimal =>
  new Decimal(units.toString()).div(new Decimal(10).pow(places))

/**
 * The values of a swept parameter that reach a goal, nearest to today's on either side, exactly to its step; every
 * value between is known not to.
 */
export function soughtOnPieces(swept: ParameterSweep, goal: Goal, paid: PaidByPlace): OnPieces {
  const along = leadAlong(swept, goal, paid)
  if (!along) return { kind: 'silent' }
  const { own, stretches } = along
  const { step, parameter } = swept.swept
  const reachedAt = (index: number): Reached => {
    const at = onGrid(index, step)
    return { value: at.n.toFixed(), pays: paidAt(own, goal.end, at) ?? new Decimal(0) }
  }
  const today = whole(parameter.value)
  const [least, most] = [swept.swept.least, swept.swept.most].map((x) => gridBelow(whole(x), step))
  const sides = [
    {
      spans: spansOn(stretches, gridAbove(today, step), most ?? 0, 'first'),
      side: 'first' as const,
    },
    {
      spans: spansOn(stretches, least ?? 0, gridBelow(today, step), 'last'),
      side: 'last' as const,
    },
  ]
  const wanted = goal.wants === 'lead' ? 0n : -1n
  const found = sides.flatMap(({ spans, side }) => outermostAbove(spans, side, () => wanted) ?? [])
  if (found.length > 0) {
    return { kind: 'reached', values: [...new Set(found)].map(reachedAt) }
  }
  const tops = sides.flatMap(({ spans }) =>
    spans.map(([stretch, first, last]) =>
      yuan(greatest(stretch, ...onePeriod(stretch, 'first', first, last)), stretch),
    ),
  )
  const top = tops.reduce((a, b) => (b.greaterThan(a) ? b : a))
  const isTop = (stretch: LeadStretch): bigint =>
    BigInt(top.times(new Decimal(10).pow(stretch.places)).toFixed(0)) - 1n
  const near = sides.flatMap(({ spans, side }) => outermostAbove(spans, side, isTop) ?? [])
  const away = { first: 'last', last: 'first' } as const
  const far = sides.flatMap(
    ({ spans, side }) => outermostAbove([...spans].reverse(), away[side], isTop) ?? [],
  )
  const distance = (index: number): Decimal => step.times(index).minus(parameter.value).abs()
  const byDistance = (a: number, b: number): number => distance(a).comparedTo(distance(b))
  const [nearest = 0] = near.sort(byDistance)
  const farthest = far.sort(byDistance).at(-1) ?? nearest
  return {
    kind: 'never',
    best: reachedAt(nearest),
    farthest: step.times(farthest).toFixed(),
    short: top.negated(),
  }
}
