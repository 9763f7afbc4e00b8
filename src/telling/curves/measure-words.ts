import { Decimal } from '../../policies/decimal'
import type { CurveMode } from '../../sweeps/curve-mode'
import type { Speech } from '../words/speech'
import { amountText, moneyText, numberText, unitWord, yuanIn } from '../words/money'
import type { SweptWords } from './axis-words'

/** What the curves show, in words: yuan, shares, or yuan more for one more. */
export interface MeasureWords {
  readonly mode: CurveMode
  /** The name of the axis, and of the column of the highest amount. */
  readonly high: string
  readonly low: string
  /** The same for a narrow column beside the amounts; empty where these are the amounts. */
  readonly short: string
  readonly shortLow: string
  readonly unit: string
  /** A value as a number in that unit, cut and never rounded up. */
  readonly bare: (value: Decimal) => string
  /** The same with its unit. */
  readonly text: (value: Decimal) => string
  readonly tick: (value: number) => string
  /** A jump of so many yuan, with its sign. */
  readonly leap: (yuan: Decimal) => string
}

const leapIn =
  ({ unit }: Speech) =>
  (yuan: Decimal): string =>
    moneyText(yuan, unit, { sign: true })

/** A number with so many decimals at most, cut; one too small for them is not 0. */
function cutText(value: Decimal, places: number): string {
  const sign = value.isNegative() && !value.isZero() ? '−' : ''
  const size = value.abs()
  const least = new Decimal(10).pow(-places)
  if (!size.isZero() && size.lt(least)) return `${sign}<${least.toFixed()}`
  return sign + numberText(size.toDecimalPlaces(places, Decimal.ROUND_DOWN))
}

function amountWords(speech: Speech): MeasureWords {
  const { t, unit, locale } = speech
  return {
    mode: 'amount',
    high: t('chart.high'),
    low: t('chart.low'),
    short: '',
    shortLow: '',
    unit: unitWord(unit, locale),
    bare: (value) => moneyText(value, unit),
    text: (value) => amountText(value, unit, locale),
    tick: (value) => numberText(new Decimal(value).div(yuanIn[unit])),
    leap: leapIn(speech),
  }
}

function shareWords(swept: SweptWords, speech: Speech): MeasureWords {
  const { t } = speech
  const bare = (value: Decimal): string => cutText(value.times(100), 2)
  return {
    mode: 'share',
    high: t('chart.share.high', { fact: swept.label }),
    low: t('chart.share.low', { fact: swept.label }),
    short: t('chart.share.short'),
    shortLow: t('chart.share.shortLow'),
    unit: '%',
    bare,
    text: (value) => `${bare(value)}%`,
    tick: (value) => numberText(new Decimal(value).times(100).toDecimalPlaces(6)),
    leap: leapIn(speech),
  }
}

function marginalWords(swept: SweptWords, speech: Speech): MeasureWords {
  const { t, unit, locale } = speech
  const money = swept.counts ? unitWord(unit, locale) : unitWord('yuan', locale)
  const one = swept.counts ? swept.unit : unitWord('yuan', locale)
  const word = t(swept.counts ? 'chart.marginal.each' : 'chart.marginal.unit', { money, one })
  const bare = (value: Decimal): string =>
    swept.counts ? moneyText(value, unit) : cutText(value, 4)
  return {
    mode: 'marginal',
    high: t('chart.marginal.high'),
    low: t('chart.marginal.low'),
    short: t('chart.marginal.short'),
    shortLow: t('chart.marginal.shortLow'),
    unit: word,
    bare,
    text: (value) => `${bare(value)} ${word}`,
    tick: (value) => {
      const size = swept.counts ? new Decimal(value).div(yuanIn[unit]) : new Decimal(value)
      return numberText(size.toDecimalPlaces(8)).replace('-', '−')
    },
    leap: leapIn(speech),
  }
}

export function measureWords(mode: CurveMode, swept: SweptWords, speech: Speech): MeasureWords {
  switch (mode) {
    case 'amount':
      return amountWords(speech)
    case 'share':
      return shareWords(swept, speech)
    case 'marginal':
      return marginalWords(swept, speech)
  }
}
