import type { Parameter } from '../../policies/corpus'
import { Decimal } from '../../policies/decimal'
import { numberOf, unitOf } from '../clauses/parameter-text'
import { amountText, yuanIn } from '../words/money'
import { percentText } from '../words/facts'
import type { Speech } from '../words/speech'

/** So much of a parameter's own unit is one of what the page shows beside it. */
export function shownScale({ unit }: Pick<Parameter, 'unit'>, speech: Speech): string {
  if (unit === 'yuan') return yuanIn[speech.unit].toFixed()
  return unit === 'ratio' ? '0.01' : '1'
}

/** The unit that stands beside the field of a parameter; nothing for counts and dates. */
export const shownUnit = (parameter: Parameter, speech: Speech): string => unitOf(parameter, speech)

/** A value that a parameter may be given, in words: 1,082 万元, 37.5%, 3. */
export function valueWords(
  { unit }: Pick<Parameter, 'unit'>,
  value: string,
  speech: Speech,
): string {
  if (unit === 'date' || !/^-?\d+(\.\d+)?$/.test(value)) return value
  const number = new Decimal(value)
  if (unit === 'yuan') return amountText(number, speech.unit, speech.locale)
  if (unit === 'ratio') return percentText(number)
  return numberOf({ unit, value: number, printed: value } as Parameter, speech)
}
