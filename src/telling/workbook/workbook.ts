import { alongSheets } from './along'
import { answersOf } from './answers'
import type { Book } from './book'
import { coverSheet } from './cover'
import { curvesSheet } from './curves'
import { factsSheet } from './facts'
import { listsSheet } from './lists'
import { parametersSheet } from './parameters'
import { placeSheet } from './place'
import { readingsSheet } from './readings'
import type { Sheet } from './sheet'
import { sheetName } from './sheet'
import { totalsSheet } from './totals'
import { workingSheet } from './working'

/** All sheets of a live workbook, in their order. */
export function workbookSheets(book: Book): readonly Sheet[] {
  const { documents, speech } = book
  const { t, say } = speech
  const taken = new Set<string>()
  const named = (name: string): string => {
    const found = sheetName(name, taken)
    taken.add(found.toLowerCase())
    return found
  }
  const own = {
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
  }
  const sheets = new Map(documents.corpus.locations.map(({ id, name }) => [id, named(say(name))]))

  const facts = factsSheet(book, own.facts)
  const lists = listsSheet(book, own.lists)
  const parameters = parametersSheet(book, own.parameters)
  const places = new Map([...facts.places, ...lists.places, ...parameters.places])
  const faults = `(${[facts, lists, parameters].map((each) => each.faults).join('+')})`
  const working = workingSheet(book, own.working, places)
  const answers = answersOf(book, working, faults)
  const atPlaces = documents.corpus.locations.map((location) =>
    placeSheet(book, location, sheets.get(location.id) ?? '', answers, working),
  )
  const along = alongSheets(book, { table: own.along, steps: own.steps }, places, {
    faults,
    changed: [facts.changed, lists.changed],
  })
  const beyond = atPlaces.map((each) => each.beyond)
  return [
    coverSheet(book, own.cover, { faults, beyond }),
    totalsSheet(book, own.totals, answers, sheets),
    facts.sheet,
    lists.sheet,
    parameters.sheet,
    ...atPlaces.map(({ sheet }) => sheet),
    curvesSheet(book, own.curves),
    along[0],
    readingsSheet(book, own.readings),
    working.sheet,
    along[1],
  ]
}
