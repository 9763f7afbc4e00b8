import { reportAwards } from '../../calculator/report/award'
import { usualSweeps } from '../../sweeps/workbook/usual-sweeps'
import { workingsOf } from '../../sweeps/workbook/workings'
import type { Book } from './book'
import type { Sheet } from './sheet'
import { workbookSheets } from './workbook'

/** What is asked for. `listRows`: so many items of each list are read at least. */
export interface AskedBook extends Omit<Book, 'report' | 'workings' | 'sweeps'> {
  readonly listRows?: number
}

/** The live workbook of a scenario under a set of documents, worked out anew. */
export function liveWorkbook({ listRows, ...asked }: AskedBook): readonly Sheet[] {
  const { documents, scenario } = asked
  const { corpus } = documents
  return workbookSheets({
    ...asked,
    report: reportAwards(scenario, corpus),
    workings: workingsOf(corpus, scenario, listRows),
    sweeps: usualSweeps(corpus, scenario),
  })
}
