import type { FactRecord } from '../../policies/schema'
import type { MoneyUnit } from '../reading/unit'

/** A column of a file whose columns have types: its name in SQL, its type, and SQL of its cells as text. */
export interface TypedColumn {
  readonly name: string
  readonly type: string
  readonly text: string
}

/** A column whose cells are read as they stand, not by their text, where they meet a condition. */
export interface Own extends TypedColumn {
  readonly form: string
}

const wholeDigits: Readonly<Record<string, number>> = {
  TINYINT: 3,
  SMALLINT: 5,
  INTEGER: 10,
  BIGINT: 20,
}

/** Most digits before the point and behind it of a type that holds numbers exactly; undefined of any other. */
function digitsOf(type: string): readonly [whole: number, decimals: number] | undefined {
  const found = /^DECIMAL\((\d+), ?(\d+)\)$/.exec(type)
  if (found) return [Number(found[1]) - Number(found[2]), Number(found[2])]
  const digits = wholeDigits[type.replace(/^U/, '')]
  return digits === undefined ? undefined : [digits, 0]
}

/** A number that is not negative and has at most so many digits. */
function numberForm({ name, type }: TypedColumn, whole: number, decimals: number) {
  const digits = digitsOf(type)
  if (!digits || digits[1] > decimals) return undefined
  // A type compares fastest with its own; the largest one that it holds needs no other bound.
  const most = digits[0] > whole ? ` AND ${name} <= CAST(${10 ** whole - 1} AS ${type})` : ''
  return `${name} >= CAST(0 AS ${type})${most}`
}

function formOf(column: TypedColumn, fact: Pick<FactRecord, 'type'>, unit: MoneyUnit) {
  const { name, type } = column
  switch (fact.type) {
    case 'money':
      return numberForm(column, 11 - unit, 2 + unit)
    case 'rate': {
      const known = numberForm(column, 1, 6)
      return known && `${known} AND ${name} <= CAST(1 AS ${type})`
    }
    case 'count':
      return numberForm(column, 9, 0)
    case 'flag':
      return type === 'BOOLEAN' ? `${name} IS NOT NULL` : undefined
    case 'date':
      return type === 'DATE' ? `${name} BETWEEN DATE '0001-01-01' AND DATE '9999-12-31'` : undefined
    case 'enum':
      return undefined
  }
}

/** Where cells of a fact may be read by their own values and not by their texts; undefined where their type says too little. */
export function ownOf(
  column: TypedColumn | undefined,
  fact: Pick<FactRecord, 'type'>,
  unit: MoneyUnit | null,
): Own | undefined {
  if (!column) return undefined
  const form = formOf(column, fact, unit ?? 0)
  return form === undefined ? undefined : { ...column, form }
}
