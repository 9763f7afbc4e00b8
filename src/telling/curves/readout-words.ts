import type { Speech } from '../words/speech'
import type { Readout } from './compared'

/** What is said where a number would mislead: why there is none, or why nothing is paid; empty beside a number. */
export function statusText(status: Readout['status'], { t }: Pick<Speech, 't'>): string {
  if (status === null) return ''
  return status === 'no_clause' ? t('chart.noClause') : t(`status.${status}`)
}
