import type { End } from '../../calculator/range'
import type { Curve } from '../../calculator/algebras/curve'
import { compare } from '../../calculator/fraction'
import type { ComparedCurve } from './compared'

const same = (a: Curve, b: Curve): boolean =>
  a.xs.length === b.xs.length &&
  a.xs.every((x, i) => {
    const other = b.xs[i]
    return other !== undefined && compare(x, other) === 0
  }) &&
  a.after.every((line, i) => {
    const other = b.after[i]
    if (!line || !other) return line === other
    return compare(line.slope, other.slope) === 0 && compare(line.intercept, other.intercept) === 0
  })

/** The lines of the law that are others under a reform, as the law has them. */
export const changedCurves = (
  law: readonly ComparedCurve[],
  now: readonly ComparedCurve[],
  end: End,
): readonly ComparedCurve[] =>
  law.filter((each) => {
    const own = now.find(({ id }) => id === each.id)
    return own !== undefined && !same(each[end], own[end])
  })
