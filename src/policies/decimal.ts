import { Decimal } from 'decimal.js'

// Products of amounts, rates and pools stay whole numbers of digits: 120 is far above any of them.
Decimal.set({ precision: 120, toExpNeg: -9e15, toExpPos: 9e15 })

export { Decimal }

export const zero = new Decimal(0)
export const one = new Decimal(1)

/** The digits of a number to both sides of its point; null for the decimals where it has no point. */
export function aroundPoint(number: string): readonly [whole: string, decimals: string | null] {
  const [whole = '', decimals = null] = number.split('.')
  return [whole, decimals]
}
