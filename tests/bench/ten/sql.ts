import { awardStatement } from '../../../src/calculator/algebras/sql/statement'
import type { Corpus } from '../../../src/policies/corpus'
import { tablesOf, wholeSource } from '../../sql/load'
import { tenClauses } from './clauses'

/** Statements that make a scenario table of the inputs, each `copies` times, with their lists. */
export function tenTables(
  ten: Corpus,
  inputs: readonly Record<string, unknown>[],
  copies: number,
): readonly string[] {
  const copied = ['scenarios', ...ten.lists.keys()].flatMap((table) => [
    `CREATE OR REPLACE TABLE ${table}_many AS
     SELECT company_id + copy.range * ${inputs.length} AS company_id, one.* EXCLUDE company_id
     FROM ${table} AS one, range(${copies}) AS copy ORDER BY 1`,
    `DROP TABLE ${table}`,
    `ALTER TABLE ${table}_many RENAME TO ${table}`,
  ])
  return [...tablesOf(ten, inputs), ...(copies > 1 ? copied : [])]
}

/** The ten awards of every scenario, in whole fen. */
export function tenStatement(ten: Corpus): string {
  const source = wholeSource(ten, {})
  const selection = {
    policies: false,
    locations: false,
    clauses: tenClauses,
    entitlements: [],
    stacked: [],
  }
  const awards = awardStatement(ten, source, selection, source.tables)
  const columns = tenClauses.map((id) => `"${id}.high"`)
  return `SELECT ${['company_id', ...columns].join(', ')} FROM (${awards})`
}

/** Awards of the scenarios in their order, in fen. */
export const tenAwards = (rows: readonly Readonly<Record<string, unknown>>[]): number[][] =>
  [...rows]
    .sort((a, b) => Number(a['company_id']) - Number(b['company_id']))
    .map((row) => tenClauses.map((id) => Number(row[`${id}.high`])))
