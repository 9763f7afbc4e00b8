import type { Corpus } from '../policies/corpus'
import type { FactRecord } from '../policies/schema'
import { columnName, statedColumn } from '../calculator/algebras/expressions/source'

/** The type of a fact's column: money in yuan with two decimals, rates with six, the rest as they are. */
export const columnType: Readonly<Record<FactRecord['type'], string>> = {
  money: 'DECIMAL(15, 2)',
  rate: 'DECIMAL(7, 6)',
  count: 'BIGINT',
  flag: 'BOOLEAN',
  enum: 'VARCHAR',
  date: 'DATE',
}

/** A column of a scenario or child table. */
export interface TableColumn {
  readonly name: string
  readonly type: string
  readonly fact?: FactRecord
}

/** The facts outside lists, and for each list whether it is stated at all. */
export function scenarioColumns(corpus: Corpus): readonly TableColumn[] {
  const facts = [...corpus.facts.values()].filter((fact) => fact.list === undefined)
  return [
    ...facts.map((fact) => ({ name: columnName(fact.id), type: columnType[fact.type], fact })),
    ...[...corpus.lists.keys()].map((list) => ({ name: statedColumn(list), type: 'BOOLEAN' })),
  ]
}

/** The facts of a list's items. */
export function childColumns(corpus: Corpus, list: string): readonly TableColumn[] {
  return [...corpus.facts.values()]
    .filter((fact) => fact.list === list)
    .map((fact) => ({ name: fact.id, type: columnType[fact.type], fact }))
}
