import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'
import { readConstants } from '../../src/cli/portfolio/constants'
import { readColumns } from '../../src/portfolio/columns'
import type { Order, Outcome } from '../../src/portfolio/order'
import type { Watch } from '../../src/portfolio/portfolio'
import { runPortfolio } from '../../src/portfolio/portfolio'
import { corpus } from '../corpus'
import { newFolder } from '../folder'

type Row = Readonly<Record<string, string | null>>

export const asOf = '2026-06-30'

/** The rows of one statement of a new database. */
export async function asked(sql: string): Promise<Readonly<Record<string, unknown>>[]> {
  const connection = await (await DuckDBInstance.create(':memory:')).connect()
  return (await connection.runAndReadAll(sql)).getRowObjects()
}

/** Rows of a CSV or Parquet file, every value as text. */
export async function rowsOf(path: string): Promise<Row[]> {
  const read = path.endsWith('.parquet')
    ? `SELECT COLUMNS(*)::VARCHAR FROM read_parquet('${path}')`
    : `SELECT * FROM read_csv('${path}', all_varchar = true, header = true, delim = ',', quote = '"')`
  return (await asked(read)) as Row[]
}

type Wishes = Pick<Order, 'id' | 'noFact' | 'others' | 'force' | 'by'>

export interface Question extends Wishes {
  readonly companies: string | Buffer
  /** Name of the company list in its folder. */
  readonly name?: string
  /** CSV files as text, Parquet files as bytes. */
  readonly lists?: Readonly<Record<string, string | Buffer>>
  readonly constants?: Readonly<Record<string, unknown>>
  /** One clause where a test asks for nothing else: all totals take a hundred times as long to plan. */
  readonly columns?: string
  readonly output?: string
  readonly refusedName?: string
  readonly summaryName?: string
  readonly summary?: boolean
  readonly memory?: string
  /** Whether the awards are too many to be read here. */
  readonly isLong?: boolean
  /** Where the files go; a new folder where none is given. */
  readonly folder?: string
}

export interface Answer extends Outcome {
  readonly folder: string
  readonly awards: readonly Row[]
  readonly refused: readonly Row[]
}

/** Writes the files of a question into a folder of their own, and runs it as the command does. */
export async function ask(
  question: Question,
  watch: Watch = () => undefined,
  signal: AbortSignal = new AbortController().signal,
): Promise<Answer> {
  const folder = question.folder ?? newFolder()
  const file = (name: string, content: string | Buffer): string => {
    const path = join(folder, name)
    writeFileSync(path, content)
    return path
  }
  const constants = file('constants.json', JSON.stringify(question.constants ?? {}))
  const { scenario, stated } = await readConstants(corpus, constants, asOf)
  const columns = readColumns(corpus, question.columns ?? 'PD-1.high')
  if ('problem' in columns) throw new Error(columns.problem)
  const output = join(folder, question.output ?? 'awards.csv')
  const refused = join(folder, question.refusedName ?? 'refused.csv')
  const summaryName = question.summaryName
  const lists = Object.entries(question.lists ?? {}).map(
    ([list, content]) =>
      [list, file(`${list}.${typeof content === 'string' ? 'csv' : 'parquet'}`, content)] as const,
  )
  const outcome = await runPortfolio(
    corpus,
    {
      companies: file(question.name ?? 'companies.csv', question.companies),
      lists: new Map(lists),
      constants: scenario,
      stated,
      columns,
      output,
      refused,
      summary: question.summary ?? false,
      id: question.id,
      noFact: question.noFact,
      others: question.others,
      force: question.force,
      by: question.by,
      alsoRead: [constants],
      summaryOutput: summaryName === undefined ? null : join(folder, summaryName),
      limits: { memory: question.memory ?? '1GB', threads: 2, folder },
    },
    watch,
    signal,
  )
  return {
    ...outcome,
    folder,
    awards: question.isLong ? [] : await rowsOf(output),
    refused: existsSync(refused) ? await rowsOf(refused) : [],
  }
}

/** The rows of a SELECT as a Parquet file. */
export async function parquet(select: string): Promise<Buffer> {
  const path = join(newFolder(), 'made.parquet')
  await asked(`COPY (${select}) TO '${path}' (FORMAT parquet)`)
  return readFileSync(path)
}

/** Lines of cells as a CSV text. */
export const csv = (...lines: readonly string[]): string => `${lines.join('\n')}\n`
