import { tidyText } from '../../calculator/reading/number-text'
import { Decimal } from '../../policies/decimal'
import type { ParameterRecord } from '../../policies/schema'
import { readTyped } from '../words/entry'
import { numberText } from '../words/money'

type Unit = ParameterRecord['unit']

/** A field of the lab: the unit of its parameter, and how much of that is one of the field. */
export interface LabField {
  readonly unit: Unit
  readonly scale: string
}

const typeOf: Readonly<Record<Exclude<Unit, 'date'>, 'money' | 'rate' | 'count'>> = {
  yuan: 'money',
  ratio: 'rate',
  count: 'count',
  years: 'count',
}

/**
 * What a field of the lab holds, as a reform file has it: a decimal in the parameter's own unit. It is read as
 * every number of the page; what is none stays as it is typed, and is refused where it is made.
 */
export function typedNumber(typed: string, { unit, scale }: LabField): string {
  const text = tidyText(typed)
  const read = unit === 'date' ? null : readTyped(typeOf[unit], text)
  return read === null ? text : new Decimal(read.number).times(read.yuan ?? scale).toFixed()
}

/** A value as its field shows it: 10820000 in 万元 is 1,082. */
export const fieldText = (value: string, scale: string): string =>
  /^-?\d+(\.\d+)?$/.test(value) ? numberText(new Decimal(value).div(scale)) : value
