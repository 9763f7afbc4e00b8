import type { Corpus } from '../../policies/corpus'
import { pathLabel } from '../words/facts'
import type { Speech } from '../words/speech'
import type { ClauseDate } from './clause-dates'

/** A limit in time inside a clause in words: 轮次 2 · 投资到位日期为 2025-01-20，最迟 2027-01-19 申报. */
export function dateText(date: ClauseDate, corpus: Corpus, speech: Speech): string {
  const { t, say } = speech
  switch (date.kind) {
    case 'printed':
      return t(`deadlines.date.${date.asks}`, {
        fact: pathLabel(corpus, date.fact, speech),
        day: date.day,
      })
    case 'window':
      return t('deadlines.date.window', {
        fact: pathLabel(corpus, date.path, speech),
        since: date.since,
        day: date.day,
      })
    case 'years':
      return t('deadlines.date.years', {
        label: say(date.parameter.label),
        years: t('deadlines.years', { count: date.parameter.value.toNumber() }),
      })
  }
}
