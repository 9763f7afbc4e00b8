import type { Clause } from '../../policies/corpus'
import type { Speech } from '../words/speech'

/** How an award is paid: 按年，至多 3 年. */
export function payoutText({ payout }: Clause, { t }: Speech): string {
  const { kind, years } = payout
  return kind === 'annual' && years ? t('payout.annualYears', { years }) : t(`payout.${kind}`)
}
