import type { Policy } from '../../policies/corpus'
import { dayNumber } from '../../policies/day'
import type { Speech } from '../words/speech'

/** How long a document still holds on a day: 还有 181 天, 已到期 3 天, 文本未写有效期. */
export function remainingText({ term }: Policy, day: string, { t }: Speech): string {
  if (term.from && day < term.from) {
    return t('clause.terms.before', { days: dayNumber(term.from) - dayNumber(day) })
  }
  if (!term.to) return t('clause.terms.unknown')
  const days = dayNumber(term.to) - dayNumber(day)
  if (days === 0) return t('clause.terms.lastDay')
  return days > 0 ? t('clause.terms.remaining', { days }) : t('clause.terms.past', { days: -days })
}
