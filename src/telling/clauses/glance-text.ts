import type { Clause, Corpus } from '../../policies/corpus'
import type { Bound, GlancePart } from '../../policies/glance'
import { glanceOf } from '../../policies/glance'
import type { Speech } from '../words/speech'
import { pathLabel } from '../words/facts'
import { parameterText, scopeText } from './parameter-text'

const signs: Readonly<Record<Bound, string>> = {
  at_least: '≥',
  more_than: '>',
  at_most: '≤',
  less_than: '<',
}

function partText(part: GlancePart, corpus: Corpus, speech: Speech): string {
  const { t, say } = speech
  switch (part.kind) {
    case 'rate': {
      const value = parameterText(part.parameter, speech)
      if (!part.low) return value
      return t('clause.glance.range', { low: parameterText(part.low, speech), high: value })
    }
    case 'cap': {
      const value = parameterText(part.parameter, speech)
      if (part.alone) {
        return t('clause.glance.capped', { value, scope: scopeText(part.parameter, speech) })
      }
      return t('clause.glance.named', { label: say(part.parameter.label), value })
    }
    case 'amount':
    case 'share': {
      const value = parameterText(part.parameter, speech)
      return t('clause.glance.named', { label: say(part.parameter.label), value })
    }
    case 'threshold': {
      const named = {
        label: say(part.parameter.label),
        value: parameterText(part.parameter, speech),
      }
      if (!part.asks) return t('clause.glance.named', named)
      return t('clause.glance.threshold', { ...named, sign: signs[part.asks] })
    }
    case 'tier': {
      const [above, amount] = [part.above, part.amount].map((each) => parameterText(each, speech))
      return t('clause.glance.tier', {
        above: `${say(part.above.label)} ${above ?? ''}`,
        amount: amount ?? '',
      })
    }
    case 'as_stated':
      return t('clause.glance.asStated', { fact: pathLabel(corpus, part.fact, speech) })
    case 'no_cap':
      return t('clause.glance.noCap')
  }
}

/** A clause at a glance, part by part: `30%`, `上限 500 万元（每个项目）`, `营收门槛 5,000 万元`. */
export const glanceTexts = (clause: Clause, corpus: Corpus, speech: Speech): readonly string[] =>
  glanceOf(clause, corpus).map((part) => partText(part, corpus, speech))
