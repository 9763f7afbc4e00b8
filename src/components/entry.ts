import { Decimal } from '../policies/decimal'
import type { FactRecord } from '../policies/schema'
import type { MoneyUnit } from '../stores/display'
import { numberText, yuanIn } from './money'

const plainNumber = /^\d+(\.\d+)?$/

/** Full-width digits and signs as plain ones, without spaces and separators. */
const stripped = (typed: string): string => typed.normalize('NFKC').replace(/[\s,]/g, '')

/** An amount may carry its own unit, whatever unit is shown. */
const unitsWritten: Readonly<Record<string, MoneyUnit>> = {
  元: 'yuan',
  万: 'wan',
  万元: 'wan',
  亿: 'yi',
  亿元: 'yi',
}

/** The number of an entry and the unit that stands after it, where one does. */
function ownUnit(
  fact: Pick<FactRecord, 'type'>,
  text: string,
  shown: MoneyUnit,
): [string, MoneyUnit] {
  const [, size = '', word = ''] = /^(.*?)([元万亿]*)$/u.exec(text) ?? []
  const unit = unitsWritten[word]
  return fact.type === 'money' && unit ? [size, unit] : [text, shown]
}

/** A stated value as it stands in the field: money in the unit shown, a share in per cent, never cut. */
export function entryText(fact: Pick<FactRecord, 'type'>, value: unknown, unit: MoneyUnit): string {
  if (value === undefined || value === null) return ''
  const text = String(value)
  if (!plainNumber.test(text)) return text
  if (fact.type === 'money') return numberText(new Decimal(text).div(yuanIn[unit]))
  if (fact.type === 'rate') return numberText(new Decimal(text).times(100))
  return text
}

/**
 * What was typed as the scenario states it: money in yuan, a share from 0 to 1, a count as a number. An
 * amount may be typed with its unit, 3000万 or 0.3亿元, and in full-width digits. What cannot be understood
 * is handed on as typed, for the reader of scenarios to refuse; nothing is guessed.
 */
export function entryValue(
  fact: Pick<FactRecord, 'type'>,
  typed: string,
  unit: MoneyUnit,
): unknown {
  const [number, written] = ownUnit(fact, stripped(typed), unit)
  const text = fact.type === 'rate' ? number.replace(/%$/, '') : number
  if (stripped(typed) === '') return undefined
  if (fact.type === 'date') return text
  const size = text.replace(/^-/, '')
  if (!plainNumber.test(size)) return typed.trim()
  if (fact.type === 'money') return new Decimal(text).times(yuanIn[written]).toFixed()
  if (fact.type === 'rate') return new Decimal(text).div(100).toFixed()
  return Number(text)
}
