import type { CountedAwards, CountedMoney, Formula, PolicyRecord } from './schema'

/** What a general rule bounds several clauses by: money of all authorities, the clauses together, or a year. */
export type LimitKind = 'public_money' | 'combined' | 'yearly'

/** The most that several clauses of a document may pay together, taken by one clause after the other. */
export interface JointLimit {
  readonly kind: LimitKind
  readonly id: string
  readonly clauses: readonly string[]
  /** The most; the limit is not applied where it is unknown. */
  readonly of: Formula
  /** Money stated by the scenario that takes of it first. */
  readonly counts: readonly CountedMoney[]
  readonly counts_awards: readonly CountedAwards[]
  readonly only_under?: Record<string, string> | undefined
  readonly locator: string
  readonly summary: PolicyRecord['title']
}

type Cap = PolicyRecord['combined_caps'][number] | PolicyRecord['yearly_caps'][number]

const asLimit =
  (kind: LimitKind, every: readonly string[]) =>
  ({ clauses = [...every], most, used, ...rule }: Cap): JointLimit => ({
    ...rule,
    kind,
    clauses,
    of: most,
    counts: used ? [{ of: used }] : [],
    counts_awards: [],
  })

type Limited = Pick<PolicyRecord, 'combined_caps' | 'limits' | 'yearly_caps'> & {
  readonly clauses: readonly { readonly id: string }[]
}

const known = new WeakMap<Limited, readonly JointLimit[]>()

/** The limits of a document over several of its clauses, in the order in which they apply. */
export function limitsOf(policy: Limited): readonly JointLimit[] {
  let limits = known.get(policy)
  if (!limits) known.set(policy, (limits = readLimits(policy)))
  return limits
}

function readLimits(policy: Limited): readonly JointLimit[] {
  const every = policy.clauses.map(({ id }) => id)
  return [
    ...policy.combined_caps.map(asLimit('combined', every)),
    ...policy.limits.map((limit): JointLimit => ({ ...limit, kind: 'public_money' })),
    ...policy.yearly_caps.map(asLimit('yearly', every)),
  ]
}
