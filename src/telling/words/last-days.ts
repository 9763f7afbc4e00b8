import type { Corpus } from '../../policies/corpus'
import { termAt } from '../../sweeps/term'
import { shortName } from './place-names'
import type { Speech } from './speech'

/** So many days before its end a term is said to end. */
const soon = 60

/**
 * Which places end soon and which have ended on the day of the application: 浦东 2026-12-28、长宁 2026-12-31 截止. Empty
 * where there is nothing to say.
 */
export function lastDaysText(corpus: Corpus, asOf: string, speech: Speech): string {
  const { t } = speech
  const ends: string[] = []
  const over: string[] = []
  for (const { id, policies } of corpus.locations) {
    const own = corpus.policies.filter((policy) => policies.includes(policy.id))
    const days = own.flatMap(({ term }) => term.to ?? []).sort()
    const [date] = days
    const first = own.find(({ term }) => term.to === date)
    if (date === undefined || !first) continue
    const state = termAt(first, asOf)
    const named = t('entry.date.end', { place: shortName(corpus, id, speech), date })
    if (state.kind === 'over') over.push(named)
    else if (state.kind === 'ends_soon' && state.days <= soon) ends.push(named)
  }
  const parts = [
    ends.length > 0 ? t('entry.date.ends', { places: speech.list(ends) }) : '',
    over.length > 0 ? t('entry.date.over', { places: speech.list(over) }) : '',
  ]
  return speech.sentences(parts.filter(Boolean))
}
