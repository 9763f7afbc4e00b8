import { open, readFile } from 'node:fs/promises'
import { extname } from 'node:path'
import { firstRow } from '../files/separator'
import { parquetHeadings } from '../files/parquet'
import type { Connection } from '../engine'

/** What a run writes: the awards of the companies, what was refused, the summary. */
export type OutputKind = 'awards' | 'refusals' | 'summary'

/** The kinds as people call them. */
export const kindWords: Readonly<Record<OutputKind, string>> = {
  awards: 'awards',
  refusals: 'refused cells',
  summary: 'a summary',
}

/** The columns of the list of refusals. */
export const refusalColumns = [
  'table',
  'row',
  'company_id',
  'column',
  'value',
  'code',
  'expected',
] as const

/** A column of awards, of this edition of the documents or of another. */
const awardColumn =
  /^((policy|location)\.[\w-]+\.(low|high)|([\w-]+:)?[A-Z]{2}-[\w.]+\.(low|high|status|if_recognised|entitled_low|entitled_high))$/

/** Awards follow the company and what was carried through; whatever stands behind them is another's. */
function areAwards(headings: readonly string[]): boolean {
  if (headings[0] !== 'company_id') return false
  const first = headings.findIndex((heading) => awardColumn.test(heading))
  return first > 0 && headings.slice(first).every((heading) => awardColumn.test(heading))
}

const areRefusals = (headings: readonly string[]): boolean =>
  headings.length === refusalColumns.length &&
  refusalColumns.every((column, i) => headings[i] === column)

const headBytes = 1 << 20

async function csvHeadings(path: string): Promise<readonly string[]> {
  const file = await open(path)
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(headBytes), 0, headBytes, 0)
    const text = buffer.toString('utf8', 0, bytesRead).replace(/^\uFEFF/, '')
    return (await firstRow(text, ','))?.cells ?? []
  } finally {
    await file.close()
  }
}

const mostSummary = 16 << 20

const hasKeys = (value: unknown, keys: readonly string[]): value is Record<string, unknown> =>
  typeof value === 'object' &&
  value !== null &&
  Object.keys(value).length === keys.length &&
  keys.every((key) => key in value)

async function isSummary(path: string, size: number): Promise<boolean> {
  if (size > mostSummary) return false
  try {
    const value: unknown = JSON.parse(await readFile(path, 'utf8'))
    const counts = ['read', 'awarded', 'left_out']
    return (
      hasKeys(value, ['as_of', 'companies', 'policies', 'locations']) &&
      hasKeys(value['companies'], counts)
    )
  } catch (error) {
    if (error instanceof SyntaxError) return false
    throw error
  }
}

/** Whether a file is an earlier output of the kind, told by its headings, or holds nothing at all. */
export async function isOfKind(
  connection: Connection,
  path: string,
  size: number,
  kind: OutputKind,
): Promise<boolean> {
  if (size === 0) return true
  if (kind === 'summary') return isSummary(path, size)
  if (extname(path).toLowerCase() === '.parquet') {
    const headings = await parquetHeadings(connection, path)
    return headings !== null && areAwards(headings)
  }
  const headings = await csvHeadings(path)
  return kind === 'awards' ? areAwards(headings) : areRefusals(headings)
}
