import { Decimal } from '../policies/decimal'
import type { FactRecord } from '../policies/schema'
import type { MoneyUnit } from '../stores/display'
import { numberText, yuanIn } from './money'

const plainNumber = /^\d+(\.\d+)?$/

const stripped = (typed: string): string => typed.replace(/[\s,，]/g, '')

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
 * What was typed as the scenario states it: money in yuan, a share from 0 to 1, a count as a number. What
 * cannot be understood is handed on as typed, for the reader of scenarios to refuse; nothing is guessed.
 */
export function entryValue(
  fact: Pick<FactRecord, 'type'>,
  typed: string,
  unit: MoneyUnit,
): unknown {
  const text = stripped(typed)
  if (text === '') return undefined
  if (fact.type === 'date') return text
  const size = text.replace(/^-/, '')
  if (!plainNumber.test(size)) return typed.trim()
  if (fact.type === 'money') return new Decimal(text).times(yuanIn[unit]).toFixed()
  if (fact.type === 'rate') return new Decimal(text).div(100).toFixed()
  return Number(text)
}
