import type { Table } from './table'
import type { Documents } from '../../policies/documents'
import type { Speech } from '../words/speech'
import type { Exportable } from './exportable'
import type { ListedClause } from './listed-clauses-table'
import { originColumns } from '../words/occasion'
import type { ListedParameter } from './parameters-table'
import { sourcedTable } from './sourced-table'

/** What the documents say, on which day it is taken away, and how it is said. */
export interface ToldTexts {
  readonly documents: Documents
  readonly day: string
  readonly speech: Speech
}

/** A table of what the texts say, whoever the company is. */
function ofTexts(
  title: string,
  { documents, day, speech }: ToldTexts,
  make: () => Promise<Table>,
): Exportable {
  const source = (): Record<string, string> =>
    originColumns(documents.corpus, { ...documents, day }, speech)
  return { file: [title], tables: [sourcedTable(source, title, [title], make)] }
}

/** The clauses found, in the order of the list. */
export function listedClausesOffer(lines: readonly ListedClause[], told: ToldTexts): Exportable {
  const { documents, speech } = told
  return ofTexts(speech.t('export.file.listed'), told, async () =>
    (await import('./listed-clauses-table')).listedClausesTable(lines, documents.corpus, speech),
  )
}

/** The parameters found, in the order of the list. */
export function parametersOffer(lines: readonly ListedParameter[], told: ToldTexts): Exportable {
  const { documents, speech } = told
  return ofTexts(speech.t('export.file.parameters'), told, async () =>
    (await import('./parameters-table')).parametersTable(lines, documents.corpus, speech),
  )
}

/** What every document has on every theme. */
export function matrixOffer(told: ToldTexts): Exportable {
  const { documents, speech } = told
  return ofTexts(speech.t('export.file.matrix'), told, async () =>
    (await import('./matrix-table')).matrixTable(documents.corpus, speech),
  )
}

/** The terms of the documents: their bars as a picture, their dates as a table. */
export function termsOffer(asOf: string, told: ToldTexts): Exportable {
  const { documents, day, speech } = told
  const { corpus } = documents
  const offer = ofTexts(speech.t('export.file.terms'), told, async () =>
    (await import('./terms-table')).termsTable(corpus, asOf, speech),
  )
  return {
    ...offer,
    picture: async () =>
      (await import('./terms-sheet')).termsSheet(corpus, asOf, { ...documents, day }, speech),
  }
}
