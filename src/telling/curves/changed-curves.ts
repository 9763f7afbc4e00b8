import type { End } from '../../calculator/range'
import type { Curve } from '../../calculator/algebras/curve'
import { compare } from '../../calculator/fraction'
import type { Subject } from '../../sweeps/subject'
import type { SweepResult } from '../../sweeps/sweep'
import type { View } from '../../sweeps/view'
import type { Speech } from '../words/speech'
import type { ComparedCurve } from './compared'
import { comparedCurves } from './compared'

/** The sweep of the documents that those told of are held against: of the law, or of another reform by its name. */
export interface Baseline {
  readonly sweep: SweepResult
  readonly reform: string | null
}

/** A baseline with the lines of it that are shown. */
export interface BaselineCurves extends Baseline {
  readonly shown: readonly ComparedCurve[]
}

/** The lines of a baseline, without those that are hidden. */
export function baselineCurves(
  { sweep, reform }: Baseline,
  of: {
    readonly view: View
    readonly subject?: Subject | undefined
    readonly hidden: ReadonlySet<string>
    readonly speech: Speech
  },
): BaselineCurves {
  const all = comparedCurves(sweep, of.view, of.speech, of.subject)
  return { sweep, reform, shown: all.filter(({ id }) => !of.hidden.has(id)) }
}

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

/** What is drawn dashed: the lines of a baseline that are others now. */
export type BeforeCurves = Omit<BaselineCurves, 'sweep'>

/** The lines of a baseline that are others under a reform, as the baseline has them. */
export const changedCurves = (
  { reform, shown }: BaselineCurves,
  now: readonly ComparedCurve[],
  end: End,
): BeforeCurves => ({
  reform,
  shown: shown.filter((each) => {
    const own = now.find(({ id }) => id === each.id)
    return own !== undefined && !same(each[end], own[end])
  }),
})
