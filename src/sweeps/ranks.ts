import { Decimal } from '../policies/decimal'

/** The place of each amount in the order of the greatest; equal ones share it, none has none. */
export function ranksOf(amounts: readonly (string | null)[]): readonly (number | null)[] {
  const known = amounts.map((amount) => (amount === null ? null : new Decimal(amount)))
  return known.map((own) =>
    own ? known.filter((other) => other?.greaterThan(own)).length + 1 : null,
  )
}
