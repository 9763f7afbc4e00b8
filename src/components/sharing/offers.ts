import type { Report } from '../../calculator/report/award'
import type { Table } from '../../telling/tables/table'
import type { MapEnd } from '../../sweeps/map-end'
import { corpus } from '../../stores/corpus'
import type { View } from '../../sweeps/view'
import type { Speech } from '../../telling/words/speech'
import type { MapPicture } from '../../telling/map/map-picture'
import type { Compared } from '../../telling/words/places'
import type { Exportable, NamedTable } from '../../telling/tables/exportable'
import { placesPart } from '../../telling/tables/file-parts'
import type { ChartSvg } from '../../telling/drawings/curves-figure'
import type { CurvesShown } from '../../telling/tables/curves-sheet'
import type { MapShown } from '../../telling/tables/map-sheet'
import type { Occasion } from '../../telling/tables/occasion'
import { companyName, sourceColumns } from '../../telling/tables/occasion'
import { sourcedTable } from '../../telling/tables/sourced-table'

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
      (await import('../../telling/tables/totals-sheet')).totalsSheet(
        corpus,
        rows,
        view,
        occasion,
        speech,
      ),
    tables: [
      sourced(told, title, file, async () =>
        (await import('../../telling/tables/totals-table')).totalsTable(rows, view, speech),
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
      (await import('../../telling/tables/themes-sheet')).themesSheet(
        corpus,
        rows,
        view,
        occasion,
        speech,
      ),
    tables: [
      sourced(told, title, file, async () =>
        (await import('../../telling/tables/themes-table')).themesTable(corpus, rows, view, speech),
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
        (await import('../../telling/tables/clauses-table')).clausesTable(
          corpus,
          rows,
          view,
          speech,
        ),
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
      (await import('../../telling/tables/curves-sheet')).curvesSheet(
        shown,
        title,
        told.occasion,
        await chartSvg(),
      ),
    tables: [
      sourced(told, pieces, [pieces, fact, places], async () =>
        (await import('../../telling/tables/pieces-table')).piecesTable(
          sweep,
          view,
          ids,
          speech,
          subject,
        ),
      ),
      sourced(told, nodes, [nodes, fact, places], async () =>
        (await import('../../telling/tables/nodes-table')).nodesTable(
          sweep,
          view,
          ids,
          speech,
          subject,
        ),
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
      (await import('../../telling/tables/map-sheet')).mapSheet(shown, corpus, occasion, speech),
    tables: [
      sourced(told, facts, [speech.t('export.file.cells'), facts, places], async () =>
        (await import('../../telling/tables/cells-table')).cellsTable(
          of.picture,
          of.end,
          corpus,
          of.report,
          speech,
        ),
      ),
    ],
  }
}
