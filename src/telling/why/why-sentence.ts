import type { ClauseAward } from '../../calculator/report/award'
import type { Clause, Corpus, Policy } from '../../policies/corpus'
import type { Speech } from '../words/speech'
import { pathLabel } from '../words/facts'
import { amountText } from '../words/money'

/** 第八条(三) 场景应用: how a clause is called in a sentence. */
export const clauseName = ({ id, locator, title }: Clause, speech: Speech): string =>
  speech.t('why.clauseName', { id, locator: speech.locator(locator), title: speech.say(title) })

/** What the result of a clause means, in one sentence. */
export function whySentence(
  award: ClauseAward,
  clause: Clause,
  policy: Policy,
  asOf: string,
  corpus: Corpus,
  speech: Speech,
): string {
  const { t, unit, locale } = speech
  const name = clauseName(clause, speech)
  const money = (yuan: string): string => amountText(yuan, unit, locale)
  switch (award.status) {
    case 'awarded': {
      const { low = '0', high = '0' } = award.award ?? {}
      if (low === high) return t('why.awardedPlain', { clause: name, high: money(high) })
      if (Number(low) > 0) {
        return t('why.awardedRange', { clause: name, high: money(high), low: money(low) })
      }
      return t('why.awardedCeiling', { clause: name, high: money(high) })
    }
    case 'superseded': {
      const { by = '', pays = '0', this: own = '0' } = award.reasons[0] ?? {}
      const winner = corpus.clauses.get(by)
      if (!winner) return t('why.supersededPlain', { clause: name })
      const named = { clause: name, by: clauseName(winner, speech) }
      return t('why.superseded', { ...named, pays: money(pays), own: money(own) })
    }
    case 'unknown': {
      const facts = award.reasons.map(({ fact = '' }) => pathLabel(corpus, fact, speech))
      const joined = speech.list(facts)
      return t('why.unknown', { clause: name, facts: joined })
    }
    case 'not_in_force': {
      const { from, to } = policy.term
      return t('why.not_in_force', { clause: name, date: asOf, from: from ?? '', to: to ?? '' })
    }
    case 'zero':
    case 'ineligible':
    case 'unquantified':
    case 'by_reference':
      return t(`why.${award.status}`, { clause: name })
  }
}
