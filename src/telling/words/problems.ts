import type { Problem } from '../../calculator/reading/problem'
import { besidePath, factAt } from '../../policies/fact-path'
import type { Corpus } from '../../policies/corpus'
import type { Speech } from './speech'
import { pathLabel, valueText } from './facts'
import { unitWord } from './money'

/** A refused entry in the reader's words, without the name of the fact: it stands at the field. */
export function problemText(problem: Problem, corpus: Corpus, speech: Speech): string {
  const { t } = speech
  const fact = factAt(corpus, problem.fact)
  switch (problem.code) {
    case 'wrong_type':
      return fact
        ? t(`problem.wrong_type.${fact.type}`, { unit: unitWord(speech.unit, speech.locale) })
        : t('problem.other')
    case 'list_too_long':
      return t('problem.list_too_long', { most: corpus.lists.get(problem.fact)?.most ?? 0 })
    case 'too_large':
      return t(fact?.type === 'rate' ? 'problem.wrong_type.rate' : 'problem.too_large')
    case 'too_many_decimals':
      return t(fact?.type === 'rate' ? 'problem.share_decimals' : 'problem.too_many_decimals')
    case 'negative':
    case 'not_a_date':
    case 'not_allowed':
      return t(`problem.${problem.code}`)
    case 'part_exceeds_whole': {
      const path = besidePath(problem.fact, fact?.part_of ?? '')
      const limit = problem.expected.split(', ').at(-1) ?? ''
      const whole = pathLabel(corpus, path, speech)
      return t('problem.part_exceeds_whole', { whole, limit: valueText(fact, limit, speech) })
    }
    default:
      return t('problem.other')
  }
}
