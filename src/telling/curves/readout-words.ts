import type { Speech } from '../words/speech'
import type { End } from '../../calculator/range'
import type { Readout } from './compared'
import type { MeasureWords } from './measure-words'

/** What is said where a number would mislead: why there is none, or why nothing is paid; empty beside a number. */
export function statusText(status: Readout['status'], { t }: Pick<Speech, 't'>): string {
  if (status === null) return ''
  return status === 'no_clause' ? t('chart.noClause') : t(`status.${status}`)
}

/** A place whose documents have ended, with the day that its figures are of. */
export const pastName = (name: string, date: string, { t }: Pick<Speech, 't'>): string =>
  t('chart.past.of', { place: name, date })

/**
 * What is said of a line where it has no number now: until when it held and what it came to on that day, else why
 * there is none; empty beside a number.
 */
export function worthText(
  { status, past }: Pick<Readout, 'status' | 'past'>,
  end: End,
  measure: MeasureWords,
  speech: Pick<Speech, 't'>,
): string {
  if (status === null || !past) return statusText(status, speech)
  const amount = past.shown[end]
  if (!amount) return speech.t('chart.past.ended', { date: past.to })
  return speech.t('chart.past.worth', { date: past.to, amount: measure.text(amount) })
}
