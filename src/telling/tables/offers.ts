import type { Report } from '../../calculator/report/award'
import type { Table } from './table'
import type { MapEnd } from '../../sweeps/map-end'
import type { Documents } from '../../policies/documents'
import type { View } from '../../sweeps/view'
import type { Speech } from '../words/speech'
import type { MapPicture } from '../map/map-picture'
import type { Compared } from '../words/places'
import type { Exportable, NamedTable } from './exportable'
import { placesPart } from './file-parts'
import type { ChartSvg } from '../drawings/curves-figure'
import type { CurvesShown, CurvesTitles } from './curves-sheet'
import type { MapShown } from './map-sheet'
import type { Occasion } from '../words/occasion'
import { companyName, sourceColumns } from '../words/occasion'
import { sourcedTable } from './sourced-table'

/** Whose figures, by which documents, and how they are said. */
export interface Told {
  readonly documents: Documents
  readonly occasion: Occasion
  readonly speech: Speech
}

/** A table of amounts. */
const sourced = (
  { documents: { corpus }, occasion, speech }: Told,
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
      (await import('./totals-sheet')).totalsSheet(
        told.documents.corpus,
        rows,
        view,
        occasion,
        speech,
      ),
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
      (await import('./themes-sheet')).themesSheet(
        told.documents.corpus,
        rows,
        view,
        occasion,
        speech,
      ),
    tables: [
      sourced(told, title, file, async () =>
        (await import('./themes-table')).themesTable(
          told.documents.corpus,
          rows,
          view,
          told.occasion.asOf,
          speech,
        ),
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
        (await import('./clauses-table')).clausesTable(told.documents.corpus, rows, view, speech),
      ),
    ],
  }
}

/** The curves as a picture, their exact pieces and their points of note as tables. */
export function curvesOffer(
  shown: CurvesShown,
  titles: CurvesTitles,
  fact: string,
  rows: readonly Compared[],
  told: Told,
  chartSvg: () => Promise<ChartSvg>,
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
    picture: async () =>
      (await import('./curves-sheet')).curvesSheet(shown, titles, told.occasion, await chartSvg()),
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
    picture: async () =>
      (await import('./map-sheet')).mapSheet(shown, told.documents.corpus, occasion, speech),
    tables: [
      sourced(told, facts, [speech.t('export.file.cells'), facts, places], async () =>
        (await import('./cells-table')).cellsTable(
          of.picture,
          of.end,
          told.documents.corpus,
          of.report,
          speech,
        ),
      ),
    ],
  }
}
