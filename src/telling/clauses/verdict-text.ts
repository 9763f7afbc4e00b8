import type { Parameter } from '../../policies/corpus'
import type { Verdict } from '../../policies/difference/verdict'
import type { Speech } from '../words/speech'
import { percentText } from '../words/facts'
import { amountText, numberText } from '../words/money'

type Measure = Parameter['unit'] | 'term'

/** A distance in words: 50 万元, 20 个百分点, 1 年. */
function distanceText(
  by: Extract<Verdict, { by: unknown }>['by'],
  measure: Measure,
  speech: Speech,
) {
  const { t, unit, locale } = speech
  switch (measure) {
    case 'yuan':
      return amountText(by, unit, locale)
    case 'ratio':
      return t('clause.points', { count: percentText(by).replace('%', '') })
    case 'years':
      return t('clause.years', { count: numberText(by) })
    case 'date':
    case 'term':
      return t('clause.days', { count: numberText(by) })
    case 'count':
      return numberText(by)
  }
}

/** What differs, in words that name the side: 深圳高 50 万元, 仅龙华有, 相同. */
export function verdictText(
  verdict: Verdict,
  [left, right]: readonly [string, string],
  speech: Speech,
  measure: Measure = 'count',
): string {
  const { t } = speech
  if (verdict.kind === 'same' || verdict.kind === 'other') {
    return t(`clause.compare.verdict.${verdict.kind}`)
  }
  const side = verdict.side === 'left' ? left : right
  if (verdict.kind === 'only') return t('clause.compare.verdict.only', { side })
  const by = distanceText(verdict.by, measure, speech)
  if (measure === 'term') return t('clause.compare.verdict.later', { side, by })
  if (verdict.kind === 'later') return t('clause.compare.verdict.laterDay', { side, by })
  return t(`clause.compare.verdict.${measure === 'years' ? 'longer' : 'higher'}`, { side, by })
}
