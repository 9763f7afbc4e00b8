import type { Dialect } from '../calculator/algebras/sql/dialect'
import { duckdb } from '../calculator/algebras/sql/dialects/duckdb'
import type { Corpus } from '../policies/corpus'
import type { FactRecord } from '../policies/schema'
import { columnName, statedColumn } from '../calculator/algebras/expressions/source'

/** A column of a scenario or child table. */
export interface TableColumn {
  readonly name: string
  readonly type: string
  readonly fact?: FactRecord
}

/** The facts outside lists, and for each list whether it is stated at all. */
export function scenarioColumns(
  corpus: Corpus,
  { columns: types }: Dialect = duckdb,
): readonly TableColumn[] {
  const facts = [...corpus.facts.values()].filter((fact) => fact.list === undefined)
  return [
    ...facts.map((fact) => ({ name: columnName(fact.id), type: types[fact.type], fact })),
    ...[...corpus.lists.keys()].map((list) => ({ name: statedColumn(list), type: types.flag })),
  ]
}

/** The facts of a list's items. */
export function childColumns(
  corpus: Corpus,
  list: string,
  { columns: types }: Dialect = duckdb,
): readonly TableColumn[] {
  return [...corpus.facts.values()]
    .filter((fact) => fact.list === list)
    .map((fact) => ({ name: fact.id, type: types[fact.type], fact }))
}
