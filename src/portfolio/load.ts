import type { Corpus } from '../policies/corpus'
import type { Scenario } from '../calculator/scenario'
import { expectedIn } from './cells/expected'
import type { Connection } from './engine'
import { EngineError } from './engine'
import type { Input } from './files/input'
import type { LostRow } from './files/rewrite'
import { quotedText } from './quoted'
import { partChecks } from './reading/parts'
import type { KeyType } from './reading/table-sql'
import { tableSql, valueColumns } from './reading/table-sql'
import { refusalCodes } from './refusal'

/** What is refused, row by row, and the companies that are left out for it. */
export const refusalTables = (keyType: KeyType): readonly string[] => [
  'CREATE TABLE refused ("table" VARCHAR, row BIGINT, company_id VARCHAR, "column" VARCHAR, "value" VARCHAR, code VARCHAR, expected VARCHAR)',
  `CREATE TABLE left_out (company_id ${keyType})`,
  `CREATE TABLE lost (company_id ${keyType})`,
]

/** The rows of a table with their number in the file as `row`, and `company_id` where rows are numbered. */
function listedSql({ table, header, firstRow }: Input, hasRow: boolean): string {
  const row = hasRow ? 'row' : `rowid + ${firstRow}`
  const key = header.company === null ? `, ${row} AS company_id` : ''
  return `SELECT ${hasRow ? '' : `${row} AS row, `}*${key} FROM ${table}`
}

function expectations({ header, path }: Input, companies: string): string {
  const words = valueColumns(header).flatMap((column) =>
    refusalCodes.map((code) => [column.heading, code, expectedIn(column, code)] as const),
  )
  const rows = [
    ...words.filter(([, , expected]) => expected !== ''),
    ['company_id', 'missing', `the company of the row in ${path}`] as const,
    ['company_id', 'unknown_company', `a company of ${companies}`] as const,
  ]
  return rows.map((row) => `(${row.map(quotedText).join(', ')})`).join(', ')
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
      ({ row, company, value, code, expected }) =>
        `(${quotedText(table)}, ${row}, ${company ? quotedText(company) : 'NULL'}, '', ${quotedText(value)}, ${quotedText(code)}, ${quotedText(expected)})`,
    )
    await connection.run(`INSERT INTO refused VALUES ${values.join(', ')}`)
  }
  const target = table === 'companies' ? 'lost' : 'left_out'
  await connection.run(
    `INSERT INTO ${target} SELECT DISTINCT TRY_CAST(company_id AS ${keyType}) FROM refused WHERE "table" = ${quotedText(table)} AND company_id IS NOT NULL`,
  )
}

/**
 * Reads a file into the table of its name, typed, and its view `<table>_listed` with `row` and
 * `company_id`; what cannot be read goes into `refused`. Returns the number of rows read.
 */
export async function loadInput(
  connection: Connection,
  corpus: Corpus,
  input: Input,
  constants: Scenario,
  keyType: KeyType,
  companies: string,
  folder: string,
  signal: AbortSignal,
): Promise<number> {
  const { table, header, list } = input
  const raw = await input.open(folder, signal)
  const parts = partChecks(corpus, header, list, constants)
  const source = { rows: raw.sql, hasRow: raw.hasRow, commas: input.commas }
  await connection.run(`CREATE TABLE ${table} AS ${tableSql(source, header, keyType, parts)}`)
  await connection.run(`CREATE VIEW ${table}_listed AS ${listedSql(input, raw.hasRow)}`)
  const [counted] = await connection.rows(
    `SELECT count(*) AS rows, count(refusals) AS wrong FROM ${table}`,
  )
  const [rows, wrong] = [Number(counted?.['rows']), Number(counted?.['wrong'])]
  if (raw.rows !== null && rows !== raw.rows) {
    throw new EngineError(`${input.path}: read ${rows} of ${raw.rows} rows`)
  }
  await recordLost(connection, input, keyType, raw.lost)
  if (wrong > 0) {
    await connection.run(`INSERT INTO refused
      SELECT ${quotedText(table)}, row, CAST(company_id AS VARCHAR), r.heading, r.value, r.code, COALESCE(r.expected, w.expected)
      FROM (SELECT row, company_id, r.heading, r."value", r.expected, [${refusalCodes.map(quotedText).join(', ')}][CAST(r.code AS INTEGER)] AS code
            FROM (SELECT row, company_id, unnest(refusals) AS r FROM ${table}_listed WHERE refusals IS NOT NULL)) AS r
      LEFT JOIN (VALUES ${expectations(input, companies)}) AS w(heading, code, expected) ON r.heading = w.heading AND r.code = w.code`)
    if (list !== null) {
      await connection.run(
        `INSERT INTO left_out SELECT DISTINCT company_id FROM ${table} WHERE refusals IS NOT NULL AND company_id IS NOT NULL`,
      )
    }
  }
  return rows + raw.lost.length
}
