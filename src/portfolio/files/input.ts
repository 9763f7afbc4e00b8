import { stat } from 'node:fs/promises'
import { extname } from 'node:path'
import type { Corpus } from '../../policies/corpus'
import type { FactRecord } from '../../policies/schema'
import type { Connection } from '../engine'
import { withFile } from '../fault'
import type { Header, HeaderWish } from '../reading/header'
import { headingReader, readHeader } from '../reading/header'
import type { KeyType } from '../reading/table-sql'
import { FileRefusal } from '../refusal'
import type { RawRows } from './csv'
import { csvRawRows, inspectCsv } from './csv'
import { foreignFormat } from './foreign'
import type { ParquetFile } from './parquet'
import { inspectParquet, parquetRawRows, unreadColumns, wrongType } from './parquet'

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
  /** Why the rows cannot be read, by column, where the file itself is at fault. */
  readonly faults: (connection: Connection) => Promise<readonly string[]>
}

const textFiles = ['.csv', '.tsv', '.txt']

/** Files that can be read, by the end of their names. */
export const inputEndings: readonly string[] = [...textFiles, '.parquet']

/** Places of the columns that are read for what they state. */
const statedColumns = ({ company, facts, statedLists }: Header): readonly number[] => [
  ...(company === null ? [] : [company]),
  ...[...facts, ...statedLists].map(({ index }) => index),
]

/** What a column of each type holds, in plain words. */
const plainValues: Readonly<Record<FactRecord['type'], string>> = {
  money: 'amounts',
  rate: 'shares from 0 to 1',
  count: 'whole numbers',
  flag: 'true or false',
  enum: 'words',
  date: 'days',
}

function refuseTypes({ path, headings, types }: ParquetFile, header: Header): void {
  const expected = new Map(header.facts.map(({ index, fact }) => [index, plainValues[fact.type]]))
  const reasons = statedColumns(header).flatMap((index) => {
    const wrong = wrongType(types[index] ?? '')
    const plain = expected.get(index) ?? 'plain values'
    return wrong === undefined ? [] : [`column ${headings[index]}: ${wrong}, expected ${plain}`]
  })
  if (reasons.length > 0) throw new FileRefusal(path, reasons)
}

/** Looks at a file: how it is written, and what its columns state. Throws a `FileRefusal` or a `FileFault`. */
export async function inspectInput(
  connection: Connection,
  corpus: Corpus,
  path: string,
  list: string | null,
  constants: ReadonlySet<string>,
  wish: HeaderWish,
  signal: AbortSignal,
): Promise<Input> {
  const table = list ?? 'companies'
  const { size } = await withFile(path, 'read', () => stat(path))
  if (size === 0) throw new FileRefusal(path, ['the file is empty'])
  const isKnown = headingReader(corpus, list)
  if (extname(path).toLowerCase() === '.parquet') {
    const file = await inspectParquet(connection, path, isKnown)
    const header = readHeader(corpus, path, file.headings, list, constants, wish)
    refuseTypes(file, header)
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
      faults: (connection) => unreadColumns(connection, file, [...file.headings.keys()]),
    }
  }
  const foreign = await foreignFormat(path)
  if (foreign !== undefined) throw new FileRefusal(path, [foreign])
  const file = await inspectCsv(path, isKnown, signal)
  const header = readHeader(corpus, path, file.headings, list, constants, wish)
  return {
    path,
    table,
    list,
    header,
    note: file.encoding === 'utf-8' ? null : `${path}: read as ${file.encoding.toUpperCase()}`,
    commas: file.separator !== ';',
    keyType: header.company === null ? 'BIGINT' : 'VARCHAR',
    firstRow: 2,
    open: (folder, signal) => csvRawRows(file, header, folder, table, signal),
    faults: () => Promise.resolve([]),
  }
}
