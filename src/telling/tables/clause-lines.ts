import type { ClauseAward } from '../../calculator/report/award'
import type { Status } from '../../calculator/status'
import { printedStep } from '../../calculator/report/printed'
import type { Clause, Corpus, Policy } from '../../policies/corpus'
import type { Compared } from '../words/places'

/** A clause in one place with its result. */
export interface ClauseLine {
  readonly award: ClauseAward
  readonly clause: Clause
  readonly policy: Policy
}

/** From what is paid to what is not asked at all. */
const order: readonly Status[] = [
  'awarded',
  'superseded',
  'zero',
  'unknown',
  'by_reference',
  'unquantified',
  'ineligible',
  'not_in_force',
]
const withoutAmount: ReadonlySet<Status> = new Set([
  'by_reference',
  'unquantified',
  'ineligible',
  'not_in_force',
])

/** The clauses of a place, what is paid first; `every` keeps those that come to no amount. */
export function clauseLines({ sum }: Compared, corpus: Corpus, every: boolean): ClauseLine[] {
  return order
    .filter((status) => every || !withoutAmount.has(status))
    .flatMap((status) => sum.clauses.filter((award) => award.status === status))
    .flatMap((award) => {
      const clause = corpus.clauses.get(award.id)
      const policy = corpus.policies.find(({ id }) => id === clause?.policy)
      return clause && policy ? [{ award, clause, policy }] : []
    })
}

/** The clauses of a place that come to no amount, by their result. */
export function restOf(row: Compared, corpus: Corpus): { status: Status; lines: ClauseLine[] }[] {
  const lines = clauseLines(row, corpus, true)
  return order
    .filter((status) => withoutAmount.has(status))
    .map((status) => ({ status, lines: lines.filter(({ award }) => award.status === status) }))
    .filter((each) => each.lines.length > 0)
}

/** A derivation with the places that it holds in. */
export interface Derived extends ClauseLine {
  readonly places: readonly Compared[]
}

/** The derivations of all amounts; the same one in two places stands once. */
export function derivedLines(rows: readonly Compared[], corpus: Corpus): Derived[] {
  const found = new Map<string, Derived>()
  for (const row of rows) {
    for (const line of clauseLines(row, corpus, false)) {
      const { award, clause } = line
      if (award.steps.length === 0) continue
      const key = JSON.stringify([
        clause.id,
        award.status,
        award.award,
        award.steps.map(printedStep),
      ])
      const known = found.get(key)
      found.set(key, { ...line, places: [...(known?.places ?? []), row] })
    }
  }
  return [...found.values()]
}
