import type { Clause, Corpus } from '../policies/corpus'
import { clausesOn } from './clauses-on'
import type { SweptFact } from './swept-fact'
import type { Subject } from './subject'

/** What the page holds of a subject: its kind, and the theme and the clause chosen last; empty where none was. */
export interface ChosenSubject {
  readonly kind: Subject['kind']
  readonly theme: string
  readonly clause: string
  readonly beside: boolean
}

/** The clauses with a number that turn on a fact, and those with a number that do not. */
export function clausesAbout(
  corpus: Corpus,
  swept: SweptFact,
): { readonly turning: readonly Clause[]; readonly others: readonly Clause[] } {
  const turning = clausesOn(corpus, corpus.policies, swept)
  const others = corpus.policies.flatMap(({ clauses }) =>
    clauses.filter((clause) => clause.formula && !turning.includes(clause)),
  )
  return { turning, others }
}

/** The subject asked for; where nothing that exists was chosen, the first clause on the fact, or its theme. */
export function subjectOf(corpus: Corpus, swept: SweptFact, chosen: ChosenSubject): Subject {
  const { kind, theme, clause, beside } = chosen
  if (kind === 'total') return { kind }
  const { turning, others } = clausesAbout(corpus, swept)
  const first = turning[0] ?? others[0]
  if (kind === 'theme') {
    const exists = corpus.themes.some(({ id }) => id === theme)
    return { kind, theme: exists ? theme : (first?.theme ?? '') }
  }
  return { kind, clause: corpus.clauses.has(clause) ? clause : (first?.id ?? ''), beside }
}
