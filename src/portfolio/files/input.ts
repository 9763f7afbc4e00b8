import { stat } from 'node:fs/promises'
import { extname } from 'node:path'
import type { Corpus } from '../../policies/corpus'
import type { Connection } from '../engine'
import type { Header } from '../reading/header'
import { isHeading, readHeader } from '../reading/header'
import type { KeyType } from '../reading/table-sql'
import { FileRefusal } from '../refusal'
import type { RawRows } from './csv'
import { csvRawRows, inspectCsv } from './csv'
import { inspectParquet, parquetRawRows } from './parquet'

/** A company list or the child table of a list, its columns understood, its rows not read yet. */
export interface Input {
  readonly path: string
  /** `companies`, or the list. */
  readonly table: string
  readonly list: string | null
  readonly header: Header
  /** What a person may want to know of how the file was read. */
  readonly note: string | null
  readonly commas: boolean
  /** Type of the file's own company column; numbered rows are whole numbers. */
  readonly keyType: KeyType
  /** The number of the file's first row in rows numbered from 0. */
  readonly firstRow: number
  readonly open: (folder: string, signal: AbortSignal) => Promise<RawRows>
}

const textFiles = ['.csv', '.tsv', '.txt']

/** Files that can be read, by the end of their names. */
export const inputEndings: readonly string[] = [...textFiles, '.parquet']

/** Looks at a file: how it is written, and what its columns state. Throws a `FileRefusal`. */
export async function inspectInput(
  connection: Connection,
  corpus: Corpus,
  path: string,
  list: string | null,
  constants: ReadonlySet<string>,
  signal: AbortSignal,
): Promise<Input> {
  const table = list ?? 'companies'
  const { size } = await stat(path)
  if (size === 0) throw new FileRefusal(path, ['the file is empty'])
  if (extname(path).toLowerCase() === '.parquet') {
    const file = await inspectParquet(connection, path)
    const header = readHeader(corpus, path, file.headings, list, constants)
    const type = header.company === null ? 'BIGINT' : file.types[header.company]
    const whole = /^(TINY|SMALL|BIG)INT$|^INTEGER$/.test(type ?? '')
    return {
      path,
      table,
      list,
      header,
      note: null,
      commas: true,
      keyType: whole ? 'BIGINT' : 'VARCHAR',
      firstRow: 1,
      open: () => Promise.resolve(parquetRawRows(file)),
    }
  }
  const file = await inspectCsv(path, (heading) => isHeading(corpus, heading, list), signal)
  const header = readHeader(corpus, path, file.headings, list, constants)
  return {
    path,
    table,
    list,
    header,
    note: file.encoding === 'utf-8' ? null : `${path}: read as ${file.encoding.toUpperCase()}`,
    commas: file.separator !== ';',
    keyType: header.company === null ? 'BIGINT' : 'VARCHAR',
    firstRow: 2,
    open: (folder, signal) => csvRawRows(file, header.company, folder, table, signal),
  }
}
