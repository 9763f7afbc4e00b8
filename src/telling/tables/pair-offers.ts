import type { Table } from './table'
import type { ToldTexts } from './clause-offers'
import { entriesNotCounted } from '../words/not-counted'
import type { Report } from '../../calculator/report/award'
import type { Exportable, NamedTable } from './exportable'
import { originColumns } from '../words/occasion'
import type { PairShown, StatedSide } from './pair-tables'
import { sourcedTable } from './sourced-table'

interface NamedSide extends StatedSide {
  readonly name: string
  readonly report: Pick<Report, 'as_of'>
}

/** Two scenarios compared: their places, their clauses, what they state differently. */
export function pairOffer(
  shown: PairShown,
  a: NamedSide,
  b: NamedSide,
  { documents, day, speech }: ToldTexts,
): Exportable {
  const { corpus } = documents
  const { t } = speech
  const title = t('export.file.pair')
  const named = (which: 'a' | 'b', what: string): string =>
    t('column.ofSide', { what, side: t(`scenarios.pair.${which}`) })
  /** The entries of a side that its amounts do not count; no column where they count all. */
  const without = (which: 'a' | 'b', { problems }: NamedSide): Record<string, string> =>
    problems.length === 0
      ? {}
      : { [named(which, t('notCounted.head'))]: entriesNotCounted(problems, corpus, speech) }
  const source = (): Record<string, string> => ({
    [named('a', t('column.scenario'))]: a.name,
    [named('b', t('column.scenario'))]: b.name,
    [named('a', t('column.asOf'))]: a.report.as_of,
    [named('b', t('column.asOf'))]: b.report.as_of,
    ...without('a', a),
    ...without('b', b),
    ...originColumns(corpus, { ...documents, day }, speech),
  })
  const table = (label: string, make: () => Promise<Table>): NamedTable =>
    sourcedTable(source, label, [title, label, a.name, b.name], make)
  const tables = (): Promise<typeof import('./pair-tables')> => import('./pair-tables')
  const totals = t(shown.view === 'locations' ? 'export.file.totals' : 'export.file.policies')
  return {
    file: [title],
    tables: [
      table(totals, async () => (await tables()).pairPlacesTable(shown, speech)),
      table(t('export.file.clauses'), async () =>
        (await tables()).pairClausesTable(shown, corpus, speech),
      ),
      table(t('scenarios.pair.facts'), async () =>
        (await tables()).pairFactsTable(a, b, corpus, speech),
      ),
    ],
  }
}
