import type { Decimal } from '../../policies/decimal'
import type { PaidByPlace } from './paid'
import { leadIn, paidByPlace, partOf } from './paid'
import type { Question } from './question'
import { setTo } from './set-to'

/** What a place pays, and by how much it leads, with one number set to a value; null where it may not be, or has no number. */
export function tried(
  { documents, scenario, goal, paid }: Question,
  id: string,
  value: string,
  policies: readonly string[],
): { readonly pays: Decimal; readonly lead: Decimal } | null {
  const set = setTo(documents, id, value)
  if (!set) return null
  const own = paidByPlace(partOf(set.corpus, policies), scenario, goal.end)
  const all: PaidByPlace = new Map([...paid, ...own])
  const [pays, lead] = [all.get(goal.place), leadIn(goal, all)]
  return pays && lead ? { pays, lead } : null
}
