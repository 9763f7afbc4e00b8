import { formulaParts, conditionParts } from '../policies/formula-parts'
import type { ClauseRecord, Condition, Formula } from '../policies/schema'

/** Two parameters of which the first may not be above the second, nor equal to it where it is `strict`. */
export interface Ordered {
  readonly lower: string
  readonly upper: string
  readonly strict: boolean
}

const inRow = (ids: readonly string[], strict: boolean): Ordered[] =>
  ids.slice(1).map((upper, i) => ({ lower: ids[i] as string, upper, strict }))

/** Tiers: each threshold above the one before it, no amount below the one before it. */
const tiers = (formula: Formula | undefined): Ordered[] =>
  formulaParts(formula).flatMap((part) =>
    part.kind === 'steps'
      ? [
          ...inRow(
            part.steps.map(({ above }) => above),
            true,
          ),
          ...(part.pays === 'highest'
            ? inRow(
                part.steps.map(({ amount }) => amount),
                false,
              )
            : []),
        ]
      : [],
  )

/** Bounds from below and from above that are put to the same thing, as the first and the last day of a period. */
function periods(conditions: readonly Condition[]): Ordered[] {
  const parts = conditions.flatMap(conditionParts)
  const bounds = (kinds: readonly Condition['kind'][]) =>
    parts.flatMap((part) =>
      'bound' in part && typeof part.bound === 'string' && kinds.includes(part.kind)
        ? [{ of: JSON.stringify(part.of), bound: part.bound }]
        : [],
    )
  const tops = bounds(['at_most', 'less_than'])
  return bounds(['at_least', 'more_than']).flatMap(({ of, bound: lower }) =>
    tops
      .filter((top) => top.of === of)
      .map(({ bound: upper }) => ({ lower, upper, strict: false })),
  )
}

/** The order that the parameters of a clause keep: tiers, periods, and the lower end of a printed range. */
export const orderOf = (clause: ClauseRecord): readonly Ordered[] => [
  ...tiers(clause.formula),
  ...periods(clause.conditions),
  ...Object.entries(clause.printed_low ?? {}).map(([upper, lower]) => ({
    lower,
    upper,
    strict: false,
  })),
]
