import type { Decimal } from '../../policies/decimal'
import type { FactRecord } from '../../policies/schema'
import type { Fraction } from '../fraction'
import { finite, isZero, written } from '../fraction'

/** Yuan with two decimals. */
export interface AmountRange {
  readonly low: string
  readonly high: string
}

/** Yuan with two decimals, as the contract prints amounts; null stays null. */
export const yuan = (value: Fraction | null): string | null =>
  value && (isZero(value) ? '0.00' : (finite(value) as Decimal).toFixed(2))

/** The number yyyymmdd as a date. */
export function dateText(number: string): string {
  return `${number.slice(0, 4)}-${number.slice(4, 6)}-${number.slice(6, 8)}`
}

/** A value as its fact writes it: a date as a date, all else as a decimal. */
export function factText(value: Fraction, fact?: FactRecord): string {
  const { text } = written(value)
  return fact?.type === 'date' ? dateText(text) : text
}
