import type { ClauseAward } from '../../calculator/report/award'
import type { Corpus } from '../../policies/corpus'
import type { Speech } from '../words/speech'
import { pathLabel } from '../words/facts'
import { amountText } from '../words/money'
import { reasonText } from './reasons'
import { clauseName } from './why-sentence'

/** Which recognitions an award hangs on that nobody has given yet; empty where there is none. */
export function recognitionText(award: ClauseAward, corpus: Corpus, speech: Speech): string {
  const facts = award.if_recognised.map((id) => pathLabel(corpus, id, speech))
  return facts.length === 0 ? '' : speech.t('clauses.ifRecognised', { facts: speech.list(facts) })
}

/** In a few words why a clause does not pay, or pays less; empty where nothing is to be said. */
export function shortReason(award: ClauseAward, corpus: Corpus, speech: Speech): string {
  const { t, unit, locale, aside } = speech
  const [first, ...others] = award.reasons
  if (!first) return recognitionText(award, corpus, speech)
  if (award.status === 'unknown') {
    const facts = award.reasons.map(({ fact = '' }) => pathLabel(corpus, fact, speech))
    return t('clauses.missing', { facts: speech.list(facts) })
  }
  if (award.status === 'superseded') {
    const winner = corpus.clauses.get(first.by ?? '')
    if (!winner) return ''
    const pays = amountText(first.pays ?? '0', unit, locale)
    return t('clauses.superseded', { winner: clauseName(winner, speech), pays })
  }
  const { about, found, needed, distance } = reasonText(first, corpus, speech)
  const more = others.length > 0 ? aside + t('clauses.more', { count: others.length }) : ''
  const apart = distance && aside + distance
  return t('clauses.refused', { about, found, needed, apart, others: more })
}
