import type { ClauseAward } from '../../calculator/report/award'
import type { Reason } from '../../calculator/report/reasons'
import type { Corpus } from '../../policies/corpus'
import type { Speech } from '../words/speech'
import { pathLabel } from '../words/facts'
import { amountText } from '../words/money'
import { tidy } from '../words/tidy'
import { nearestInReach, reasonGroups } from './reason-groups'
import { reasonText } from './reasons'
import { clauseName } from './why-sentence'

/** Which recognitions an award hangs on that nobody has given yet; empty where there is none. */
export function recognitionText(award: ClauseAward, corpus: Corpus, speech: Speech): string {
  const facts = award.if_recognised.map((id) => pathLabel(corpus, id, speech))
  return facts.length === 0 ? '' : speech.t('clauses.ifRecognised', { facts: speech.list(facts) })
}

/** The first condition that fails with what is short, and how many others; of alternatives the nearest in reach. */
function refusedText(reasons: readonly Reason[], corpus: Corpus, speech: Speech): string {
  const { t, aside } = speech
  const { needed, groups } = reasonGroups(reasons)
  const told = needed[0] ?? nearestInReach(groups, corpus)
  const others = needed.length - 1
  const isSingle = groups.every(({ length }) => length === 1)
  const rest = groups.length - (needed.length > 0 ? 0 : 1)
  const among = isSingle ? 'One' : 'Group'
  if (!told) {
    const names = new Set(groups.flat().map(({ fact = '' }) => pathLabel(corpus, fact, speech)))
    return t(`clauses.none${among}`, { count: groups.length, facts: speech.list([...names]) })
  }
  const { about, found, needed: bound, distance } = reasonText(told, corpus, speech)
  const more = [
    ...(others > 0 ? [t('clauses.more', { count: others })] : []),
    ...(rest > 0
      ? [t(`clauses.${needed.length > 0 ? 'also' : 'other'}${among}`, { count: rest })]
      : []),
  ]
  return tidy(
    t('clauses.refused', {
      about,
      found,
      needed: bound,
      apart: distance && aside + distance,
      others: more.map((each) => aside + each).join(''),
    }),
  )
}

/** In a few words why a clause does not pay, or pays less; empty where nothing is to be said. */
export function shortReason(award: ClauseAward, corpus: Corpus, speech: Speech): string {
  const { t, unit, locale } = speech
  const [first] = award.reasons
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
  return refusedText(award.reasons, corpus, speech)
}
