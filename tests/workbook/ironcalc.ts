import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { initSync, Model } from '@ironcalc/wasm'
import type { Sheet } from '../../src/telling/workbook/sheet'
import type { Judge } from './compare'
import { contentOf } from './hyperformula'

const wasm = createRequire(import.meta.url).resolve('@ironcalc/wasm/wasm_bg.wasm')

/** What somebody would type: a number in digits, words after an apostrophe where they look like something else. */
const typed = (content: string | number | null): string =>
  content === null
    ? ''
    : typeof content === 'number'
      ? content.toFixed(6).replace(/\.?0+$/, '')
      : content

/** IronCalc, which shows words: the cells of the sheets that answer are given a format first, or it would round. */
export function inIronCalc(sheets: readonly Sheet[], answering: readonly string[]): Judge {
  initSync({ module: readFileSync(wasm) })
  const model = new Model('workbook', 'en', 'UTC', 'en')
  model.pauseEvaluation()
  const ids = new Map(sheets.map(({ name }, id) => [name, id]))
  sheets.forEach(({ name, rows }, id) => {
    if (id > 0) model.newSheet()
    model.renameSheet(id, name)
    if (!answering.includes(name)) return
    const area = { sheet: id, row: 1, column: 1, width: 12, height: rows.length }
    model.updateRangeStyle(area, 'num_fmt', '0.00####')
  })
  sheets.forEach(({ rows }, id) => {
    rows.forEach((row, at) => {
      row.forEach((cell, column) => {
        const content = contentOf(cell)
        if (content !== null) model.setUserInput(id, at + 1, column + 1, typed(content))
      })
    })
  })
  model.resumeEvaluation()
  model.evaluate()
  const idOf = (name: string): number => {
    const id = ids.get(name)
    if (id === undefined) throw new Error(`No sheet ${name}`)
    return id
  }
  return {
    name: 'IronCalc',
    type(entries) {
      model.pauseEvaluation()
      for (const { sheet, row, column, says } of entries) {
        if (says === null)
          model.rangeClearContents(idOf(sheet), row + 1, column + 1, row + 1, column + 1)
        else model.setUserInput(idOf(sheet), row + 1, column + 1, typed(says))
      }
      model.resumeEvaluation()
      model.evaluate()
    },
    read({ sheet, row, column }) {
      const shown = model.getFormattedCellValue(idOf(sheet), row + 1, column + 1)
      return /^-?[\d.]+$/.test(shown) ? Number(shown) : shown
    },
  }
}
