import { readScenario } from '../../src/calculator/reading/read-scenario'
import { reportAwards } from '../../src/calculator/report/award'
import type { Documents } from '../../src/policies/documents'
import { filledBy } from '../../src/sweeps/workbook/filled'
import { usualSweeps } from '../../src/sweeps/workbook/usual-sweeps'
import type { Workings } from '../../src/sweeps/workbook/workings'
import { workingsOf } from '../../src/sweeps/workbook/workings'
import type { Book } from '../../src/telling/workbook/book'
import type { Sheet } from '../../src/telling/workbook/sheet'
import { namesOf } from '../../src/telling/workbook/names'
import { workbookSheets } from '../../src/telling/workbook/workbook'
import { speechIn } from '../speech'

type Input = Record<string, unknown>

/** The workbook of a scenario; `as`: made before, for the same readings, over the same cells. */
export function bookOf(documents: Documents, input: Input, as?: Workings, listRows?: number): Book {
  const { corpus } = documents
  const read = readScenario(input, corpus, '2026-06-30')
  if ('problems' in read) throw new Error(read.problems[0].message)
  const { scenario } = read
  const workings = as ?? workingsOf(corpus, scenario, listRows)
  return {
    documents,
    law: documents,
    scenario,
    report: reportAwards(scenario, corpus),
    workings: { ...workings, filled: filledBy(corpus, scenario) },
    sweeps: as ? [] : usualSweeps(corpus, scenario),
    speech: speechIn('zh-CN'),
    company: '自填企业',
    day: '2026-11-29',
    link: null,
    reform: null,
  }
}

export interface Place {
  readonly sheet: string
  readonly row: number
  readonly column: number
}

/** A cell that somebody fills in, or that answers. */
export interface Cell extends Place {
  readonly says: string | number | null
}

function cellsWhere(
  sheets: readonly Sheet[],
  holds: (look: string, formula: string | undefined) => boolean,
): Cell[] {
  return sheets.flatMap(({ name: sheet, rows }) =>
    rows.flatMap((row, at) =>
      row.flatMap((cell, column) =>
        cell && holds(cell.look, cell.formula)
          ? [{ sheet, row: at, column, says: cell.says ?? null }]
          : [],
      ),
    ),
  )
}

/** The yellow cells, filled in or not. */
export const entriesIn = (sheets: readonly Sheet[]): Cell[] =>
  cellsWhere(sheets, (look) => look.startsWith('entry-'))

/** Every amount, status, rank and word of the sheets of places and totals, as the exact reading says it. */
export const answersIn = (sheets: readonly Sheet[]): Cell[] =>
  cellsWhere(sheets, (look, formula) => formula !== undefined && look !== 'whole')

/** The same of a whole workbook. */
export function answersOf(sheets: readonly Sheet[], book: Book): Cell[] {
  const { totals, places } = namesOf(book)
  const names = [totals, ...places.values()]
  const shown = sheets.filter(({ name }) => names.includes(name))
  if (shown.length !== names.length) throw new Error('A sheet of answers is missing')
  return answersIn(shown)
}

export const sheetsOf = workbookSheets
