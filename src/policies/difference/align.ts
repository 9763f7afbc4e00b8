import type { Parameter } from '../corpus'

/** A parameter and what it is measured against: `revenue` for a threshold of revenue. */
export interface Placed {
  readonly parameter: Parameter
  readonly about: string
}

export interface Pair {
  readonly left: Placed | null
  readonly right: Placed | null
}

/** From one unit up to all applicants of a year: scopes of one level may stand side by side. */
const levels: Readonly<Record<Parameter['scope'], number>> = {
  unit: 0,
  item: 1,
  project: 1,
  enterprise: 2,
  enterprise_year: 2,
  applicant_year: 2,
  policy_year: 3,
  policy: 3,
}

const role = ({ id }: Parameter): string => id.slice(id.lastIndexOf('.') + 1)

/** How far two parameters are from saying the same; null where they cannot stand side by side. */
function distance(a: Placed, b: Placed): number | null {
  const [one, other] = [a.parameter, b.parameter]
  const alike = one.kind === other.kind && one.unit === other.unit && one.target === other.target
  if (!alike || a.about !== b.about) return null
  if (one.scope === other.scope) return role(one) === role(other) ? 0 : 1
  if (levels[one.scope] === levels[other.scope]) return 2
  // A rate is a rate whatever it is taken of; an amount of one unit is not that of an enterprise.
  return one.unit === 'ratio' ? 3 : null
}

/** Parameters of two clauses side by side, the closest first come; what finds no partner stands alone. */
export function aligned(left: readonly Placed[], right: readonly Placed[]): readonly Pair[] {
  const partner = new Map<Placed, Placed>()
  const taken = new Set<Placed>()
  const candidates = left
    .flatMap((a) => right.map((b) => ({ a, b, apart: distance(a, b) })))
    .filter((each): each is typeof each & { apart: number } => each.apart !== null)
    .sort((one, other) => one.apart - other.apart)
  for (const { a, b } of candidates) {
    if (partner.has(a) || taken.has(b)) continue
    partner.set(a, b)
    taken.add(b)
  }
  return [
    ...left.map((a) => ({ left: a, right: partner.get(a) ?? null })),
    ...right.filter((b) => !taken.has(b)).map((b) => ({ left: null, right: b })),
  ]
}
