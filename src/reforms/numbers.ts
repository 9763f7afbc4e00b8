import { Decimal } from '../policies/decimal'
import type { ParameterRecord } from '../policies/schema'
import type { Limit, Refusal } from './refusal'
import { refusal } from './refusal'

type Numbered = Pick<ParameterRecord, 'id' | 'kind' | 'unit' | 'value'>

/** 100 billion yuan, a billion of a count, a hundred years, the whole of a ratio. */
const most: Readonly<Record<Exclude<ParameterRecord['unit'], 'date'>, Decimal>> = {
  yuan: new Decimal('100000000000'),
  ratio: new Decimal(1),
  count: new Decimal(1_000_000_000),
  years: new Decimal(100),
}

/** Decimals that a number of each unit may have. */
export const places: Readonly<Record<ParameterRecord['unit'], number>> = {
  yuan: 2,
  ratio: 6,
  count: 0,
  years: 0,
  date: 0,
}

const usualStep: Readonly<Record<ParameterRecord['unit'], string>> = {
  yuan: '1000',
  ratio: '0.001',
  count: '1',
  years: '1',
  date: '1',
}

/** Kinds that pay nothing, or bound nothing, at nothing: who wants that takes the clause or the rule out. */
const aboveNothing: ReadonlySet<ParameterRecord['kind']> = new Set([
  ...(['rate', 'amount', 'cap', 'share', 'years', 'pool', 'quota'] as const),
])

/** The steps in which a parameter is sought: its own, else 1,000 yuan, 0.1 % or 1. */
export const stepOf = ({ unit, step }: Pick<ParameterRecord, 'unit' | 'step'>): Decimal =>
  new Decimal(step ?? usualStep[unit])

/** The least and the greatest value that a parameter may be given, by its kind and unit alone; none of a date. */
export function boundsOf(parameter: Numbered): { least: Decimal; most: Decimal } | null {
  const { kind, unit } = parameter
  if (unit === 'date') return null
  const step = new Decimal(10).pow(-places[unit])
  const printed = new Decimal(parameter.value)
  return {
    least: aboveNothing.has(kind) ? step : new Decimal(0),
    // Where the law itself has a ratio above 1, a reform may too.
    most: unit === 'ratio' && printed.greaterThan(1) ? new Decimal(100) : most[unit],
  }
}

const isDay = (text: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) &&
  !Number.isNaN(Date.parse(text)) &&
  new Date(text).toISOString().startsWith(text)

/** Why a text is no day that a document can name; null where it is. */
export const dayRefusal = (of: string, text: string): Refusal | null =>
  isDay(text)
    ? null
    : refusal(
        'not_a_date',
        of,
        text,
        '应为日历中的一天，如 2026-12-31',
        'expected a day such as 2026-12-31',
      )

/** Why a parameter cannot have a value, by its kind and unit alone; null where it can. */
export function valueRefusal(parameter: Numbered, text: string): Refusal | null {
  const { id, unit } = parameter
  const refuse = (code: Refusal['code'], zh: string, en: string, limit?: Limit): Refusal =>
    refusal(code, id, text, zh, en, limit)
  if (unit === 'date') return dayRefusal(id, text)
  if (/^-\d+(\.\d+)?$/.test(text))
    return refuse('negative', '不能为负数', 'expected no negative number')
  if (!/^\d{1,40}(\.\d{1,40})?$/.test(text)) {
    return refuse(
      'not_a_number',
      '应为数字，如 3000000 或 0.3',
      'expected a number such as 3000000 or 0.3',
    )
  }
  const value = new Decimal(text)
  const bounds = boundsOf(parameter)
  if (bounds && value.greaterThan(bounds.most)) {
    const limit = bounds.most.toFixed()
    return unit === 'ratio'
      ? refuse('above_one', `比例不能超过 ${limit}`, `expected a ratio of at most ${limit}`, {
          value: limit,
        })
      : refuse('too_large', `不能超过 ${limit}`, `expected at most ${limit}`, { value: limit })
  }
  if (value.decimalPlaces() > places[unit]) {
    return places[unit] === 0
      ? refuse('not_whole', '应为整数', 'expected a whole number')
      : refuse(
          'too_many_decimals',
          `小数至多 ${places[unit]} 位`,
          `expected at most ${places[unit]} decimals`,
        )
  }
  if (bounds && value.lessThan(bounds.least)) {
    return refuse(
      'not_above_nothing',
      '应大于 0；不再支持的，请停用该条款或规则',
      'expected more than 0; to end it, take out the clause or the rule',
    )
  }
  return null
}
