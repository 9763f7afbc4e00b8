import type { Corpus } from '../policies/corpus'
import type { Scenario } from '../calculator/scenario'
import { duckdb } from '../calculator/algebras/sql/dialects/duckdb'
import type { Check } from './check'
import { cells } from './check'
import type { Connection } from './engine'
import { EngineError, StatementError } from './engine'
import type { Input } from './files/input'
import type { LostRow } from './files/rewrite'
import { quotedText } from './quoted'
import { partChecks } from './reading/parts'
import type { KeyType } from './reading/table-sql'
import { tableSql } from './reading/table-sql'
import { FileRefusal } from './refusal'

/** What is refused, row by row, and the companies that are left out for it. */
export const refusalTables = (keyType: KeyType): readonly string[] => [
  'CREATE TABLE refused ("table" VARCHAR, row BIGINT, company_id VARCHAR, "column" VARCHAR, "value" VARCHAR, code VARCHAR, expected VARCHAR)',
  `CREATE TABLE left_out (company_id ${keyType})`,
  `CREATE TABLE lost (company_id ${keyType})`,
]

/** The name of a column in the tables that is carried through. */
export const carriedName = (index: number): string => `k${index}`

/** A row that adds up others, by its number in the file and the word that says so. */
export interface Total {
  readonly row: number
  readonly label: string
}

/** What was read of a file. */
export interface Loaded {
  /** Rows that are no totals, those that cannot be read among them. */
  readonly rows: number
  readonly totals: readonly Total[]
}

/** The number in the file of the rows of `<table>_read`. */
const rowOf = ({ firstRow }: Input, hasRow: boolean): string =>
  hasRow ? 'row' : `rowid + ${firstRow}`

/** Sets apart the rows that add up others: by a Chinese word anywhere, by an English one below the last company. */
async function setTotalsApart(
  connection: Connection,
  input: Input,
  hasRow: boolean,
): Promise<readonly Total[]> {
  const { table } = input
  const found = await connection.rows(
    `SELECT count(total) AS n FROM ${table}_read WHERE total IS NOT NULL`,
  )
  if (Number(found[0]?.['n']) === 0) return []
  await connection.run(`CREATE TABLE ${table}_totals AS
    SELECT rowid AS place, ${rowOf(input, hasRow)} AS row, trim(total) AS label FROM ${table}_read
    WHERE total IS NOT NULL
      AND (is_sure OR rowid > COALESCE((SELECT max(rowid) FROM ${table}_read WHERE total IS NULL), -1))`)
  const rows = await connection.rows(`SELECT row, label FROM ${table}_totals ORDER BY row`)
  return rows.map(({ row, label }) => ({ row: Number(row), label: String(label) }))
}

/**
 * Makes the views of a table that was read: `<table>_listed`, its rows but totals with their number in the file as
 * `row` and with `company_id`, and `<table>`, the same for the statement.
 */
async function makeViews(
  connection: Connection,
  input: Input,
  hasRow: boolean,
  hasTotals: boolean,
): Promise<void> {
  const { table, header } = input
  const row = rowOf(input, hasRow)
  const key = header.company === null ? `, ${row} AS company_id` : ''
  const rest = `* EXCLUDE (${hasRow ? 'row, ' : ''}total, is_sure)`
  const where = hasTotals ? ` WHERE rowid NOT IN (SELECT place FROM ${table}_totals)` : ''
  await connection.run(
    `CREATE VIEW ${table}_listed AS SELECT ${row} AS row, ${rest}${key} FROM ${table}_read${where}`,
  )
  await connection.run(`CREATE VIEW ${table} AS SELECT * FROM ${table}_listed`)
}

async function recordLost(
  connection: Connection,
  { table }: Input,
  keyType: KeyType,
  rows: readonly LostRow[],
): Promise<void> {
  for (let i = 0; i < rows.length; i += 1000) {
    const some = rows.slice(i, i + 1000)
    const values = some.map(
      ({ row, company, column, value, code, expected }) =>
        `(${quotedText(table)}, ${row}, ${company ? quotedText(company) : 'NULL'}, ${quotedText(column)}, ${quotedText(value)}, ${quotedText(code)}, ${quotedText(expected)})`,
    )
    await connection.run(`INSERT INTO refused VALUES ${values.join(', ')}`)
  }
  const target = table === 'companies' ? 'lost' : 'left_out'
  await connection.run(
    `INSERT INTO ${target} SELECT DISTINCT TRY_CAST(company_id AS ${keyType}) FROM refused WHERE "table" = ${quotedText(table)} AND company_id IS NOT NULL`,
  )
}

/** Keeps what a check finds. */
export async function refuse(connection: Connection, check: Check | null): Promise<void> {
  if (!check) return
  await connection.run(`INSERT INTO refused ${check.refused}`)
  if (check.leftOut !== null) await connection.run(`INSERT INTO left_out ${check.leftOut}`)
}

/**
 * Reads a file into the table `<table>_read`, typed, and makes its views `<table>` and `<table>_listed`; what
 * cannot be read goes into `refused`. `carried`: places of the columns that are carried through.
 */
export async function loadInput(
  connection: Connection,
  corpus: Corpus,
  input: Input,
  constants: Scenario,
  keyType: KeyType,
  companies: string,
  folder: string,
  carried: readonly number[],
  signal: AbortSignal,
): Promise<Loaded> {
  const { table, header, list } = input
  const raw = await input.open(folder, signal)
  const parts = partChecks(corpus, header, list, constants)
  const source = {
    rows: raw.sql,
    hasRow: raw.hasRow,
    commas: input.commas,
    typed: raw.typed,
    carried: carried.map((index) => ({ from: raw.original(index), to: carriedName(index) })),
  }
  try {
    const sql = tableSql(source, header, keyType, parts)
    await connection.run(`CREATE TABLE ${table}_read AS ${sql}`)
  } catch (error) {
    if (!(error instanceof StatementError)) throw error
    const faults = await input.faults(connection)
    throw faults.length > 0 ? new FileRefusal(input.path, faults) : error
  }
  const [counted] = await connection.rows(`SELECT count(*) AS rows FROM ${table}_read`)
  const read = Number(counted?.['rows'])
  if (raw.rows !== null && read !== raw.rows) {
    throw new EngineError(`${input.path}: read ${read} of ${raw.rows} rows`)
  }
  const totals = await setTotalsApart(connection, input, raw.hasRow)
  await makeViews(connection, input, raw.hasRow, totals.length > 0)
  await recordLost(connection, input, keyType, raw.lost)
  const [refused] = await connection.rows(
    `SELECT count(refusals) AS wrong FROM ${table}_listed WHERE refusals IS NOT NULL`,
  )
  if (Number(refused?.['wrong']) > 0) await refuse(connection, cells([input], companies, duckdb))
  return {
    rows: read - totals.length + raw.lost.length,
    totals: [...totals, ...raw.totals].sort((a, b) => a.row - b.row),
  }
}
