import type { Fraction } from '../calculator/fraction'
import { whole } from '../calculator/fraction'
import { Decimal } from '../policies/decimal'
import type { FactRecord } from '../policies/schema'

/** The values that a scenario can state for a fact: whole units of a count, whole fen of money. */
export const gridStep = ({ type }: Pick<FactRecord, 'type'>): Decimal =>
  new Decimal(type === 'count' ? 1 : '0.01')

/** The values that what varies can take: of a fact by its type, of a parameter by its own step. */
export const gridOf = (
  swept: { readonly fact: Pick<FactRecord, 'type'> } | { readonly step: Decimal },
): Decimal => ('step' in swept ? swept.step : gridStep(swept.fact))

/** The number of the first value of the grid at or above `x`, counted in steps from 0. */
export const gridAbove = (x: Fraction, step: Decimal): number =>
  x.n.div(x.d.times(step)).toDecimalPlaces(0, Decimal.ROUND_CEIL).toNumber()

/** The number of the last value of the grid at or below `x`. */
export const gridBelow = (x: Fraction, step: Decimal): number =>
  x.n.divToInt(x.d.times(step)).toNumber()

/** The value with that number. */
export const onGrid = (index: number, step: Decimal): Fraction => whole(step.times(index))
