import type { Speech } from '../words/speech'
import { amountText } from '../words/money'
import type { Compared } from '../words/places'

/** What a place or document comes to, in one sentence. */
export function totalSentence({ name, sum }: Compared, asOf: string, speech: Speech): string {
  const { t, say, sentences, unit, locale } = speech
  const place = say(name)
  const { high, low, in_force: inForce } = sum
  if (!inForce) return t('why.totalOut', { place, date: asOf })
  if (high === null || low === null) return t('why.totalNone', { place })
  const money = (yuan: string): string => amountText(yuan, unit, locale)
  const total = t('why.totalSentence', { place, high: money(high), low: money(low) })
  const { first_year: first } = sum
  return first ? sentences([total, t('why.totalFirstYear', { high: money(first.high) })]) : total
}
