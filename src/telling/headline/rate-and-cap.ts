import type { Clause, Corpus } from '../../policies/corpus'
import { glanceOf } from '../../policies/glance'
import { parameterText } from '../clauses/parameter-text'
import type { Speech } from '../words/speech'

/** At what rate and up to what a clause pays: 30%, 最多 1,000 万元, 单台上限 20 万元; none where it prints neither. */
export const rateAndCapTexts = (
  clause: Clause,
  corpus: Corpus,
  speech: Speech,
): readonly string[] =>
  glanceOf(clause, corpus).flatMap((part) => {
    if (part.kind !== 'rate' && part.kind !== 'cap') return []
    const value = parameterText(part.parameter, speech)
    if (part.kind === 'cap') {
      if (part.alone) return [speech.t('headline.upTo', { value })]
      return [speech.t('headline.capOf', { label: speech.say(part.parameter.label), value })]
    }
    if (!part.low) return [value]
    return [speech.t('headline.rates', { low: parameterText(part.low, speech), high: value })]
  })
