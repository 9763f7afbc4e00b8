import type { Fraction } from '../../calculator/fraction'
import { finite, isZero, whole } from '../../calculator/fraction'
import { Decimal } from '../../policies/decimal'
import type { FactRecord } from '../../policies/schema'
import type { Overtaking, Reach } from '../../sweeps/insights/finding'
import type { Speech } from '../words/speech'
import { valueText } from '../words/facts'
import { crossingMoney, pointMoney, valueMoney } from '../words/about-money'
import { amountText, numberText } from '../words/money'

/** A value of a fact, or a difference of two, as it is spoken of. */
export function factWords(fact: FactRecord | undefined, value: Decimal, speech: Speech): string {
  return fact?.type === 'money' ? valueMoney(whole(value), speech) : valueText(fact, value, speech)
}

/** The value at which one place overtakes another, and how much more of the fact leads to it. */
export function crossingWords(
  fact: FactRecord | undefined,
  value: Decimal,
  speech: Speech,
): string {
  return fact?.type === 'money'
    ? crossingMoney(whole(value), speech)
    : valueText(fact, value, speech)
}

const isWholeFen = (x: Fraction): boolean => (finite(x)?.decimalPlaces() ?? Infinity) <= 2

/** The value of a point: the first whole number for a count, for money the exact point. */
export function reachWords(fact: FactRecord | undefined, reach: Reach, speech: Speech): string {
  if (fact?.type === 'money') return pointMoney(reach.at, speech)
  return valueText(fact, reach.value, speech)
}

/** 达到 2,000 万元, 超过 2 亿元, 达到约 1,667 万元: where something begins. */
export function pointWords(fact: FactRecord | undefined, reach: Reach, speech: Speech): string {
  const value = reachWords(fact, reach, speech)
  const onlyBeyond = fact?.type === 'money' && !reach.inclusive && isWholeFen(reach.at)
  return speech.t(onlyBeyond ? 'compare.find.beyond' : 'compare.find.at', { value })
}

/** ，升至首位; ，在可以合计的三地中升至首位, where others cannot be compared; empty where nobody takes the lead. */
export function leadsWords({ leads, among }: Overtaking, { t, number }: Speech): string {
  if (leads === null) return ''
  const of = among === null ? '' : t('compare.find.among', { count: number(among) })
  return t(`compare.find.leads.${leads}`, { among: of })
}

/** How much more of the fact leads to the value at which one place overtakes another. */
export function byWords(fact: FactRecord | undefined, more: Decimal, speech: Speech): string {
  if (fact?.type === 'money') return crossingMoney(whole(more), speech)
  if (fact?.type !== 'count' || !fact.unit) return valueText(fact, more, speech)
  return speech.by(numberText(more), speech.say(fact.unit))
}

/**
 * How much more of the fact leads to a point; the fen beyond a point that does not count is left out, but where nothing
 * else is lacking.
 */
export function distanceWords(
  fact: FactRecord | undefined,
  reach: Reach,
  stated: Decimal,
  speech: Speech,
): string {
  if (fact?.type !== 'money') return byWords(fact, reach.value.minus(stated), speech)
  const { n, d } = reach.at
  const away = { n: n.minus(stated.times(d)), d }
  return isZero(away)
    ? amountText(reach.value.minus(stated), 'yuan', speech.locale)
    : pointMoney(away, speech)
}

/** A round increase to speak of, and what it brings at so many yuan per yuan or thing. */
export function slopeWords(
  fact: FactRecord | undefined,
  slope: Fraction,
  speech: Speech,
): { step: string; amount: string } {
  const size = new Decimal(fact?.type === 'count' ? 1 : 1_000_000)
  const step = factWords(fact, size, speech)
  const amount = valueMoney({ n: slope.n.abs().times(size), d: slope.d }, speech)
  return { step, amount }
}
