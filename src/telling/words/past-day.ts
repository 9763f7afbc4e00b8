import type { Speech } from './speech'

/** Said where the application date is past: the figures are of that day; empty of any other. */
export const pastDayText = (asOf: string, today: string, { t }: Pick<Speech, 't'>): string =>
  asOf < today ? t('context.pastDay', { date: asOf }) : ''
