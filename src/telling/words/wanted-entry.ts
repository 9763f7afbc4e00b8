import { mostMoney } from '../../calculator/reading/value'
import { Decimal } from '../../policies/decimal'
import type { ShownUnit } from '../../policies/money-unit'
import { entryValue } from './entry'

/** The amount wanted as typed, in yuan: above zero, to the fen, no more than a fact may state; else null. */
export function readWanted(typed: string, unit: ShownUnit): string | null {
  const text = String(entryValue({ type: 'money' }, typed, unit))
  if (!/^\d{1,15}(\.\d{1,2})?$/.test(text)) return null
  const amount = new Decimal(text)
  return amount.greaterThan(0) && amount.lessThanOrEqualTo(mostMoney) ? amount.toFixed() : null
}
