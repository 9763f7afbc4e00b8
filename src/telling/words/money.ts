import { aroundPoint, Decimal } from '../../policies/decimal'
import { languageOf } from './language'
import type { ShownUnit } from '../../policies/money-unit'

/** Yuan in one of each unit. */
export const yuanIn: Readonly<Record<ShownUnit, Decimal>> = {
  yuan: new Decimal(1),
  wan: new Decimal(10_000),
  yi: new Decimal(100_000_000),
  million: new Decimal(1_000_000),
}

/** So many decimals an amount has at most: those of a million show the same as the two of 万元. */
export const placesIn = (unit: ShownUnit): number => (unit === 'million' ? 4 : 2)

/** The unit's word for a column header. */
export function unitWord(unit: ShownUnit, locale: string): string {
  return languageOf(locale).units[unit]
}

/**
 * Yuan as a number in `unit`: thousands apart, the decimals of the unit at most, cut and never rounded up,
 * never scientific. An amount too small for them is `<0.01` and not 0.
 */
export function moneyText(
  yuan: Decimal | string,
  unit: ShownUnit,
  { sign = false }: { readonly sign?: boolean } = {},
): string {
  const amount = new Decimal(yuan).div(yuanIn[unit])
  const before = amount.isZero() ? '' : amount.isNegative() ? '−' : sign ? '+' : ''
  const size = amount.abs()
  const places = placesIn(unit)
  const least = new Decimal(10).pow(-places)
  if (!size.isZero() && size.lt(least)) return `${before}<${least.toFixed()}`
  return before + numberText(size.toDecimalPlaces(places, Decimal.ROUND_DOWN))
}

/** In millions what is less than this would be all zeros: it is written out. */
const leastOfMillion = yuanIn.wan

/** The amount with its unit as a sentence has it: `1,500 万元`, `RMB 15 million`, `RMB 100`. */
export function amountText(yuan: Decimal | string, unit: ShownUnit, locale: string): string {
  const isSmall = unit === 'million' && new Decimal(yuan).abs().lt(leastOfMillion)
  const shown = isSmall ? 'yuan' : unit
  return languageOf(locale).money(moneyText(yuan, shown), shown)
}

/** Any number in full, thousands apart. */
export function numberText(value: Decimal | string): string {
  const [whole, decimals] = aroundPoint(new Decimal(value).toFixed())
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',')
  return decimals === null ? grouped : `${grouped}.${decimals}`
}
