import { alongSheets } from './along'
import { answersOf } from './answers'
import type { Book, Places } from './book'
import { coverSheet } from './cover'
import { curvesSheet } from './curves'
import type { Entries } from './facts'
import { factsSheet } from './facts'
import { listsSheet } from './lists'
import type { SheetNames } from './names'
import { namesOf } from './names'
import { parametersSheet } from './parameters'
import { placeSheet } from './place'
import { readingsSheet } from './readings'
import type { Sheet } from './sheet'
import { totalsSheet } from './totals'
import type { Working } from './working'
import { workingSheet } from './working'

/** The sheets that are filled in. */
export interface EntrySheets {
  readonly sheets: readonly Sheet[]
  /** Where what is filled in stands, as a whole number. */
  readonly places: Places
  /** A formula that counts the faulty entries, and cells that count those that differ from the export. */
  readonly faults: string
  readonly changed: readonly string[]
}

/** Facts, lists and the numbers of the law. */
export function entrySheets(book: Book, names: SheetNames): EntrySheets {
  const facts: Entries = factsSheet(book, names.facts)
  const lists: Entries = listsSheet(book, names.lists)
  const parameters = parametersSheet(book, names.parameters)
  const all = [facts, lists, parameters]
  return {
    sheets: all.map(({ sheet }) => sheet),
    places: new Map(all.flatMap(({ places }) => [...places])),
    faults: `(${all.map((each) => each.faults).join('+')})`,
    changed: [facts.changed, lists.changed],
  }
}

/** What everything comes to: the totals, then every place; `beyond`: cells that count the amounts that pass a cell. */
export function answerSheets(
  book: Book,
  names: SheetNames,
  faults: string,
  working: Working,
): { readonly sheets: readonly Sheet[]; readonly beyond: readonly string[] } {
  const answers = answersOf(book, working, faults)
  const places = book.documents.corpus.locations.map((location) =>
    placeSheet(book, location, names.places.get(location.id) ?? '', answers, working),
  )
  return {
    sheets: [
      totalsSheet(book, names.totals, answers, names.places),
      ...places.map(({ sheet }) => sheet),
    ],
    beyond: places.map(({ beyond }) => beyond),
  }
}

/** All sheets of a live workbook, in their order. */
export function workbookSheets(book: Book): readonly Sheet[] {
  const names = namesOf(book)
  const entries = entrySheets(book, names)
  const { faults, changed, places } = entries
  const working = workingSheet(book, names.working, places)
  const {
    sheets: [totals, ...atPlaces],
    beyond,
  } = answerSheets(book, names, faults, working)
  const [table, steps] = alongSheets(book, { table: names.along, steps: names.steps }, places, {
    faults,
    changed,
  })
  return [
    coverSheet(book, names.cover, { faults, beyond }),
    ...(totals ? [totals] : []),
    ...entries.sheets,
    ...atPlaces,
    curvesSheet(book, names.curves),
    table,
    readingsSheet(book, names.readings),
    working.sheet,
    steps,
  ]
}
