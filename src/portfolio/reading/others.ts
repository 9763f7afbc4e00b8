import { statedColumn } from '../../calculator/algebras/expressions/source'
import type { Corpus } from '../../policies/corpus'
import type { Heading } from './heading'
import { misspeltAs, resembled, wordsToMean } from './misspelt'
import type { Vocabulary } from './vocabulary'
import { findFact, vocabularyOf } from './vocabulary'

/** A column that is no fact. */
export interface OtherColumn {
  readonly index: number
  readonly heading: string
  /** A fact whose name it shares for the greater part. */
  readonly resembles: string | undefined
}

/** What a column that is no fact may be: set apart, or so much like a fact that the run has to stop. */
export type Judged = { readonly resembles: string | undefined } | { readonly mistake: string }

/**
 * Judges the headings that are no fact of a table. `seen`: the facts that other columns state, which were not
 * meant here.
 */
export function otherJudge(
  corpus: Corpus,
  list: string | null,
  own: Vocabulary,
  seen: ReadonlySet<string>,
): (heading: Heading) => Judged {
  const of = (table: string | null): string => (table === null ? 'a company' : table)
  const elsewhere = [null, ...corpus.lists.keys()]
    .filter((table) => table !== list)
    .map((table) => ({ table, vocabulary: vocabularyOf(corpus, table) }))
  const open = [...new Set(own.facts.values())].filter(({ id }) => !seen.has(id))
  const company = seen.has('company_id') ? [] : ['company_id']
  const stated = [...own.statedLists.values()].map(statedColumn)
  const words = wordsToMean(open, [...company, ...stated])
  return (heading) => {
    const keys = new Set([heading.key, ...heading.splits.map(({ key }) => key)])
    for (const { table, vocabulary } of elsewhere) {
      const found = findFact(vocabulary, heading)
      if (!found || 'wrong' in found) continue
      const where = table === null ? 'of a company' : `of the list ${table}`
      return { mistake: `a fact ${where}, expected a fact of ${of(list)}` }
    }
    if (heading.key === 'readings') {
      return { mistake: `no fact of ${of(list)}; readings hold for all companies: --facts` }
    }
    const meant = [...keys].map((key) => misspeltAs(key, words)).find((word) => word !== undefined)
    if (meant !== undefined) return { mistake: `no fact of ${of(list)}; the nearest is ${meant}` }
    return { resembles: resembled(heading.key, words) }
  }
}
