import type { Clause, Corpus, Policy } from '../policies/corpus'
import { factKey } from '../policies/corpus'
import { keyAt } from '../policies/fact-path'
import type { Reference } from '../policies/reference'
import { conditionReferences, formulaReferences } from '../policies/references'
import type { SweptFact } from './swept-fact'

export function keysOf(references: readonly Reference[], corpus: Corpus): string[] {
  return references.flatMap((each) => {
    if (each.kind !== 'fact') return []
    const inList = factKey(each.id, each.list)
    return corpus.facts.has(inList) ? [inList] : [each.id]
  })
}

/** The facts named, and those that their defaults are derived from. */
function withSources(keys: readonly string[], corpus: Corpus): Set<string> {
  const all = new Set<string>()
  const left = [...keys]
  for (let key = left.pop(); key !== undefined; key = left.pop()) {
    if (all.has(key)) continue
    all.add(key)
    const fact = corpus.facts.get(key)
    if (fact?.derived) left.push(...keysOf(formulaReferences(fact.derived, key, fact.list), corpus))
  }
  return all
}

const named = new WeakMap<Clause, ReadonlySet<string>>()

function factsOf(clause: Clause, corpus: Corpus): ReadonlySet<string> {
  const known = named.get(clause)
  if (known) return known
  const references = [
    ...clause.conditions.flatMap((each) => conditionReferences(each, clause.id)),
    ...(clause.formula ? formulaReferences(clause.formula, clause.id) : []),
    ...clause.public_money_limits.flatMap(({ of, counts }) =>
      [of, ...counts.map((each) => each.of)].flatMap((each) => formulaReferences(each, clause.id)),
    ),
  ]
  const facts = withSources(keysOf(references, corpus), corpus)
  named.set(clause, facts)
  return facts
}

/** The clauses with a number in these documents whose amount or conditions name one of the facts, by key. */
export function clausesNaming(
  corpus: Corpus,
  policies: readonly Policy[],
  keys: readonly string[],
): Clause[] {
  return policies.flatMap(({ clauses }) =>
    clauses.filter((clause) => {
      if (!clause.formula) return false
      const facts = factsOf(clause, corpus)
      return keys.some((key) => facts.has(key))
    }),
  )
}

/** The clauses with a number in these documents whose amount or conditions name the swept fact. */
export const clausesOn = (
  corpus: Corpus,
  policies: readonly Policy[],
  swept: SweptFact,
): Clause[] => clausesNaming(corpus, policies, [keyAt(swept.path)])
