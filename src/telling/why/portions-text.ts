import type { ClauseAward } from '../../calculator/report/award'
import type { Speech } from '../words/speech'
import { amountText } from '../words/money'

/** What an award comes to in each year and from each payer, at most, a line each; none where it is paid in one. */
export function portionsText({ instalments, payers }: ClauseAward, speech: Speech): string[] {
  const { t, list, unit, locale } = speech
  const line = (parts: readonly (readonly [string, string])[]): string =>
    list(parts.map(([name, high]) => `${name} ${amountText(high, unit, locale)}`))
  return [
    ...(instalments
      ? [line(instalments.map(({ year, high }) => [t('payout.year', { year }), high] as const))]
      : []),
    ...(payers
      ? [line(payers.map(({ payer, high }) => [t(`payer.${payer}`), high] as const))]
      : []),
  ]
}
