import type { Reason } from '../../calculator/report/reasons'
import type { Corpus } from '../../policies/corpus'
import { Decimal } from '../../policies/decimal'
import { factAt } from '../../policies/fact-path'

/** The conditions that fail, as a reader weighs them. */
export interface ReasonGroups {
  /** All of these are needed. */
  readonly needed: readonly Reason[]
  /** Beside them, all the conditions of any one group would do; none where nothing is a choice. */
  readonly groups: readonly (readonly Reason[])[]
}

/** Failing conditions apart: those that are needed, and the groups of which any one is enough. */
export function reasonGroups(reasons: readonly Reason[]): ReasonGroups {
  const needed = reasons.filter(({ alternative }) => !alternative)
  const numbers = new Set(reasons.flatMap(({ options }) => options ?? []))
  const groups =
    numbers.size > 0
      ? [...numbers]
          .sort((a, b) => a - b)
          .map((n) => reasons.filter(({ options }) => options?.includes(n)))
      : reasons.filter(({ alternative }) => alternative).map((reason) => [reason])
  return { needed, groups }
}

/** What an amount or a count only has to grow for; a past peak that is too high, or a date, no company can change. */
const canGrow = ({ condition, fact = '', distance }: Reason, corpus: Corpus): boolean =>
  (condition === 'at_least' || condition === 'more_than') &&
  distance !== undefined &&
  ['money', 'count'].includes(factAt(corpus, fact)?.type ?? '')

/**
 * The condition of the group that is reached by the least growth of one stated number; null where no group is, or
 * where several hang on different numbers, whose distances cannot be compared.
 */
export function nearestInReach(
  groups: readonly (readonly Reason[])[],
  corpus: Corpus,
): Reason | null {
  const inReach = groups.filter((group) => group.every((each) => canGrow(each, corpus)))
  const [first, ...others] = inReach.flat()
  const isComparable =
    inReach.every(({ length }) => length === 1) && others.every(({ fact }) => fact === first?.fact)
  if (!first || !isComparable) return null
  return others.reduce(
    (nearest, each) =>
      new Decimal(each.distance ?? 0).lessThan(nearest.distance ?? 0) ? each : nearest,
    first,
  )
}
