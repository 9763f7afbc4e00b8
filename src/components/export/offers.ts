import type { Report } from '../../calculator/report/award'
import type { Table } from '../../export/csv'
import type { MapEnd } from '../../stores/map'
import { corpus } from '../../stores/corpus'
import type { View } from '../../stores/sweep'
import type { Speech } from '../facts'
import type { MapPicture } from '../map/use-map'
import type { Compared } from '../places'
import type { Exportable, NamedTable } from './exportable'
import { placesPart } from './file-parts'
import type { CurvesShown } from './curves-sheet'
import type { MapShown } from './map-sheet'
import type { Occasion } from './occasion'
import { companyName, sourceColumns } from './occasion'
import { sourcedTable } from './sourced-table'

/** Whose figures, and how they are said. */
interface Told {
  readonly occasion: Occasion
  readonly speech: Speech
}

/** A table of amounts. */
const sourced = (
  { occasion, speech }: Told,
  label: string,
  file: readonly string[],
  make: () => Promise<Table>,
): NamedTable => sourcedTable(() => sourceColumns(corpus, occasion, speech), label, file, make)

/** The totals: their bars as a picture, their numbers as a table. */
export function totalsOffer(rows: readonly Compared[], view: View, told: Told): Exportable {
  const { speech, occasion } = told
  const title = speech.t(view === 'locations' ? 'export.file.totals' : 'export.file.policies')
  const file = [title, companyName(occasion, speech), placesPart(rows, view, speech)]
  return {
    file,
    picture: async () =>
      (await import('./totals-sheet')).totalsSheet(corpus, rows, view, occasion, speech),
    tables: [
      sourced(told, title, file, async () =>
        (await import('./totals-table')).totalsTable(rows, view, speech),
      ),
    ],
  }
}

/** What every theme brings in every place: bars as a picture, numbers as a table. */
export function themesOffer(rows: readonly Compared[], view: View, told: Told): Exportable {
  const { speech, occasion } = told
  const title = speech.t('export.file.themes')
  const file = [title, companyName(occasion, speech), placesPart(rows, view, speech)]
  return {
    file,
    picture: async () =>
      (await import('./themes-sheet')).themesSheet(corpus, rows, view, occasion, speech),
    tables: [
      sourced(told, title, file, async () =>
        (await import('./themes-table')).themesTable(corpus, rows, view, speech),
      ),
    ],
  }
}

/** The result of every clause in all places. */
export function clausesOffer(rows: readonly Compared[], view: View, told: Told): Exportable {
  const { speech, occasion } = told
  const title = speech.t('export.file.clauses')
  const file = [title, companyName(occasion, speech), placesPart(rows, view, speech)]
  return {
    file,
    tables: [
      sourced(told, title, file, async () =>
        (await import('./clauses-table')).clausesTable(corpus, rows, view, speech),
      ),
    ],
  }
}

/** The curves as a picture, their exact pieces and their points of note as tables. */
export function curvesOffer(
  shown: CurvesShown,
  title: string,
  fact: string,
  rows: readonly Compared[],
  told: Told,
): Exportable {
  const { sweep, view, subject, speech, hidden } = shown
  const { t } = speech
  const kept = rows.filter(({ id }) => !hidden.has(id))
  const ids = kept.map(({ id }) => id)
  const places = placesPart(kept, view, speech)
  const pieces = t('export.file.pieces')
  const nodes = t('export.file.nodes')
  return {
    file: [t('export.file.curves'), fact, places],
    picture: async () => (await import('./curves-sheet')).curvesSheet(shown, title, told.occasion),
    tables: [
      sourced(told, pieces, [pieces, fact, places], async () =>
        (await import('./pieces-table')).piecesTable(sweep, view, ids, speech, subject),
      ),
      sourced(told, nodes, [nodes, fact, places], async () =>
        (await import('./nodes-table')).nodesTable(sweep, view, ids, speech, subject),
      ),
    ],
  }
}

/** The map as a picture, its cells as a table. */
export function mapOffer(
  shown: MapShown,
  of: { readonly picture: MapPicture; readonly end: MapEnd; readonly report: Report },
  rows: readonly Compared[],
  told: Told,
): Exportable {
  const { speech, occasion } = told
  const facts = `${shown.xWords.label} × ${shown.yWords.label}`
  const places = placesPart(rows, 'locations', speech)
  return {
    file: [speech.t('export.file.map'), facts, places],
    picture: async () => (await import('./map-sheet')).mapSheet(shown, corpus, occasion, speech),
    tables: [
      sourced(told, facts, [speech.t('export.file.cells'), facts, places], async () =>
        (await import('./cells-table')).cellsTable(of.picture, of.end, corpus, of.report, speech),
      ),
    ],
  }
}
