import { Decimal } from './decimal'

/** A share of a whole held against what it leaves: s ÷ (1 − s), cut to six decimals; the share is below 1. */
export const againstRest = (share: string): string =>
  new Decimal(share)
    .div(new Decimal(1).minus(share))
    .toDecimalPlaces(6, Decimal.ROUND_DOWN)
    .toFixed()
