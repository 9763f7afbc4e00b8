import { columnName, statedColumn } from '../../calculator/algebras/sql'
import type { Corpus } from '../../policies/corpus'
import type { FactRecord } from '../../policies/schema'
import { nearest } from '../nearest'
import { FileRefusal } from '../refusal'
import type { MoneyUnit } from './unit'
import { splitUnit, unitNames } from './unit'

/** A column of the file that states a fact. */
export interface FactColumn {
  /** Place in the file, from 0. */
  readonly index: number
  /** The heading as the file has it. */
  readonly heading: string
  /** Name of the column in the table of the statement. */
  readonly name: string
  readonly fact: FactRecord
  readonly unit: MoneyUnit | null
}

/** A column that says whether a company states a list at all: `robot_orders_stated`. */
export interface StatedListColumn {
  readonly index: number
  readonly heading: string
  readonly list: string
}

/** What the columns of a file state. */
export interface Header {
  readonly width: number
  /** Place of `company_id`; null where the rows are numbered instead. */
  readonly company: number | null
  readonly facts: readonly FactColumn[]
  readonly statedLists: readonly StatedListColumn[]
}

type Found = { fact: FactRecord; unit: MoneyUnit | null } | { wrong: string }

function findFact(facts: readonly FactRecord[], heading: string): Found | undefined {
  const named = (name: string): FactRecord | undefined =>
    facts.find(({ id, label }) => id === name || label.zh === name)
  const plain = named(heading)
  if (plain) return { fact: plain, unit: null }
  const split = splitUnit(heading)
  const fact = split && named(split.name)
  if (!fact) return undefined
  if (fact.type === 'money') {
    if (split.money) return { fact, unit: split.money }
    return { wrong: `found the unit ${split.unit}, expected ${unitNames.join(', ')} or none` }
  }
  const own = fact.unit
  if (own && [own.zh, own.en].includes(split.unit)) return { fact, unit: null }
  return { wrong: `found the unit ${split.unit}, expected ${own ? `${own.zh} or none` : 'none'}` }
}

function unknownColumn(
  corpus: Corpus,
  facts: readonly FactRecord[],
  heading: string,
  index: number,
  list: string | null,
): string {
  if (heading === '') return `column ${index + 1}: no heading`
  const elsewhere = [...corpus.facts.values()].find(
    (fact) => (fact.list ?? null) !== list && 'fact' in (findFact([fact], heading) ?? {}),
  )
  if (elsewhere) {
    const where = elsewhere.list === undefined ? 'of a company' : `of the list ${elsewhere.list}`
    return `column ${heading}: a fact ${where}, expected a fact of ${list ?? 'a company'}`
  }
  const words = facts.flatMap(({ id, label }) => [id, label.zh])
  const stated = list === null ? [...corpus.lists.keys()].map(statedColumn) : []
  const name = splitUnit(heading)?.name ?? heading
  const meant = nearest(name, ['company_id', ...words, ...stated]) ?? ''
  return `column ${heading}: no fact of ${list ?? 'a company'}; the nearest is ${meant}`
}

/**
 * Reads the first row of a company list, or of the child table of a list. A heading is a fact's id or its
 * Chinese label, a money column's with its unit if not yuan: `项目总投入(万元)`, `project_investment_wan`.
 * Throws a `FileRefusal` with every heading that is no fact, or stands twice, or is a constant already.
 */
export function readHeader(
  corpus: Corpus,
  file: string,
  headings: readonly string[],
  list: string | null,
  constants: ReadonlySet<string>,
): Header {
  const facts = [...corpus.facts.values()].filter((fact) => (fact.list ?? null) === list)
  const lists = list === null ? [...corpus.lists.keys()] : []
  const reasons: string[] = []
  const seen = new Map<string, string>()
  const take = (key: string, heading: string): boolean => {
    const earlier = seen.get(key)
    if (earlier !== undefined) {
      reasons.push(`column ${heading}: states ${key}, which column ${earlier} states already`)
      return false
    }
    if (constants.has(key)) {
      reasons.push(`column ${heading}: ${key} is among the constants; state it once`)
      return false
    }
    seen.set(key, heading)
    return true
  }
  let company: number | null = null
  const columns: FactColumn[] = []
  const statedLists: StatedListColumn[] = []
  headings.forEach((raw, index) => {
    const heading = raw.trim()
    if (heading === 'company_id') {
      if (take('company_id', heading)) company = index
      return
    }
    const stated = lists.find((each) => statedColumn(each) === heading)
    if (stated !== undefined) {
      if (take(stated, heading)) statedLists.push({ index, heading, list: stated })
      return
    }
    const found = findFact(facts, heading)
    if (found && 'wrong' in found) {
      reasons.push(`column ${heading}: ${found.wrong}`)
    } else if (found) {
      const { fact, unit } = found
      const name = list === null ? columnName(fact.id) : fact.id
      if (take(fact.id, heading)) columns.push({ index, heading, name, fact, unit })
    } else {
      reasons.push(unknownColumn(corpus, facts, heading, index, list))
    }
  })
  if (list !== null && company === null && !seen.has('company_id')) {
    reasons.push('no column company_id: a row of a list names its company')
  }
  if (reasons.length > 0) throw new FileRefusal(file, reasons)
  return { width: headings.length, company, facts: columns, statedLists }
}

/** Whether a heading would be understood: tells the separator of a file by its first row. */
export function isHeading(corpus: Corpus, heading: string, list: string | null): boolean {
  if (heading === 'company_id') return true
  const facts = [...corpus.facts.values()].filter((fact) => (fact.list ?? null) === list)
  return findFact(facts, heading) !== undefined
}
