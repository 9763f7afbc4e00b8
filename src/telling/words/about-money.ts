import type { Fraction } from '../../calculator/fraction'
import { finite } from '../../calculator/fraction'
import { Decimal } from '../../policies/decimal'
import type { Speech } from './speech'
import type { ShownUnit } from '../../policies/money-unit'
import { amountText, moneyText, numberText, placesIn, yuanIn } from './money'

type Spoken = Pick<Speech, 't' | 'unit' | 'locale'>

const isExact = (yuan: Fraction, unit: ShownUnit): boolean =>
  (finite(yuan)?.div(yuanIn[unit]).decimalPlaces() ?? Infinity) <= placesIn(unit)

/** The nearest multiple of a step; halves go up. */
const nearest = ({ n, d }: Fraction, step: Decimal): Decimal =>
  n.div(d.times(step)).toDecimalPlaces(0, Decimal.ROUND_HALF_UP).times(step)

/** Too small for the decimals of the unit an amount is not rounded to 0. */
const orCut = (near: Decimal, { n, d }: Fraction): Decimal => (near.isZero() ? n.div(d) : near)

function toItsDecimals(yuan: Fraction, unit: ShownUnit): Decimal {
  return orCut(nearest(yuan, yuanIn[unit].div(10 ** placesIn(unit))), yuan)
}

/** A value of a table or of the marker: exact where two decimals write it, else the nearest two, said to be about. */
export function valueMoney(yuan: Fraction, speech: Spoken): string {
  const { t, unit, locale } = speech
  const text = amountText(toItsDecimals(yuan, unit), unit, locale)
  return isExact(yuan, unit) ? text : t('chart.about', { value: text })
}

/** The same without the unit. */
export function bareMoney(yuan: Fraction, { t, unit }: Spoken): string {
  const text = moneyText(toItsDecimals(yuan, unit), unit)
  return isExact(yuan, unit) ? text : t('chart.about', { value: text })
}

const wan = yuanIn.wan

/** Whole 万元, below a million yuan finer: three digits at least. */
function decisionStep(yuan: Decimal): Decimal {
  if (yuan.gte(wan.times(100))) return wan
  return yuan.gte(wan.times(10)) ? wan.div(10) : wan.div(100)
}

/** A crossing to decide by: to the nearest whole 万元, in a unit that is not too coarse for it. */
function decided(yuan: Fraction, { unit: asked }: Spoken) {
  const size = yuan.n.div(yuan.d).abs()
  // Of 亿元 two decimals are a million yuan: too coarse for less than ten.
  const unit = asked === 'yi' && size.lt(yuanIn.yi.div(10)) ? 'wan' : asked
  const step = Decimal.max(decisionStep(size), unit === 'yi' ? yuanIn.yi.div(100) : 0)
  const near = orCut(nearest(yuan, step), yuan)
  return { near, unit, isItself: yuan.n.equals(near.times(yuan.d)) }
}

/**
 * A crossing as a sentence has it, to decide by: to the nearest whole 万元 (3,333 万元), said to be about where it
 * is not that very value. It is said so wherever it is said; tables and files hold the value itself.
 */
export function crossingMoney(yuan: Fraction, speech: Spoken): string {
  const { near, unit, isItself } = decided(yuan, speech)
  const text = amountText(near, unit, speech.locale)
  return isItself ? text : speech.t('chart.about', { value: text })
}

/** The same where the unit is said beside it, as on an axis. */
export function crossingMark(yuan: Fraction, speech: Spoken): string {
  const { near, isItself } = decided(yuan, speech)
  const size = near.div(yuanIn[speech.unit])
  const text = numberText(speech.unit === 'yi' ? size : size.toDecimalPlaces(placesIn(speech.unit)))
  return isItself ? text : speech.t('chart.about', { value: text })
}

/** A point that the documents set, as a sentence has it: exact where two decimals write it, else like a crossing. */
export const pointMoney = (yuan: Fraction, speech: Spoken): string =>
  isExact(yuan, speech.unit) ? valueMoney(yuan, speech) : crossingMoney(yuan, speech)
