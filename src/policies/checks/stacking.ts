import type { Problem } from '../data-error'
import type { Loaded } from '../raw-data'
import type { PolicyRecord } from '../schema'
import { onlyUnderReferences } from '../reference'
import { ruleFields } from './fields'
import { targetsOf, unresolved } from './resolve'

/** Each general rule with the clauses that it names. */
const named = (policy: PolicyRecord): { field: string; clauses: readonly string[] }[] => [
  ...(policy.superior_first?.deducts ?? []).map(({ clauses }, index) => ({
    field: `superior_first.deducts[${index}].clauses`,
    clauses,
  })),
  ...policy.matters.map((each) => ({
    field: `matters[${each.id}].sides`,
    clauses: each.sides.flat(),
  })),
  ...policy.limits.map((each) => ({ field: `limits[${each.id}].clauses`, clauses: each.clauses })),
  ...policy.combined_caps.map((each) => ({
    field: `combined_caps[${each.id}].clauses`,
    clauses: each.clauses,
  })),
  ...policy.yearly_caps.map((each) => ({
    field: `yearly_caps[${each.id}].clauses`,
    clauses: each.clauses ?? [],
  })),
  ...policy.pools.map((each) => ({ field: `pools[${each.id}].clauses`, clauses: each.clauses })),
]

/** Awards that a limit counts may come from another policy. */
const counted = (policy: PolicyRecord): { field: string; clauses: readonly string[] }[] =>
  [...policy.limits, ...policy.clauses.flatMap((clause) => clause.public_money_limits)].flatMap(
    (limit) =>
      limit.counts_awards.map((each) => ({
        field: `${limit.id}.counts_awards`,
        clauses: each.clauses,
      })),
  )

/** General rules that name clauses of another policy, or clauses and policies that do not exist. */
export const stackingProblems = ({ data, fileOf }: Loaded): Problem[] => {
  const targets = targetsOf(data)
  const clausesOf = new Map(
    data.policies.map((policy) => [policy.id, policy.clauses.map((each) => each.id)]),
  )
  const every = [...clausesOf.values()].flat()

  const policies = data.policies.flatMap((policy) => {
    const file = fileOf.get(policy.id) ?? policy.id
    const own = clausesOf.get(policy.id) ?? []
    const outside = (rules: ReturnType<typeof named>, known: readonly string[], expected: string) =>
      rules.flatMap(({ field, clauses }) =>
        clauses
          .filter((id) => !known.includes(id))
          .map((found) => ({ file, record: policy.id, field, found, expected })),
      )
    return [
      ...outside(named(policy), own, `a clause of ${policy.id}`),
      ...outside(counted(policy), every, 'a clause of one of the policies'),
      ...unresolved(file, ruleFields(policy), targets),
    ]
  })

  const locations = data.locations.flatMap((location) => {
    const record = location.id
    const file = 'data/locations.yaml'
    const clauses = location.policies.flatMap((id) => clausesOf.get(id) ?? [])
    return [
      ...location.policies
        .filter((id) => !clausesOf.has(id))
        .map((found) => ({
          file,
          record,
          field: 'policies',
          found,
          expected: 'the id of a policy',
        })),
      ...location.matters.flatMap((matter) => [
        ...matter.sides
          .flat()
          .filter((id) => !clauses.includes(id))
          .map((found) => ({
            file,
            record,
            field: `matters[${matter.id}].sides`,
            found,
            expected: 'a clause of its policies',
          })),
        ...unresolved(
          file,
          { record, references: onlyUnderReferences(matter.only_under, `matters[${matter.id}]`) },
          targets,
        ),
      ]),
    ]
  })
  return [...policies, ...locations]
}
