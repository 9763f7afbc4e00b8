import type { Fraction } from '../../calculator/fraction'
import { finite } from '../../calculator/fraction'
import { Decimal } from '../../policies/decimal'
import type { FactRecord } from '../../policies/schema'
import type { Reach } from '../../sweeps/insights/finding'
import type { Speech } from '../facts'
import { valueText } from '../facts'
import { amountText, yuanIn } from '../money'

/** Yuan in the unit spoken in: exact, or rounded up and said to be about. */
function moneyWords(yuan: Fraction, { t, unit, locale }: Speech): string {
  const spoken = locale === 'en' ? 'yuan' : unit
  const exact = finite(yuan)?.div(yuanIn[spoken])
  if (exact && exact.decimalPlaces() <= 2)
    return amountText(exact.times(yuanIn[spoken]), unit, locale)
  const up = yuan.n.div(yuan.d.times(yuanIn[spoken])).toDecimalPlaces(2, Decimal.ROUND_UP)
  return t('compare.find.about', { value: amountText(up.times(yuanIn[spoken]), unit, locale) })
}

/** A value of a fact, or a difference of two, as it is spoken of. */
export function factWords(fact: FactRecord | undefined, value: Decimal, speech: Speech): string {
  if (fact?.type === 'money') return moneyWords({ n: value, d: new Decimal(1) }, speech)
  return valueText(fact, value, speech)
}

const isWholeFen = (x: Fraction): boolean => (finite(x)?.decimalPlaces() ?? Infinity) <= 2

/** The value of a point: the first whole number for a count, for money the exact point. */
export function reachWords(fact: FactRecord | undefined, reach: Reach, speech: Speech): string {
  if (fact?.type === 'money') return moneyWords(reach.at, speech)
  return valueText(fact, reach.value, speech)
}

/** 达到 2,000 万元, 超过 2 亿元, 达到约 1,666.67 万元: where something begins. */
export function pointWords(fact: FactRecord | undefined, reach: Reach, speech: Speech): string {
  const value = reachWords(fact, reach, speech)
  const onlyBeyond = fact?.type === 'money' && !reach.inclusive && isWholeFen(reach.at)
  return speech.t(onlyBeyond ? 'compare.find.beyond' : 'compare.find.at', { value })
}

/** How much more of the fact leads to a point; the fen beyond a point that does not count is left out. */
export function distanceWords(
  fact: FactRecord | undefined,
  reach: Reach,
  stated: Decimal,
  speech: Speech,
): string {
  if (fact?.type !== 'money') return valueText(fact, reach.value.minus(stated), speech)
  const { n, d } = reach.at
  return moneyWords({ n: n.minus(stated.times(d)), d }, speech)
}

/** A round increase to speak of, and what it brings at so many yuan per yuan or thing. */
export function slopeWords(
  fact: FactRecord | undefined,
  slope: Fraction,
  speech: Speech,
): { step: string; amount: string } {
  const size = new Decimal(fact?.type === 'count' ? 1 : 1_000_000)
  const step = factWords(fact, size, speech)
  const amount = moneyWords({ n: slope.n.abs().times(size), d: slope.d }, speech)
  return { step, amount }
}
