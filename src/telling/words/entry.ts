import { readNumber, splitUnit, tidyText } from '../../calculator/reading/number-text'
import { aroundPoint, Decimal } from '../../policies/decimal'
import type { FactRecord } from '../../policies/schema'
import type { ShownUnit } from '../../policies/money-unit'
import { numberText, yuanIn } from './money'

type Typed = Pick<FactRecord, 'type'>

const plainNumber = /^-?\d+(\.\d+)?$/

/** An amount may carry its own unit, whatever unit is shown. */
const unitsWritten = { 0: 'yuan', 4: 'wan', 8: 'yi' } as const

const placesOf = (text: string): number => aroundPoint(text)[1]?.length ?? 0

/**
 * Yuan of an amount in a unit, with the decimals that were written: an amount finer than a fen is refused even where
 * it is finer by zeros, since `3.000` may be meant for three thousand.
 */
const inYuan = (text: string, one: Decimal): string =>
  new Decimal(text).times(one).toFixed(Math.max(0, placesOf(text) - one.e))

function inUnit(yuan: string, unit: ShownUnit): string {
  const amount = new Decimal(yuan).div(yuanIn[unit])
  const places = placesOf(yuan)
  if (places <= 2) return numberText(amount)
  const [whole, decimals] = aroundPoint(amount.toFixed(places + yuanIn[unit].e))
  return `${numberText(whole)}.${decimals ?? ''}`
}

/** A stated value as it stands in the field: money in the unit shown, a share in per cent, never cut. */
export function entryText(fact: Typed, value: unknown, unit: ShownUnit): string {
  if (value === undefined || value === null) return ''
  const text = String(value)
  if (!plainNumber.test(text)) return text
  if (fact.type === 'money') return inUnit(text, unit)
  if (fact.type === 'rate') return numberText(new Decimal(text).times(100))
  return text
}

/** A number as it was typed, in plain digits; `yuan` is what one of it comes to, where it carries a unit itself. */
export interface TypedNumber {
  readonly number: string
  readonly yuan: Decimal | null
}

/**
 * The one way in which a number is read from a field, in full-width digits too: money may carry its unit (3000万,
 * 0.3亿元), a share its per cent. Null where it cannot be understood: nothing is guessed.
 */
export function readTyped(type: 'money' | 'rate' | 'count', typed: string): TypedNumber | null {
  const text = tidyText(typed)
  const { size, power } = type === 'money' ? splitUnit(text) : { size: text, power: null }
  const number = readNumber(type === 'rate' ? size.replace(/\p{Zs}*%$/u, '') : size)
  return number === null
    ? null
    : { number, yuan: power === null ? null : yuanIn[unitsWritten[power]] }
}

/**
 * What was typed as the scenario states it: money in yuan, a share from 0 to 1, a count as a number. What
 * cannot be understood is handed on as typed, for the reader of scenarios to refuse.
 */
export function entryValue(fact: Typed, typed: string, unit: ShownUnit): unknown {
  const text = tidyText(typed)
  if (text === '') return undefined
  if (fact.type === 'date') return text
  const read = readTyped(fact.type === 'money' || fact.type === 'rate' ? fact.type : 'count', text)
  if (read === null) return typed.trim()
  const { number, yuan } = read
  if (fact.type === 'money') return inYuan(number, yuan ?? yuanIn[unit])
  if (fact.type === 'rate') return new Decimal(number).div(100).toFixed()
  // A count with more digits than a number keeps is no whole number that anybody meant.
  return new Decimal(number).equals(Number(number)) ? Number(number) : typed.trim()
}

/** Whether what was typed still says what is stated: nothing has moved the value, the unit shown is the same. */
export const meansValue = (fact: Typed, typed: string, value: unknown, unit: ShownUnit): boolean =>
  entryValue(fact, typed, unit) === value
