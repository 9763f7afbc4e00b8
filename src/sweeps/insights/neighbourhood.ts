import { Decimal } from '../../policies/decimal'
import type { FactRecord } from '../../policies/schema'

/** The values of a fact that are near enough to speak of. */
export interface Neighbourhood {
  readonly from: Decimal
  readonly to: Decimal
}

/** From half to twice the value; a few things more, or from nothing ten million yuan, are near too. */
export function neighbourhoodOf(
  { type }: Pick<FactRecord, 'type'>,
  stated: Decimal,
): Neighbourhood {
  const twice = stated.times(2)
  const to =
    type === 'count'
      ? Decimal.max(twice, stated.plus(50))
      : stated.isZero()
        ? new Decimal(10_000_000)
        : twice
  return { from: stated.div(2), to }
}
