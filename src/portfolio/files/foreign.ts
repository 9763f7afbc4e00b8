import { open } from 'node:fs/promises'
import { withFile } from '../fault'

/** How files of other kinds begin that are given for CSV, and what to do with them. */
const beginnings: readonly (readonly [string, string])[] = [
  ['PK\u0003\u0004', 'is a workbook of a spreadsheet (.xlsx); save it as CSV UTF-8'],
  ['\u00d0\u00cf\u0011\u00e0', 'is a workbook of a spreadsheet (.xls); save it as CSV UTF-8'],
  ['PAR1', 'is a Parquet file; give it a name that ends in .parquet'],
]

/** What a file is that is no text, and what to do; undefined for what may be a text. */
export async function foreignFormat(path: string): Promise<string | undefined> {
  const file = await withFile(path, 'read', () => open(path))
  try {
    const { buffer } = await file.read(Buffer.alloc(4), 0, 4, 0)
    const begins = buffer.toString('latin1')
    return beginnings.find(([beginning]) => begins === beginning)?.[1]
  } finally {
    await file.close()
  }
}
