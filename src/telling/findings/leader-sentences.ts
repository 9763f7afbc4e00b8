import type { First, Lead } from '../../sweeps/insights/lead'
import type { Speech } from '../words/speech'
import { amountText } from '../words/money'
import { differenceText } from '../words/rank-words'

/** Places or documents by name, one after the other. */
export type Names = (ids: readonly string[]) => string

/** Who leads with how much, several together where they tie; `at` is the value of the fact that is spoken of. */
export function leaderSentence(
  { places, amount }: First,
  at: { readonly fact: string; readonly value: string } | null,
  names: Names,
  { t, unit, locale }: Speech,
): string {
  const leaders = names(places)
  const named = { leader: leaders, leaders, amount: amountText(amount, unit, locale), ...at }
  if (places.length > 1) {
    return t(at ? 'compare.insights.tie' : 'compare.insights.tieStated', named)
  }
  return t(at ? 'compare.insights.lead' : 'compare.insights.leadStated', named)
}

/** Who comes next, and how far behind, also where the decimals shown could not tell. */
export function nextSentence(
  { places, margin }: NonNullable<Lead['next']>,
  names: Names,
  speech: Speech,
): string {
  const named = { next: names(places), margin: differenceText(margin, speech) }
  const isTie = places.length > 1
  return speech.t(isTie ? 'compare.insights.marginTie' : 'compare.insights.margin', named)
}
