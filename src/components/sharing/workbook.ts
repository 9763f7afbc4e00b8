import type { Scenario } from '../../calculator/scenario'
import { workbookFile } from '../../export/workbook/workbook-file'
import * as columns from '../../locales/columns'
import * as method from '../../locales/method'
import * as words from '../../locales/workbook'
import { loadHints, useDocumentsStore } from '../../stores/documents'
import { useReformStore } from '../../stores/reform'
import type { Told } from '../../telling/tables/offers'
import { toldReform } from '../../telling/workbook/book'
import { liveWorkbook } from '../../telling/workbook/live-workbook'
import { companyText } from '../../telling/words/occasion'
import { addWords } from '../provided/page-words'

/** The fonts that spreadsheets have. */
const fonts = { zh: 'Microsoft YaHei', en: 'Calibri' } as const

/** The live workbook of a company, as the page counts it. */
export async function workbookOf(
  scenario: Scenario,
  { documents, occasion, speech }: Told,
): Promise<Blob> {
  addWords('column', columns)
  addWords('workbook', words)
  addWords('method', method)
  await loadHints()
  const { day, notCounted } = occasion
  const company = companyText(occasion, speech)
  const sheets = liveWorkbook({
    documents,
    law: useDocumentsStore().law,
    scenario,
    speech,
    company: notCounted === '' ? company : speech.series([company, notCounted]),
    day,
    link: window.location.href,
    reform: documents.under ? toldReform(documents.under.name, useReformStore().changes) : null,
  })
  const title = speech.t('workbook.cover.title')
  const bytes = await workbookFile(sheets, { title, day, font: fonts[speech.words] })
  return new Blob([new Uint8Array(bytes)], {
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  })
}
