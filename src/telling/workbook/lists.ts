import { pathOf } from '../../policies/fact-path'
import type { FactRecord } from '../../policies/schema'
import type { Book } from './book'
import {
  allowedFor,
  entryLook,
  entryOf,
  expectedOf,
  wholeOfEntry,
  whenEmpty,
  unitOf,
} from './entry'
import type { Entries } from './facts'
import { changedFrom } from './facts'
import type { Validation, Written } from './sheet'
import { address, fixed, letters, on, quoted, text } from './sheet'

/** One list: its facts, and where its block stands. */
interface Block {
  readonly list: string
  readonly facts: readonly FactRecord[]
  /** The row of its first item. */
  readonly first: number
}

/** Columns that people read: the number of the item, then a fact each. */
const readable = 7
/** The widest list has so many facts; behind them stand what only the working reads. */
const widest = readable - 1
const counter = readable + 1
const faulty = readable
const wholes = counter + 1
const picked = wholes + widest
const before = picked + widest
const changed = before + widest
const choices = changed + widest

/** Where the words of a choice stand, one under the other. */
function choicesOf({ values = [] }: FactRecord, place: number, first: number): string {
  const last = first + Math.max(values.length, 1) - 1
  return `${fixed(first, choices + place)}:${fixed(last, choices + place)}`
}

/** The sheet of lists: a block for each, with as many rows as the working reads. */
export function listsSheet(book: Book, name: string): Entries {
  const { documents, speech, scenario, workings } = book
  const { corpus } = documents
  const { t, say } = speech
  const rows: (readonly (Written | null)[])[] = []
  const places = new Map<string, string>()
  const validations: Validation[] = []
  const { listRows } = workings
  const down = (column: number, first: number): string =>
    `${fixed(first, column)}:${fixed(first + listRows - 1, column)}`
  const total = (column: number, count = 1): string =>
    `SUM(${letters(column)}4:${letters(column + count - 1)}9999)`

  function itemRow({ list, facts, first }: Block, index: number): (Written | null)[] {
    const at = first + index
    const row: (Written | null)[] = Array.from({ length: choices + facts.length }, () => null)
    const item = scenario.lists.get(list)?.[index]
    const cellOf = (place: number): string => address(at, 1 + place)
    const filled = `${address(at, 0)}:${address(at, facts.length)}`
    const many = `IF(COUNTA(${filled})=0,0,1)`
    row[0] = { look: 'entry-text', says: item ? String(index + 1) : null }
    row[counter] = {
      look: 'whole',
      formula: index === 0 ? many : `${address(at - 1, counter)}+${many}`,
      says: Math.min(index + 1, scenario.lists.get(list)?.length ?? 0),
    }
    const faults: string[] = []
    facts.forEach((fact, place) => {
      const cell = cellOf(place)
      const [whole, mine] = [address(at, wholes + place), address(at, picked + place)]
      const key = pathOf(fact, { list, index })
      const known = workings.filled({ kind: 'given', of: 'fact', name: key })
      const says = known === 'unknown' ? null : Number(known)
      row[1 + place] = { look: entryLook(fact), says: entryOf(fact, item?.get(fact.id), speech) }
      row[wholes + place] = {
        look: 'whole',
        formula: wholeOfEntry(fact, cell, choicesOf(fact, place, first), speech),
        says,
      }
      row[picked + place] = {
        look: 'whole',
        formula: `INDEX(${down(wholes + place, first)},MATCH(${index + 1},${down(counter, first)},0))`,
        says,
      }
      row[before + place] =
        says === null ? { look: 'whole', formula: 'NA()' } : { look: 'whole', says }
      row[changed + place] = {
        look: 'whole',
        formula: changedFrom(mine, address(at, before + place)),
        says: 0,
      }
      const choice = fact.values?.[index]
      if (choice) row[choices + place] = text(say(choice.label), 'faint')
      places.set(`fact:${key}`, on(name, fixed(at, picked + place)))
      faults.push(`IF(ISBLANK(${cell}),0,IF(ISNA(${whole}),1,0))`)
    })
    row[faulty] = {
      look: 'alert',
      formula: `IF(${faults.join('+')}>0,1,0)`,
      says: 0,
    }
    return row
  }

  function block(list: string): void {
    const facts = [...corpus.facts.values()].filter((fact) => fact.list === list)
    const label = corpus.lists.get(list)
    if (!label) return
    const stated = rows.length + 1
    const first = rows.length + 3
    const answer = address(stated, 1)
    const isNone = scenario.lists.get(list)?.length === 0
    const items = scenario.lists.get(list)?.length ?? 0
    const count = address(first + listRows - 1, counter)
    places.set(`rows:${list}`, on(name, fixed(first + listRows - 1, counter)))
    places.set(`list_stated:${list}`, on(name, fixed(stated, counter)))
    const now = scenario.lists.has(list) ? 1 : 0
    const head: (Written | null)[] = Array.from({ length: changed + 2 }, () => null)
    head[0] = text(t('workbook.lists.stated'))
    head[1] = { look: 'entry-text', says: isNone ? t('workbook.lists.none') : null }
    head[2] = text(t('workbook.lists.statedHint'), 'aside')
    head[counter] = {
      look: 'whole',
      formula: `IF(${count}>0,1,IF(${answer}=${quoted(t('workbook.lists.none'))},1,0))`,
      says: now,
    }
    head[changed] = {
      look: 'whole',
      formula: `IF(${address(stated, counter)}=${now},0,1)+IF(${count}=${items},0,1)`,
      says: 0,
    }
    rows.push(
      [
        text(say(label.label), 'section'),
        ...Array.from({ length: widest }, () => text('', 'section')),
      ],
      head,
      [
        text(t('workbook.lists.number'), 'head'),
        ...facts.map((fact) => {
          const unit = unitOf(fact, speech)
          return text(say(fact.label) + (unit === '' ? '' : speech.brackets(unit)), 'head')
        }),
      ],
    )
    validations.push({
      range: answer,
      allowed: { kind: 'among', words: [t('workbook.lists.none')] },
      prompt: t('workbook.lists.statedHint'),
      refusal: t('workbook.lists.statedHint'),
    })
    facts.forEach((fact, place) => {
      validations.push({
        range: `${address(first, 1 + place)}:${address(first + listRows - 1, 1 + place)}`,
        allowed: allowedFor(fact, choicesOf(fact, place, first), speech),
        prompt: whenEmpty(fact, speech),
        refusal: expectedOf(fact, speech),
      })
    })
    for (let index = 0; index < listRows; index += 1)
      rows.push(itemRow({ list, facts, first }, index))
    rows.push([])
  }

  const head: (Written | null)[] = Array.from({ length: changed + 1 }, () => null)
  head[0] = text(t('workbook.lists.note', { rows: listRows }), 'note')
  head[faulty] = { look: 'alert', formula: total(faulty), says: 0 }
  head[changed] = { look: 'whole', formula: total(changed, widest), says: 0 }
  rows.push([text(t('workbook.lists.title'), 'title')], head, [])
  for (const list of corpus.lists.keys()) block(list)
  return {
    places,
    faults: on(name, fixed(1, faulty)),
    changed: on(name, fixed(1, changed)),
    sheet: {
      name,
      rows,
      widths: [10, 22, 18, 18, 18, 18, 18],
      hidden: { from: readable, to: choices + widest },
      frozen: { rows: 3 },
      validations,
      landscape: true,
      marks: [{ range: `A4:G9999`, formula: `$${letters(faulty)}4=1` }],
      merged: [{ row: 1, columns: readable }],
    },
  }
}
