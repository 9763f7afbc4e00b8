import type { Book } from './book'
import { sheetName } from './sheet'

/** The names of the sheets, each once; those of the places as the records name them. */
export type SheetNames = ReturnType<typeof namesOf>

export function namesOf({ documents, speech: { t, say } }: Book) {
  const taken = new Set<string>()
  const named = (name: string): string => {
    const found = sheetName(name, taken)
    taken.add(found.toLowerCase())
    return found
  }
  return {
    cover: named(t('workbook.sheet.cover')),
    totals: named(t('workbook.sheet.totals')),
    facts: named(t('workbook.sheet.facts')),
    lists: named(t('workbook.sheet.lists')),
    parameters: named(t('workbook.sheet.parameters')),
    curves: named(t('workbook.sheet.curves')),
    along: named(t('workbook.sheet.along')),
    readings: named(t('workbook.sheet.readings')),
    working: named(t('workbook.sheet.working')),
    steps: named(t('workbook.sheet.steps')),
    places: new Map(documents.corpus.locations.map(({ id, name }) => [id, named(say(name))])),
  } as const
}
