import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'
import { EngineError } from '../../../src/portfolio/engine'
import { FileRefusal } from '../../../src/portfolio/refusal'
import type { Answer } from '../../portfolio/list'
import { ask } from '../../portfolio/list'
import type { Draws } from '../draws'
import { spoiledBytes } from './bytes'

/** Columns that every list of the soak has. */
const columns = ['company_id', 'project_investment', 'revenue', 'newly_settled', 'application_date']

/** A company list in order: rows of cells under their headings. */
export function soundList(rows: number, draws: Draws): string[][] {
  const money = () => `${String(draws.index(90_000_000))}.${String(10 + draws.index(90))}`
  return Array.from({ length: rows }, (_, i) => [
    `c${String(i)}`,
    money(),
    draws.next() < 0.2 ? '' : money(),
    draws.one(['true', 'false', '是', '否', '']),
    draws.one(['2026-06-30', '2026/6/30', '2026年6月30日', '']),
  ])
}

const written = (rows: readonly (readonly string[])[]): string =>
  [columns, ...rows].map((cells) => `${cells.join(',')}\n`).join('')

const spoiledCells: readonly string[] = [
  ...[
    '-1',
    '1e9',
    'abc',
    '1,2',
    '"',
    '""',
    '"a',
    'a"b',
    '１２',
    '1 2',
    '2026-02-30',
    '＝1',
    '=1+1',
  ],
  ...['0x10', 'NaN', '9'.repeat(40), '1.234', '30 万元', '万元', 'true', '\u0000', '😀', '3.000'],
]

async function asParquet(rows: readonly (readonly string[])[], folder: string): Promise<Buffer> {
  const connection = await (await DuckDBInstance.create(':memory:')).connect()
  const values = rows.map((cells) => `(${cells.map((cell) => `'${cell}'`).join(', ')})`).join(', ')
  const path = join(folder, 'sound.parquet')
  await connection.run(
    `COPY (SELECT * FROM (VALUES ${values}) AS t(${columns.join(', ')})) TO '${path}' (FORMAT parquet)`,
  )
  connection.closeSync()
  return readFileSync(path)
}

/** The awards that a sound list comes to, row by row. */
export async function soundAwards(rows: readonly (readonly string[])[]): Promise<Answer> {
  const folder = mkdtempSync(join(tmpdir(), 'soak-'))
  try {
    return await ask({ companies: written(rows), folder })
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** What is wrong with an answer to a list in which one cell was spoiled: the other rows have to stay as they were. */
function besideCell({ awards }: Answer, spoiledRow: number, sound: Answer): string[] {
  const before = new Map(sound.awards.map((row) => [row['company_id'], JSON.stringify(row)]))
  const missing = [...before].filter(([id, row]) => {
    const now = awards.find((each) => each['company_id'] === id)
    return id !== `c${String(spoiledRow)}` && JSON.stringify(now) !== row
  })
  return missing.map(([id]) => `${String(id)} is not what it was`)
}

/**
 * Spoils a company list, in a cell, in its bytes or as a Parquet file, and asks for its awards. Gives what is
 * wrong: an error that is no refusal, rows that are lost without a word, or rows that another one's fault changed.
 */
export async function wrongInList(
  rows: readonly (readonly string[])[],
  sound: Answer,
  draws: Draws,
): Promise<{ how: string; wrong: string[]; refused: boolean }> {
  const folder = mkdtempSync(join(tmpdir(), 'soak-'))
  const way = draws.next()
  const [row, column] = [draws.index(rows.length), 1 + draws.index(columns.length - 1)]
  const spoiledRows = rows.map((cells, i) =>
    i === row ? cells.with(column, draws.one(spoiledCells)) : cells,
  )
  const isCell = way < 0.4
  const isParquet = way > 0.8
  const how = isCell
    ? `${String(columns[column])} = ${JSON.stringify(spoiledRows[row]?.[column])}`
    : isParquet
      ? 'parquet'
      : 'bytes'
  try {
    const bytes = isParquet ? await asParquet(rows, folder) : Buffer.from(written(rows))
    const companies = isCell ? written(spoiledRows) : Buffer.from(spoiledBytes(bytes, draws))
    const name = isParquet ? 'companies.parquet' : 'companies.csv'
    const answer = await ask({ companies, name, folder })
    const told = answer.refused.every((each) => each['code'] && each['row'])
    const lost =
      answer.awards.length !== answer.awarded ||
      (answer.rows > answer.awarded && answer.refused.length === 0)
    // A quote can join a row to the next; a separator or a line end can shift cells.
    const isOneCell = isCell && !/["\u0000]|1,2/.test(spoiledRows[row]?.[column] ?? '')
    return {
      how,
      refused: answer.refused.length > 0,
      wrong: [
        ...(told ? [] : ['a refusal without its place']),
        ...(lost ? ['rows are left out without a word'] : []),
        ...(isOneCell ? besideCell(answer, row, sound) : []),
      ],
    }
  } catch (error) {
    const isTold = error instanceof FileRefusal || error instanceof EngineError
    const wrong = isTold && error.message !== '' ? [] : [`throws ${String(error)}`]
    return { how, wrong, refused: true }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
