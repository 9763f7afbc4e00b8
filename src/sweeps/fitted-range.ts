import { mostCount, mostMoney } from '../calculator/reading/value'
import type { Fraction } from '../calculator/fraction'
import { compare } from '../calculator/fraction'
import { Decimal } from '../policies/decimal'
import type { FactRecord } from '../policies/schema'
import { gridStep } from './grid'
import type { Offer } from './offer'
import type { SweptRange } from './swept-range'

type Limits = Pick<FactRecord, 'type' | 'minimum' | 'maximum'>

/** The least and the most that a fact may state. */
export function limitsOf(fact: Limits): { readonly least: Decimal; readonly most: Decimal } {
  const most = fact.type === 'money' ? mostMoney : new Decimal(fact.maximum ?? mostCount)
  return { least: new Decimal(fact.minimum ?? 0), most }
}

function within(fact: Limits, from: Decimal, to: Decimal): SweptRange {
  const { least, most } = limitsOf(fact)
  const start = Decimal.min(Decimal.max(from, least), most)
  const end = Decimal.min(Decimal.max(to, start), most)
  if (end.greaterThan(start)) return { from: start.toFixed(), to: end.toFixed() }
  const room = gridStep(fact)
  return end.lessThan(most)
    ? { from: start.toFixed(), to: end.plus(room).toFixed() }
    : { from: start.minus(room).toFixed(), to: end.toFixed() }
}

/** A tenth of the power of ten of a value, as far as the fact counts in such parts. */
function tidyPart(fact: Limits, value: Decimal): Decimal {
  const power = new Decimal(10).pow(value.toFixed(0).length - 2)
  return Decimal.max(power, gridStep(fact).lessThan(1) ? gridStep(fact) : 1)
}

/** From about half to about one and a half of a value, rounded outward to tidy numbers. */
export function rangeAround(fact: Limits, value: Decimal): SweptRange {
  const part = tidyPart(fact, value)
  const down = value.div(2).div(part).floor().times(part)
  const up = value.times('1.5').div(part).ceil().times(part)
  return within(fact, down, up)
}

/**
 * From the least value of the fact to a tidy one about 1.3 times beyond the last that tells something, and in any case
 * beyond what is stated; null where there is neither.
 */
export function fittedRange(
  fact: Limits,
  telling: readonly Decimal[],
  stated: Decimal | null,
): SweptRange | null {
  const last = telling.at(-1)
  const ends = [...(last ? [last.times('1.3')] : []), ...(stated ? [stated.times('1.1')] : [])]
  const least = ends.length > 0 ? Decimal.max(...ends) : new Decimal(0)
  if (least.isZero()) return null
  return within(fact, limitsOf(fact).least, tidyEnd(fact, least))
}

const tidyEnds = ['1', '1.2', '1.5', '2', '2.5', '3', '4', '5', '6', '8', '10']

/** The last value at which an offer bends or jumps, both ends of the range left out; null where none does. */
export function lastBreak(offers: readonly Offer[]): Fraction | null {
  const breaks = offers.flatMap(({ low, high }) => [low, high]).flatMap(({ xs }) => xs.slice(1, -1))
  return breaks.reduce<Fraction | null>(
    (last, x) => (last && compare(last, x) >= 0 ? last : x),
    null,
  )
}

/** From the least value of the fact to a tidy one a little beyond another. */
export function rangeBeyond(fact: Limits, value: Decimal): SweptRange {
  return within(fact, limitsOf(fact).least, tidyEnd(fact, value.times('1.1')))
}

/** The first tidy number that is not below another. */
function tidyEnd({ type }: Limits, least: Decimal): Decimal {
  const power = new Decimal(10).pow(Math.max(0, least.toFixed(0).length - 1))
  const end = tidyEnds.map((each) => power.times(each)).find((each) => each.gte(least)) ?? least
  return type === 'count' ? end.ceil() : end
}
