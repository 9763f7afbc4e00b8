import type { Reason } from '../../calculator/report/reasons'
import { factAt } from '../../policies/fact-path'
import type { Corpus } from '../../policies/corpus'
import { Decimal } from '../../policies/decimal'
import type { Speech } from '../words/speech'
import { pathLabel, valueText } from '../words/facts'

/** A failed condition in words: what it is about, the value found, the value needed, the distance. */
export interface ReasonText {
  readonly about: string
  readonly found: string
  readonly needed: string
  readonly distance: string
}

const listed = (values: string, word: (value: string) => string, or: string): string =>
  values
    .split(', ')
    .map((value) => word(value))
    .join(or)

export function reasonText(reason: Reason, corpus: Corpus, speech: Speech): ReasonText {
  const { t } = speech
  const path = reason.fact ?? ''
  const fact = factAt(corpus, path)
  const word = (value: string): string => valueText(fact, value, speech)
  const about = pathLabel(corpus, path, speech)
  const found =
    reason.found === undefined
      ? t('scenario.unstated')
      : word(reason.found) + (reason.stated === false ? t('why.byDefault') : '')
  // Days are earlier and later, not less and more.
  const isDay = fact?.type === 'date'
  const kind = isDay ? 'day.' : ''
  const apart = (): string => {
    if (reason.distance === undefined || reason.found === undefined) return ''
    const size = new Decimal(reason.distance).abs().toFixed()
    const value = isDay ? t('reason.days', { count: size }) : word(size)
    const short = reason.condition === 'at_least' || reason.condition === 'more_than'
    return t(`reason.${kind}${short ? 'short' : 'over'}`, { value })
  }
  switch (reason.condition) {
    case 'flag':
      return { about, found, needed: word(reason.needed ?? ''), distance: '' }
    case 'one_of':
    case 'not_one_of': {
      const value = listed(reason.needed ?? '', word, t('reason.or'))
      return { about, found, needed: t(`reason.${reason.condition}`, { value }), distance: '' }
    }
    case 'at_least':
    case 'more_than':
    case 'at_most':
    case 'less_than': {
      const needed = t(`reason.${kind}${reason.condition}`, { value: word(reason.needed ?? '') })
      return { about, found, needed, distance: apart() }
    }
    case 'some_item':
      return {
        about,
        found: t('reason.items', { count: 0 }),
        needed: t('reason.some_item'),
        distance: '',
      }
    case 'stated':
    case 'not_stated':
      return { about, found, needed: t(`reason.${reason.condition}`), distance: '' }
    case 'missing':
    case 'superseded':
      return { about, found, needed: '', distance: '' }
  }
}
