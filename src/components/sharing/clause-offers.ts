import type { Table } from '../../telling/tables/table'
import { corpus } from '../../stores/corpus'
import type { Speech } from '../../telling/words/speech'
import type { Exportable } from '../../telling/tables/exportable'
import type { ListedClause } from '../../telling/tables/listed-clauses-table'
import { originColumns } from '../../telling/tables/occasion'
import { originNow } from '../provided/occasion'
import type { ListedParameter } from '../../telling/tables/parameters-table'
import { sourcedTable } from '../../telling/tables/sourced-table'

/** A table of what the texts say, whoever the company is. */
function ofTexts(title: string, speech: Speech, make: () => Promise<Table>): Exportable {
  const source = (): Record<string, string> => originColumns(corpus, originNow(), speech)
  return { file: [title], tables: [sourcedTable(source, title, [title], make)] }
}

/** The clauses found, in the order of the list. */
export const listedClausesOffer = (lines: readonly ListedClause[], speech: Speech): Exportable =>
  ofTexts(speech.t('export.file.listed'), speech, async () =>
    (await import('../../telling/tables/listed-clauses-table')).listedClausesTable(
      lines,
      corpus,
      speech,
    ),
  )

/** The parameters found, in the order of the list. */
export const parametersOffer = (lines: readonly ListedParameter[], speech: Speech): Exportable =>
  ofTexts(speech.t('export.file.parameters'), speech, async () =>
    (await import('../../telling/tables/parameters-table')).parametersTable(lines, corpus, speech),
  )

/** What every document has on every theme. */
export const matrixOffer = (speech: Speech): Exportable =>
  ofTexts(speech.t('export.file.matrix'), speech, async () =>
    (await import('../../telling/tables/matrix-table')).matrixTable(corpus, speech),
  )

/** The terms of the documents: their bars as a picture, their dates as a table. */
export function termsOffer(asOf: string, speech: Speech): Exportable {
  const offer = ofTexts(speech.t('export.file.terms'), speech, async () =>
    (await import('../../telling/tables/terms-table')).termsTable(corpus, asOf, speech),
  )
  return {
    ...offer,
    picture: async () =>
      (await import('../../telling/tables/terms-sheet')).termsSheet(
        corpus,
        asOf,
        originNow(),
        speech,
      ),
  }
}
