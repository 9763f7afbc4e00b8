import { HyperFormula } from 'hyperformula'
import type { Sheet } from '../../src/telling/workbook/sheet'
import type { Judge } from './compare'

/** What stands in a cell: a formula, or what was typed. */
export const contentOf = (cell: Sheet['rows'][number][number]): string | number | null => {
  if (!cell) return null
  if (cell.formula !== undefined) return `=${cell.formula}`
  return cell.says === '' ? null : (cell.says ?? null)
}

/** HyperFormula (GPL, for tests alone), which by default shows only ten digits: its rounding is off. */
export function inHyperFormula(sheets: readonly Sheet[]): Judge {
  const engine = HyperFormula.buildFromSheets(
    Object.fromEntries(
      sheets.map(({ name, rows }) => [name, rows.map((row) => row.map(contentOf))]),
    ),
    { licenseKey: 'gpl-v3', smartRounding: false, useColumnIndex: false },
  )
  const sheetId = (name: string): number => {
    const id = engine.getSheetId(name)
    if (id === undefined) throw new Error(`No sheet ${name}`)
    return id
  }
  return {
    name: 'HyperFormula',
    type(entries) {
      engine.batch(() => {
        for (const { sheet, row, column, says } of entries)
          engine.setCellContents({ sheet: sheetId(sheet), row, col: column }, [[says]])
      })
    },
    read: ({ sheet, row, column }) => {
      const value = engine.getCellValue({ sheet: sheetId(sheet), row, col: column })
      return typeof value === 'object' && value !== null ? value.value : value
    },
  }
}
