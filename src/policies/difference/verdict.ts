import type { Parameter } from '../corpus'
import { dayNumber } from '../day'
import { Decimal } from '../decimal'

export type Side = 'left' | 'right'

/** How two things differ; `by` is in the unit of the parameters, days for dates. */
export type Verdict =
  | { readonly kind: 'same' }
  /** Not a matter of more and less. */
  | { readonly kind: 'other' }
  | { readonly kind: 'only'; readonly side: Side }
  | { readonly kind: 'more' | 'later'; readonly side: Side; readonly by: Decimal }

/** What stands on one side alone, on both alike, or differently. */
export function plainVerdict(left: string | null, right: string | null): Verdict {
  if (left === right) return { kind: 'same' }
  if (left === null) return { kind: 'only', side: 'right' }
  if (right === null) return { kind: 'only', side: 'left' }
  return { kind: 'other' }
}

/** Which of two dates is later, and by how many days. */
export function dateVerdict(left: string | null, right: string | null): Verdict {
  if (left === null || right === null) return plainVerdict(left, right)
  const days = dayNumber(left) - dayNumber(right)
  if (days === 0) return { kind: 'same' }
  return { kind: 'later', side: days > 0 ? 'left' : 'right', by: new Decimal(Math.abs(days)) }
}

/** Which of two printed numbers is greater, and by how much. */
export function numberVerdict(left: Parameter | null, right: Parameter | null): Verdict {
  if (!left || !right) return plainVerdict(left?.id ?? null, right?.id ?? null)
  if (left.unit === 'date') return dateVerdict(left.printed, right.printed)
  const by = left.value.minus(right.value)
  if (by.isZero()) return { kind: 'same' }
  return { kind: 'more', side: by.isPositive() ? 'left' : 'right', by: by.abs() }
}
