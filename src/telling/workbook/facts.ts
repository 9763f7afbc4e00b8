import { columnName } from '../../calculator/algebras/expressions/source'
import type { FactRecord } from '../../policies/schema'
import type { Book } from './book'
import {
  allowedFor,
  entryLook,
  entryOf,
  expectedOf,
  unitOf,
  wholeOfEntry,
  whenEmpty,
} from './entry'
import type { Sheet, Validation, Written } from './sheet'
import { address, fixed, letters, on, quoted, text } from './sheet'

/** A sheet of entries: where what is entered stands, how many are faulty, and how many differ from the export. */
export interface Entries {
  readonly sheet: Sheet
  readonly places: ReadonlyMap<string, string>
  readonly faults: string
  readonly changed: string
}

const columns = { fact: 0, value: 1, unit: 2, blank: 3, check: 4, hint: 5 } as const
/** What nobody reads: the whole number, that of the export, whether it changed, whether it is faulty; then choices. */
const working = { whole: 6, exported: 7, changed: 8, faulty: 9, choices: 10 } as const

/** Facts outside lists, by the groups of the form. */
function grouped({ documents: { corpus }, speech: { t, say } }: Book) {
  const facts = [...corpus.facts.values()].filter(({ list }) => list === undefined)
  const groups = [
    { label: t('workbook.facts.ungrouped'), of: facts.filter(({ group }) => !group) },
    ...corpus.groups.map(({ id, label }) => ({
      label: say(label),
      of: facts.filter(({ group }) => group === id),
    })),
  ]
  return groups.filter(({ of }) => of.length > 0)
}

/** Whether a whole number is another than at export. `apart`: a fact that may be. */
export const changedFrom = (now: string, before: string): string =>
  `IF(ISNA(${now}),IF(ISNA(${before}),0,1),IF(ISNA(${before}),1,IF(${now}=${before},0,1)))`

/** The sheet of facts. */
export function factsSheet(book: Book, name: string): Entries {
  const { speech, scenario, workings } = book
  const { t, say } = speech
  const rows: (readonly (Written | null)[])[] = []
  const places = new Map<string, string>()
  const validations: Validation[] = []
  const heads = ['fact', 'value', 'unit', 'blank', 'check', 'hint'] as const
  const hidden = ['whole', 'exported', 'changed', 'bad', 'choices'] as const
  const total = (column: number): string => `SUM(${letters(column)}4:${letters(column)}999)`

  const row = (fact: FactRecord): (Written | null)[] => {
    const at = rows.length
    const cell = address(at, columns.value)
    const whole = address(at, working.whole)
    const values = fact.values ?? []
    const choices = `$${letters(working.choices)}$${at + 1}:$${letters(working.choices + Math.max(values.length, 1) - 1)}$${at + 1}`
    const key = columnName(fact.id)
    places.set(`fact:${key}`, on(name, fixed(at, working.whole)))
    const fault = expectedOf(fact, speech)
    validations.push({
      range: cell,
      allowed: allowedFor(fact, choices, speech),
      prompt: whenEmpty(fact, speech),
      refusal: fault,
    })
    const before = workings.filled({ kind: 'given', of: 'fact', name: key })
    const isSwept = fact.id === workings.along.fact
    return [
      text(say(fact.label)),
      { look: entryLook(fact), says: entryOf(fact, scenario.facts.get(fact.id), speech) },
      text(unitOf(fact, speech), 'faint'),
      text(whenEmpty(fact, speech), 'faint'),
      {
        look: 'alert',
        formula: `IF(${address(at, working.faulty)}=1,${quoted(fault)},"")`,
        says: '',
      },
      text(say(fact.hint), 'wrapped'),
      {
        look: 'whole',
        formula: wholeOfEntry(fact, cell, choices, speech),
        says: before === 'unknown' ? null : Number(before),
      },
      before === 'unknown'
        ? { look: 'whole', formula: 'NA()' }
        : { look: 'whole', says: Number(before) },
      isSwept
        ? null
        : { look: 'whole', formula: changedFrom(whole, address(at, working.exported)), says: 0 },
      { look: 'whole', formula: `IF(ISBLANK(${cell}),0,IF(ISNA(${whole}),1,0))`, says: 0 },
      ...values.map(({ label }) => text(say(label), 'faint')),
    ]
  }

  rows.push(
    [text(t('workbook.facts.title'), 'title')],
    [
      text(t('workbook.cover.howTo.enter'), 'note'),
      ...Array.from({ length: working.changed - 1 }, () => null),
      { look: 'whole', formula: total(working.changed), says: 0 },
      { look: 'whole', formula: total(working.faulty), says: 0 },
    ],
    [
      ...heads.map((key) => text(t(`workbook.facts.${key}`), 'head')),
      ...hidden.map((key) => text(t(`workbook.facts.${key}`), 'faint')),
    ],
  )
  for (const { label, of } of grouped(book)) {
    rows.push([text(label, 'section'), ...heads.slice(1).map(() => text('', 'section'))])
    for (const fact of of) rows.push(row(fact))
  }
  return {
    places,
    faults: on(name, fixed(1, working.faulty)),
    changed: on(name, fixed(1, working.changed)),
    sheet: {
      name,
      rows,
      widths: [34, 20, 8, 22, 26, 60],
      hidden: { from: working.whole, to: working.choices + 12 },
      frozen: { rows: 3, columns: 1 },
      validations,
      landscape: true,
      repeated: 2,
      merged: [{ row: 1, columns: 6 }],
    },
  }
}
