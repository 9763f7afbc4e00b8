import { Decimal } from '../policies/decimal'
import type { Standing } from '../sweeps/ranking'
import type { Speech } from './facts'
import { amountText, moneyText, yuanIn } from './money'

/** 3, or 并列 3 where others are paid the very same; empty without a rank. */
export function rankText(standing: Standing | undefined | null, { t }: Pick<Speech, 't'>): string {
  if (!standing) return ''
  const rank = String(standing.rank)
  return standing.besides.length > 0 ? t('totals.tied', { rank }) : rank
}

/** How much lies between two amounts: where the decimals of the unit cannot tell it, in yuan. */
export function differenceText(
  yuan: Decimal,
  { unit, locale }: Pick<Speech, 'unit' | 'locale'>,
): string {
  const isTold = yuan.abs().div(yuanIn[unit]).gte('0.01')
  return amountText(yuan.abs(), isTold ? unit : 'yuan', locale)
}

/** Two amounts are not the same, though they look the same in the unit shown. */
export const looksEqual = (
  a: Decimal | string,
  b: Decimal | string,
  { unit, locale }: Pick<Speech, 'unit' | 'locale'>,
): boolean => {
  const shown = locale === 'en' ? 'yuan' : unit
  return !new Decimal(a).equals(b) && moneyText(a, shown) === moneyText(b, shown)
}
