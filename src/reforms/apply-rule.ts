import type { PolicyData } from '../policies/corpus'
import type { PolicyRecord } from '../policies/schema'
import type { Refusal } from './refusal'
import { refusal } from './refusal'
import type { Change } from './schema'
import { withoutClause } from './without-clause'

/** A change that takes a clause or a rule out. */
export type Removal = Extract<
  Change,
  { kind: 'clause' | 'matter' | 'pool' | 'limit' | 'superior_first' }
>

const limitsIn = ({ limits, combined_caps, yearly_caps }: PolicyRecord) => [
  ...limits,
  ...combined_caps,
  ...yearly_caps,
]

/** The ids that a reform may take out, by kind. */
export function presentIn(data: PolicyData, kind: Removal['kind']): readonly string[] {
  const ids = (rules: readonly { readonly id: string }[]): string[] => rules.map(({ id }) => id)
  switch (kind) {
    case 'clause':
      return data.policies.flatMap(({ clauses }) => ids(clauses))
    case 'matter':
      return [...data.policies, ...data.locations].flatMap(({ matters }) => ids(matters))
    case 'pool':
      return data.policies.flatMap(({ pools }) => ids(pools))
    case 'limit':
      return data.policies.flatMap((policy) => ids(limitsIn(policy)))
    case 'superior_first':
      return data.policies.flatMap((policy) => policy.superior_first?.id ?? [])
  }
}

const other = (id: string) => (rule: { readonly id: string }) => rule.id !== id

function ruleOut(data: PolicyData, { kind, id }: Removal): PolicyData {
  const policies = data.policies.map((policy): PolicyRecord => {
    switch (kind) {
      case 'matter':
        return { ...policy, matters: policy.matters.filter(other(id)) }
      case 'pool':
        return { ...policy, pools: policy.pools.filter(other(id)) }
      case 'limit':
        return {
          ...policy,
          limits: policy.limits.filter(other(id)),
          combined_caps: policy.combined_caps.filter(other(id)),
          yearly_caps: policy.yearly_caps.filter(other(id)),
        }
      case 'superior_first':
        return policy.superior_first?.id === id ? { ...policy, superior_first: null } : policy
      case 'clause':
        return policy
    }
  })
  const locations = data.locations.map((place) =>
    kind === 'matter' ? { ...place, matters: place.matters.filter(other(id)) } : place,
  )
  return { ...data, policies, locations }
}

/** The records without a clause or a rule. */
export const withoutRule = (data: PolicyData, removal: Removal): PolicyData =>
  removal.kind === 'clause' ? withoutClause(data, removal.id) : ruleOut(data, removal)

/** Why a clause or a rule cannot be taken out; nothing where it can. */
export function removalRefusals(data: PolicyData, { kind, id, from, to }: Removal): Refusal[] {
  const isThere = presentIn(data, kind).includes(id)
  if (!isThere) {
    const zh =
      from === 'present' ? '现行文件没有这一条款或规则' : '恢复不了现行文件没有的条款或规则'
    return [refusal('unknown', id, id, zh, `expected a ${kind} of the documents`)]
  }
  if (from !== 'present') {
    return [
      refusal('stale', id, from, '现行有效，这项改动已过时', 'expected present, as it is today'),
    ]
  }
  const policy = data.policies.find(({ clauses }) => clauses.some((each) => each.id === id))
  if (to === 'absent' && kind === 'clause' && policy?.clauses.length === 1) {
    const zh = '一份文件至少保留一条'
    return [refusal('last_clause', id, to, zh, 'expected a document to keep a clause')]
  }
  return []
}
