import type { Parameter } from '../sql'
import { named } from '../sql'
import type { Search } from './search'
import { wordsOf } from './search'

/** Words in the language of the page. */
export type Language = 'zh' | 'en'

/** A table of rows that can be searched, narrowed by facets, and sorted. */
export interface Searched {
  /** A SELECT with `haystack`, `place` (the order of the documents), every facet and every column. */
  source(language: Language): string
  /** Columns of the source by which rows are narrowed. */
  readonly facets: readonly string[]
  readonly columns: readonly string[]
  /** What each order sorts by, as SQL over the columns of the source. */
  readonly orders: Readonly<Record<string, string>>
}

/** A statement with the values for its `$1`, `$2`, … */
export interface Statement {
  readonly sql: string
  readonly parameters: readonly Parameter[]
}

const like = (word: string): string => `%${word.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`

/** The source with one column a restriction: whether the row passes it. */
function judged({ source, facets }: Searched, search: Search, language: Language) {
  const parameters: Parameter[] = []
  const bound = (value: Parameter): string => `$${String(parameters.push(value))}`
  const words = wordsOf(search.words).map(
    (word) => `haystack ILIKE ${bound(like(word))} ESCAPE '\\'`,
  )
  const restrictions = [
    { name: 'words', test: words.join(' AND ') },
    ...facets.map((facet) => {
      const values = (search.chosen[facet] ?? []).map(bound)
      const test = values.length > 0 ? `${named(facet)} IN (${values.join(', ')})` : ''
      return { name: facet, test }
    }),
  ].filter(({ test }) => test !== '')
  const tests = restrictions.map(({ name, test }) => `, ${test} AS ${named(`passes ${name}`)}`)
  const sql = `judged AS (SELECT *${tests.join('')} FROM (${source(language)}))`
  /** Whether a row passes everything, or everything but one restriction. */
  const passes = (but?: string): string =>
    restrictions
      .filter(({ name }) => name !== but)
      .map(({ name }) => named(`passes ${name}`))
      .join(' AND ') || 'true'
  return { sql, passes, parameters, active: restrictions.map(({ name }) => name) }
}

/** The rows that pass, in the order asked for; rows without a value come last. */
export function rowStatement(searched: Searched, search: Search, language: Language): Statement {
  const { sql, passes, parameters } = judged(searched, search, language)
  const by = Object.hasOwn(searched.orders, search.order) ? searched.orders[search.order] : ''
  const order = by ? `${by} ${search.descending ? 'DESC' : 'ASC'} NULLS LAST, place` : 'place'
  const columns = searched.columns.map(named).join(', ')
  return {
    sql: `WITH ${sql} SELECT ${columns} FROM judged WHERE ${passes()} ORDER BY ${order}`,
    parameters,
  }
}

/**
 * How many rows each value of each facet would show beside the other restrictions, and, as facet
 * `without`, how many there would be without one restriction: its name, or `words`. The whole table
 * is counted as `without` an empty name.
 */
export function countStatement(searched: Searched, search: Search, language: Language): Statement {
  const { sql, passes, parameters, active } = judged(searched, search, language)
  const counts = searched.facets.map(
    (facet) =>
      `SELECT '${facet}' AS facet, ${named(facet)} AS value, count(*) FILTER (WHERE ${passes(facet)}) AS hits
       FROM judged WHERE ${named(facet)} IS NOT NULL GROUP BY ${named(facet)}`,
  )
  const without = active.map(
    (name) => `SELECT 'without', '${name}', count(*) FILTER (WHERE ${passes(name)}) FROM judged`,
  )
  const all = `SELECT 'without', '', count(*) FROM judged`
  return { sql: `WITH ${sql} ${[...counts, ...without, all].join(' UNION ALL ')}`, parameters }
}
