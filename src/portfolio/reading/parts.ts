import type { Corpus } from '../../policies/corpus'
import type { Scenario } from '../../calculator/scenario'
import { quotedText } from '../quoted'
import type { FactColumn, Header } from './header'

/** A part that may not exceed its whole, as SQL over the typed columns. */
export interface PartCheck {
  readonly heading: string
  /** The place of the column that is shown. */
  readonly index: number
  readonly exceeds: string
  readonly limit: string
}

/** The checks of a table in which the part or the whole is a column; the other may be a constant. */
export function partChecks(
  corpus: Corpus,
  header: Header,
  list: string | null,
  constants: Scenario,
): PartCheck[] {
  const columnOf = (id: string): FactColumn | undefined =>
    header.facts.find(({ fact }) => fact.id === id)
  const constantOf = (id: string): string | undefined => {
    const value = list === null ? constants.facts.get(id) : undefined
    return typeof value === 'object' ? value.n.div(value.d).toFixed() : undefined
  }
  return [...corpus.facts.values()].flatMap((fact) => {
    if (fact.part_of === undefined || (fact.list ?? null) !== list) return []
    const [part, whole] = [columnOf(fact.id), columnOf(fact.part_of)]
    const shown = part ?? whole
    const partSql = part?.name ?? constantOf(fact.id)
    const wholeSql = whole?.name ?? constantOf(fact.part_of)
    if (!shown || partSql === undefined || wholeSql === undefined) return []
    const limit = part
      ? `concat(${quotedText(`at most ${fact.part_of}, `)}, ${wholeSql})`
      : quotedText(`at least its part ${fact.id}, ${partSql}`)
    return [
      {
        heading: shown.heading,
        index: shown.index,
        exceeds: `${partSql} > ${wholeSql}`,
        limit,
      },
    ]
  })
}
