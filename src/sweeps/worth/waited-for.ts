import type { Report } from '../../calculator/report/award'
import type { Corpus } from '../../policies/corpus'
import { factsNamed } from '../../policies/formula-parts'
import type { FactRecord } from '../../policies/schema'
import type { Tried } from './totals'

/** Whether nothing stands in for a fact that is not stated. */
const isNeeded = ({ default: plain, derived, recognition, absent, zero_beside }: FactRecord) =>
  plain === undefined && !derived && !recognition && (!absent || zero_beside !== undefined)

/** The facts outside lists that a clause pays by and that nobody stated: the next to be missing once its gate is passed. */
function alsoMissing(id: string, { corpus, input }: Tried): readonly string[] {
  return factsNamed(corpus.clauses.get(id)?.formula).filter((named) => {
    const fact = corpus.facts.get(named)
    return fact !== undefined && input[named] === undefined && isNeeded(fact)
  })
}

/** The facts that clauses wait for, as sets of those that one of them waits for together. */
export function waitedFor(report: Report, tried: Tried): readonly (readonly string[])[] {
  const sets = new Map<string, readonly string[]>()
  for (const { clauses } of Object.values(report.locations)) {
    for (const { id, status, reasons } of clauses) {
      if (status !== 'unknown') continue
      const missing = reasons.flatMap(({ fact }) => fact ?? [])
      const paths = [...new Set([...missing, ...alsoMissing(id, tried)])].sort()
      sets.set(paths.join(), paths)
    }
  }
  return [...sets.values()].filter(({ length }) => length > 0)
}

/** What has to be stated with one fact of a set; of facts that count as nothing beside one another, one is enough. */
export function besidesOf(path: string, set: readonly string[], corpus: Corpus): readonly string[] {
  const kept: string[] = [path]
  for (const each of set) {
    const stand = corpus.facts.get(each)?.zero_beside ?? []
    if (!kept.includes(each) && !kept.some((other) => stand.includes(other))) kept.push(each)
  }
  return kept.slice(1)
}
