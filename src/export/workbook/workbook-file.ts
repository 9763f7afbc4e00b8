import { writeXlsx } from 'hucre/xlsx'
import type { Sheet } from '../../telling/workbook/sheet'
import { looksIn } from './looks'
import { writtenSheet } from './write-sheet'

/** What a file says of itself. */
export interface AboutFile {
  readonly title: string
  /** The day (YYYY-MM-DD) that it was made on. */
  readonly day: string
  readonly font: string
}

/** Sheets as an .xlsx file: the same bytes for the same sheets and the same day. */
export function workbookFile(
  sheets: readonly Sheet[],
  { title, day, font }: AboutFile,
): Promise<Uint8Array> {
  const made = new Date(`${day}T00:00:00Z`)
  const looks = looksIn(font)
  return writeXlsx({
    sheets: sheets.map((sheet) => writtenSheet(sheet, looks)),
    properties: { title, created: made, modified: made },
    defaultFont: { name: font, size: 11 },
  })
}
