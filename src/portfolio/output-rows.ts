import type { Tables } from '../calculator/algebras/sql/render'
import { distinctHeadings } from './carried'
import type { Connection } from './engine'
import type { Input } from './files/input'
import { carriedName } from './load'
import type { Order } from './order'
import { refusalColumns } from './outputs/kind'
import { quotedName, quotedText } from './quoted'
import type { FileRows } from './write'
import { columnList } from './write'

/** The awards in the order of the list: the company, what is carried through, the awards. */
export async function awardRows(
  connection: Connection,
  sql: string,
  { columns, output, reform }: Order,
  { keyType, header }: Input,
  carried: readonly number[],
  { lists }: Tables,
): Promise<FileRows> {
  const others = header.others.filter(({ index }) => carried.includes(index))
  const stamped = reform ? ['reform'] : []
  const named = distinctHeadings(others, ['company_id', ...stamped, ...columns.names])
  const written = [
    { sql: 'company_id', heading: 'company_id', isText: keyType === 'VARCHAR' },
    ...stamped.map((heading) => ({
      sql: quotedText(`${reform?.stamp.name} (${reform?.stamp.version})`),
      heading,
      isText: true,
    })),
    ...named.map(({ index, heading }) => ({ sql: carriedName(index), heading, isText: true })),
    ...columns.names.map((name) => ({ sql: quotedName(name), heading: name, isText: false })),
  ]
  const list = await columnList(connection, written, output ?? '')
  const width = written.length
  if (lists.size === 0 && carried.length === 0)
    return { sql: `SELECT ${list} FROM (${sql})`, columns: width }
  // Joins shuffle the rows.
  const kept = ['company_id', 'row', ...carried.map(carriedName)].join(', ')
  const places = `(SELECT ${kept} FROM companies_listed) AS places`
  return {
    sql: `SELECT ${list} FROM (${sql}) JOIN ${places} USING (company_id) ORDER BY places.row`,
    columns: width,
  }
}

/** What is refused, that of the company list first. */
export async function refusalRows(connection: Connection, path: string): Promise<FileRows> {
  const columns = refusalColumns.map((heading) => ({
    sql: quotedName(heading),
    heading,
    isText: heading !== 'row',
  }))
  const list = await columnList(connection, columns, path)
  return {
    sql: `SELECT ${list} FROM refused ORDER BY "table" <> 'companies', "table", row, "column"`,
    columns: columns.length,
  }
}
