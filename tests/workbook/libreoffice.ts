import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { readXlsx } from 'hucre/xlsx'
import { workbookFile } from '../../src/export/workbook/workbook-file'
import type { Sheet } from '../../src/telling/workbook/sheet'
import type { Judge } from './compare'

const flags = (folder: string): string[] => [
  '--headless',
  `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`,
]

/** The program where it is installed with its spreadsheet; else null. */
export const office: string | null =
  ['soffice', 'libreoffice'].find((name) => {
    const folder = mkdtempSync(join(tmpdir(), 'office-'))
    try {
      writeFileSync(join(folder, 'one.csv'), '1\n')
      execFileSync(
        name,
        [
          ...flags(folder),
          '--convert-to',
          'xlsx',
          '--outdir',
          join(folder, 'to'),
          join(folder, 'one.csv'),
        ],
        { stdio: 'ignore', timeout: 120_000 },
      )
      return readFileSync(join(folder, 'to', 'one.xlsx')).length > 0
    } catch {
      return false
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  }) ?? null

/** Sheets without what their formulas come to: whoever opens them has to work it out. */
const emptied = (sheets: readonly Sheet[]): Sheet[] =>
  sheets.map((sheet) => ({
    ...sheet,
    rows: sheet.rows.map((row) =>
      row.map((cell) => (cell?.formula === undefined ? cell : { ...cell, says: null })),
    ),
  }))

/** Opens workbooks in LibreOffice, all in one start, and reads back what it saved. */
export async function inLibreOffice(books: readonly (readonly Sheet[])[]): Promise<Judge[]> {
  const folder = mkdtempSync(join(tmpdir(), 'workbook-'))
  try {
    const files: string[] = []
    for (const [i, sheets] of books.entries()) {
      const file = join(folder, `book${i}.xlsx`)
      const about = { title: 'workbook', day: '2026-11-29', font: 'Microsoft YaHei' }
      writeFileSync(file, await workbookFile(emptied(sheets), about))
      files.push(file)
    }
    const to = join(folder, 'to')
    mkdirSync(to)
    execFileSync(
      office ?? '',
      [...flags(folder), '--convert-to', 'xlsx', '--outdir', to, ...files],
      {
        stdio: 'ignore',
        timeout: 540_000,
      },
    )
    const judges: Judge[] = []
    for (const i of books.keys()) {
      const { sheets } = await readXlsx(readFileSync(join(to, `book${i}.xlsx`)))
      const rows = new Map(sheets.map((sheet) => [sheet.name, sheet.rows]))
      judges.push({
        name: 'LibreOffice',
        type: () => {
          throw new Error('A file is filled in before it is opened')
        },
        read: ({ sheet, row, column }) => rows.get(sheet)?.[row]?.[column] ?? null,
      })
    }
    return judges
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
