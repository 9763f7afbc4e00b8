import type { StatedValue } from '../calculator/scenario'
import type { Corpus } from '../policies/corpus'
import { conditionParts } from '../policies/formula-parts'
import type { Condition, FactRecord } from '../policies/schema'

/** The values of a choice that the condition of some clause accepts. */
function accepted(fact: FactRecord, corpus: Corpus): ReadonlySet<string> {
  const valuesIn = (condition: Condition): readonly string[] =>
    condition.kind === 'one_of' && condition.fact === fact.id ? condition.values : []
  return new Set(
    [...corpus.clauses.values()].flatMap(({ conditions }) =>
      conditions.flatMap(conditionParts).flatMap(valuesIn),
    ),
  )
}

/** The answer that refuses a recognition: no, or the value that no clause accepts. */
export function refusalOf(fact: FactRecord, corpus: Corpus): StatedValue {
  if (fact.type === 'flag') return false
  const taken = accepted(fact, corpus)
  return fact.values?.find(({ id }) => !taken.has(id))?.id ?? ''
}
