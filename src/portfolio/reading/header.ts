import { columnName } from '../../calculator/algebras/expressions/source'
import type { Corpus } from '../../policies/corpus'
import type { FactRecord } from '../../policies/schema'
import { FileRefusal } from '../refusal'
import type { CompanyColumn, CompanyWish } from './company'
import { companyColumns, companyOf, namesCompanies } from './company'
import type { Heading } from './heading'
import { headingKey, readHeading } from './heading'
import { namedHeadings } from './named'
import type { OtherColumn } from './others'
import { otherJudge } from './others'
import type { MoneyUnit } from './unit'
import { findFact, vocabularyOf } from './vocabulary'

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
  /** Place of the column that names the companies; null where the rows are numbered instead. */
  readonly company: number | null
  readonly companyColumn: CompanyColumn | null
  readonly facts: readonly FactColumn[]
  readonly statedLists: readonly StatedListColumn[]
  /** Columns that are no fact, those without a heading left out. */
  readonly others: readonly OtherColumn[]
  /** Columns without a heading, by their place from 1. */
  readonly nameless: readonly number[]
  /** Cells in which a row may say that it is a total: the first, and those that name a company. */
  readonly labels: readonly number[]
}

/** How a file is to be read where its headings leave it open. */
export interface HeaderWish extends CompanyWish {
  /** Headings that are no fact, whatever they look like. */
  readonly noFact?: readonly string[] | undefined
}

/**
 * Reads the first row of a company list, or of the child table of a list. A heading is a fact's id or label, a
 * money column's with its unit if not yuan: `项目总投入(万元)`, `project_investment_wan`. Columns that are
 * no fact are set apart. Throws a `FileRefusal` with every heading that looks like a fact and is none, that
 * stands twice, or is a constant already.
 */
export function readHeader(
  corpus: Corpus,
  file: string,
  headings: readonly string[],
  list: string | null,
  constants: ReadonlySet<string>,
  wish: HeaderWish = {},
): Header {
  const vocabulary = vocabularyOf(corpus, list)
  const noFact = new Set(wish.noFact?.map(headingKey))
  const reasons: string[] = []
  const seen = new Map<string, string>()
  const take = (id: string, heading: string): boolean => {
    const earlier = seen.get(id)
    if (earlier !== undefined) {
      reasons.push(`column ${heading}: states ${id}, which column ${earlier} states already`)
      return false
    }
    if (constants.has(id)) {
      reasons.push(`column ${heading}: ${id} is among the constants; state it once`)
      return false
    }
    seen.set(id, heading)
    return true
  }
  const chosen = companyOf(headings, list, wish)
  const companyColumn = chosen && 'index' in chosen ? chosen : null
  if (companyColumn) take('company_id', companyColumn.heading)
  const facts: FactColumn[] = []
  const statedLists: StatedListColumn[] = []
  const unknown: { index: number; heading: Heading }[] = []
  const nameless: number[] = []
  headings.forEach((raw, index) => {
    if (index === companyColumn?.index) return
    const heading = readHeading(raw)
    const { key, text } = heading
    if (text.includes('\0')) {
      reasons.push(`column ${index + 1}: its heading holds a NUL character`)
      return
    }
    if (key === '') {
      nameless.push(index + 1)
      return
    }
    const stated = vocabulary.statedLists.get(key)
    const found = noFact.has(key) ? undefined : findFact(vocabulary, heading)
    if (key === 'companyid' && wish.id === undefined) {
      take('company_id', text)
    } else if (stated !== undefined) {
      if (take(stated, text)) statedLists.push({ index, heading: text, list: stated })
    } else if (!found) {
      unknown.push({ index, heading })
    } else if ('wrong' in found) {
      reasons.push(`column ${text}: ${found.wrong}`)
    } else if (take(found.fact.id, text)) {
      const { fact, unit } = found
      const name = list === null ? columnName(fact.id) : fact.id
      facts.push({ index, heading: text, name, fact, unit })
    }
  })
  const judge = otherJudge(corpus, list, vocabulary, new Set(seen.keys()))
  const others = unknown.flatMap(({ index, heading }): OtherColumn[] => {
    const { key, text } = heading
    const judged =
      noFact.has(key) || namesCompanies(text) ? { resembles: undefined } : judge(heading)
    if (!('mistake' in judged)) return [{ index, heading: text, ...judged }]
    reasons.push(`column ${text}: ${judged.mistake}`)
    return []
  })
  if (chosen && 'problem' in chosen) reasons.push(chosen.problem)
  if (reasons.length === 0 && !companyColumn && facts.length === 0 && statedLists.length === 0) {
    const found = namedHeadings(headings.filter((heading) => heading.trim() !== ''))
    reasons.push(`no column is a fact or names a company: found ${found}; is the heading in row 1?`)
  }
  if (reasons.length > 0) throw new FileRefusal(file, reasons)
  const company = companyColumn?.index ?? null
  const naming = companyColumns(headings).map(({ index }) => index)
  const labels = [...new Set([...(company === null ? [] : [company]), 0, ...naming])]
  return {
    width: headings.length,
    company,
    companyColumn,
    facts,
    statedLists,
    others,
    nameless,
    labels,
  }
}

/** Whether a heading would be understood: tells the separator of a file by its first row. */
export function headingReader(corpus: Corpus, list: string | null): (heading: string) => boolean {
  const vocabulary = vocabularyOf(corpus, list)
  return (text) => {
    const heading = readHeading(text)
    return (
      namesCompanies(text) ||
      vocabulary.statedLists.has(heading.key) ||
      findFact(vocabulary, heading) !== undefined
    )
  }
}
