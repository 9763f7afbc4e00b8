import { aroundPoint, Decimal } from '../../policies/decimal'
import { languageOf } from './language'
import type { MoneyUnit } from '../../policies/money-unit'

/** Yuan in one of each unit. */
export const yuanIn: Readonly<Record<MoneyUnit, Decimal>> = {
  yuan: new Decimal(1),
  wan: new Decimal(10_000),
  yi: new Decimal(100_000_000),
}

/** The unit's word for a column header. */
export function unitWord(unit: MoneyUnit, locale: string): string {
  return languageOf(locale).units[unit]
}

/**
 * Yuan as a number in `unit`: thousands apart, two decimals at most, cut and never rounded up,
 * never scientific. An amount too small for two decimals is `<0.01` and not 0.
 */
export function moneyText(
  yuan: Decimal | string,
  unit: MoneyUnit,
  { sign = false }: { readonly sign?: boolean } = {},
): string {
  const amount = new Decimal(yuan).div(yuanIn[unit])
  const before = amount.isZero() ? '' : amount.isNegative() ? '−' : sign ? '+' : ''
  const size = amount.abs()
  if (!size.isZero() && size.lt('0.01')) return `${before}<0.01`
  return before + numberText(size.toDecimalPlaces(2, Decimal.ROUND_DOWN))
}

/** The amount with its unit as a sentence has it: `1,500 万元`; in English in yuan, written out. */
export function amountText(yuan: Decimal | string, unit: MoneyUnit, locale: string): string {
  const spoken = languageOf(locale).spoken(unit)
  return `${moneyText(yuan, spoken)} ${unitWord(spoken, locale)}`
}

/** Any number in full, thousands apart. */
export function numberText(value: Decimal | string): string {
  const [whole, decimals] = aroundPoint(new Decimal(value).toFixed())
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',')
  return decimals === null ? grouped : `${grouped}.${decimals}`
}
