import type { ClauseAward } from '../../calculator/report/award'
import type { Corpus } from '../../policies/corpus'
import type { Speech } from '../words/speech'
import { assumedText } from '../why/assumed-words'
import { pathLabel } from '../words/facts'
import type { Compared } from '../words/places'

/** A fact with the clauses that rest on it, or wait for it. */
export interface FactOfClauses {
  readonly path: string
  readonly text: string
  readonly clauses: readonly string[]
}

/** The facts of clauses in the words that each clause has for them: one stands once for all that say the same. */
function collected(
  rows: readonly Compared[],
  pathsOf: (award: ClauseAward) => readonly string[],
  textOf: (path: string, clause: string) => string,
): FactOfClauses[] {
  const found = new Map<string, { path: string; text: string; clauses: Set<string> }>()
  for (const award of rows.flatMap(({ sum }) => sum.clauses)) {
    for (const path of pathsOf(award)) {
      const text = textOf(path, award.id)
      const known = found.get(`${path} ${text}`) ?? { path, text, clauses: new Set() }
      known.clauses.add(award.id)
      found.set(`${path} ${text}`, known)
    }
  }
  return [...found.values()].map((each) => ({ ...each, clauses: [...each.clauses] }))
}

/** Facts not stated whose defaults an amount rests on. */
export function assumedFacts(
  rows: readonly Compared[],
  corpus: Corpus,
  speech: Speech,
): FactOfClauses[] {
  const isPaid = ({ status }: ClauseAward): boolean => status === 'awarded' || status === 'zero'
  const text = (id: string, clause: string): string =>
    assumedText(id, corpus, speech, corpus.clauses.get(clause)).text
  return collected(rows, (award) => (isPaid(award) ? award.assumed : []), text)
}

/** Facts not stated without which a clause cannot be calculated. */
export function missingFacts(
  rows: readonly Compared[],
  corpus: Corpus,
  speech: Speech,
): FactOfClauses[] {
  const missing = ({ status, reasons }: ClauseAward): string[] =>
    status === 'unknown' ? reasons.flatMap(({ fact }) => fact ?? []) : []
  return collected(rows, missing, (path) => pathLabel(corpus, path, speech))
}
