import type { Policy } from '../../policies/corpus'
import type { Speech } from '../words/speech'

/** Whole months from one day (YYYY-MM-DD) to a later one. */
export function monthsBetween(from: string, to: string): number {
  const [one, other] = [from, to].map(
    (day) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)),
  )
  const begun = to.slice(8) < from.slice(8) ? 1 : 0
  return (other ?? 0) - (one ?? 0) - begun
}

/** How long ago that is: 3 年 1 个月, 11 个月, 不足 1 个月. */
function ageText(months: number, { t }: Speech): string {
  const [count, rest] = [Math.floor(months / 12), months % 12]
  if (months <= 0) return t('method.age.less')
  if (rest === 0) return t('method.age.years', { count })
  if (count === 0) return t('method.age.months', { count: rest })
  const [years, more] = [t('method.age.years', { count }), t('method.age.months', { count: rest })]
  return t('method.age.both', { years, months: more })
}

/**
 * How old the text at hand is and what nobody has checked: a draft whose comment period is over may have become a
 * final text since.
 */
export function textAge(policy: Policy, today: string, speech: Speech): string {
  const { t } = speech
  const { consultation, signed_on: signed, status, text } = policy
  if (status === 'draft') {
    if (consultation === null) return t('method.age.undated')
    if (today <= consultation.to) return t('method.age.open', consultation)
    const age = ageText(monthsBetween(consultation.to, today), speech)
    return t('method.age.closed', { ...consultation, age })
  }
  if (text === 'summary') return t('method.age.summary')
  return signed === null ? t('method.age.unsigned') : t('method.age.signed', { day: signed })
}
