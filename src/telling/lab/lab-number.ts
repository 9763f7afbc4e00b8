import type { Parameter } from '../../policies/corpus'
import { Decimal } from '../../policies/decimal'
import { numberOf, unitOf } from '../clauses/parameter-text'
import { amountText, yuanIn } from '../words/money'
import type { ShownUnit } from '../../policies/money-unit'
import type { LabField } from './typed-number'
import { percentText } from '../words/facts'
import type { Speech } from '../words/speech'

/** So much of a parameter's own unit is one of what the page shows beside it. */
export function shownScale({ unit }: Pick<Parameter, 'unit'>, speech: Speech): string {
  if (unit === 'yuan') return yuanIn[speech.unit].toFixed()
  return unit === 'ratio' ? '0.01' : '1'
}

const unitOfScale = (scale: string): ShownUnit | undefined =>
  (['yuan', 'wan', 'million', 'yi'] as const).find((each) => yuanIn[each].equals(scale))

/** Speech in the unit of one field, whatever the page shows elsewhere; as it is where no unit is so large. */
export function inFieldUnit({ unit, scale }: LabField, speech: Speech): Speech {
  const found = unit === 'yuan' ? unitOfScale(scale) : undefined
  return found ? { ...speech, unit: found } : speech
}

/** The unit of what is typed in a field; nothing for counts, dates, and amounts in billions. */
export const fieldUnit = (field: LabField, speech: Speech): string =>
  field.unit === 'yuan' && !unitOfScale(field.scale)
    ? ''
    : unitOf(field, inFieldUnit(field, speech))

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
