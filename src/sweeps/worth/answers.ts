import type { FactRecord } from '../../policies/schema'

/** All answers that a flag or a choice may have, as a scenario states them; none of any other fact. */
export function answersTo(fact: FactRecord): readonly (boolean | string)[] {
  if (fact.type === 'flag') return [true, false]
  return fact.type === 'enum' ? (fact.values ?? []).map(({ id }) => id) : []
}
