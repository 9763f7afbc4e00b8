import { clauseFields, ruleFields } from '../policies/checks/fields'
import type { PolicyData } from '../policies/corpus'
import type { ClauseRecord, ParameterRecord, PolicyRecord } from '../policies/schema'

type Sides = readonly (readonly string[])[]

/** Rules whose clauses are named, without one clause; a rule that is left with none is no rule. */
function without<R extends { readonly clauses: string[] }>(rules: readonly R[], id: string): R[] {
  return rules
    .map((rule) => ({ ...rule, clauses: rule.clauses.filter((each) => each !== id) }))
    .filter(({ clauses }) => clauses.length > 0)
}

/** Matters without a clause: with fewer than two sides nothing is left to choose from. */
function apart<M extends { readonly sides: Sides }>(matters: readonly M[], id: string): M[] {
  return matters
    .map((matter) => ({
      ...matter,
      sides: matter.sides
        .map((side) => side.filter((each) => each !== id))
        .filter((side) => side.length > 0),
    }))
    .filter(({ sides }) => sides.length > 1)
}

function uncounted<L extends { counts_awards: PolicyRecord['limits'][number]['counts_awards'] }>(
  limit: L,
  id: string,
): L {
  return { ...limit, counts_awards: without(limit.counts_awards, id) }
}

/** Numbers of a clause that other clauses or rules of its document name: they stay, as numbers of the document. */
function stillNamed(policy: PolicyRecord, clause: ClauseRecord | undefined): ParameterRecord[] {
  const references = [...clauseFields(policy), ruleFields(policy)]
    .filter(({ record }) => record !== clause?.id)
    .flatMap((each) => [...each.references])
  const named = new Set(references.map(({ id }) => id))
  return (clause?.parameters ?? []).filter(({ id }) => named.has(id))
}

function policyWithout(policy: PolicyRecord, id: string): PolicyRecord {
  const clause = policy.clauses.find((each) => each.id === id)
  const deducts = without(policy.superior_first?.deducts ?? [], id)
  return {
    ...policy,
    parameters: [...policy.parameters, ...stillNamed(policy, clause)],
    superior_first:
      policy.superior_first && deducts.length > 0 ? { ...policy.superior_first, deducts } : null,
    matters: apart(policy.matters, id),
    limits: without(policy.limits, id).map((limit) => uncounted(limit, id)),
    combined_caps: without(policy.combined_caps, id),
    yearly_caps: policy.yearly_caps.flatMap((cap) =>
      cap.clauses ? without([{ ...cap, clauses: cap.clauses }], id) : [cap],
    ),
    pools: without(policy.pools, id),
    clauses: policy.clauses
      .filter((each) => each.id !== id)
      .map((each) => ({
        ...each,
        public_money_limits: each.public_money_limits.map((limit) => uncounted(limit, id)),
      })),
  }
}

/** The records without a clause, and without a mention of it in any rule. */
export const withoutClause = (data: PolicyData, id: string): PolicyData => ({
  ...data,
  policies: data.policies.map((policy) => policyWithout(policy, id)),
  locations: data.locations.map((place) => ({ ...place, matters: apart(place.matters, id) })),
  readings: data.readings.map((reading) => ({
    ...reading,
    clauses: reading.clauses.filter((each) => each !== id),
  })),
})
