import type { Corpus, Parameter } from '../../../policies/corpus'
import { Decimal } from '../../../policies/decimal'
import type { Moving } from '../expressions/source'

/** Decimal places that a number of the law may be moved in: fen, hundredths of a percent, what it is printed with. */
const placesOf = ({ unit, value }: Parameter): number =>
  Math.max(unit === 'yuan' ? 2 : unit === 'ratio' ? 4 : 0, value.decimalPlaces())

/** Up to four times as much as is printed, or one. */
const mostOf = (value: Decimal): Decimal => Decimal.max(value.times(4), 1)

/** Every parameter left open, in a range around what is printed: moving one within it needs no new program. */
export const allMoving = (corpus: Corpus): ReadonlyMap<string, Moving> =>
  new Map(
    [...corpus.parameters].map(([id, parameter]) => {
      const scale = placesOf(parameter)
      const most = mostOf(parameter.value).times(10 ** scale)
      return [id, { scale, least: 0n, most: BigInt(most.toFixed(0)) }]
    }),
  )

/** The whole number that an open parameter moves to; null where its range or its decimals do not hold it. */
export function movedTo({ scale, least, most }: Moving, value: Decimal): number | null {
  const whole = value.times(10 ** scale)
  if (!whole.isInteger()) return null
  const found = BigInt(whole.toFixed(0))
  return found < least || found > most ? null : Number(found)
}
