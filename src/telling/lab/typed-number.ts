import { Decimal } from '../../policies/decimal'
import { numberText } from '../words/money'

/** Digits and signs of input methods as plain ones. */
const plain = (typed: string): string =>
  typed
    .normalize('NFKC')
    .replace(/[\s,，]/g, '')
    .replace(/%$/, '')
    .replace(/^−/, '-')

/**
 * What a field of the lab holds, as a reform file has it: a decimal in the parameter's own unit, `scale` of which is
 * one of the field. What is no number stays as it is typed, and is refused where it is made.
 */
export function typedNumber(typed: string, scale: string): string {
  const text = plain(typed)
  if (!/^-?\d{1,15}(\.\d{1,15})?$/.test(text)) return text
  return new Decimal(text).times(scale).toFixed()
}

/** A value as its field shows it: 10820000 in 万元 is 1,082. */
export const fieldText = (value: string, scale: string): string =>
  /^-?\d+(\.\d+)?$/.test(value) ? numberText(new Decimal(value).div(scale)) : value
