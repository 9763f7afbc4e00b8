import type { Curve, Stretches } from '../calculator/algebras/curve'
import type { Award } from '../calculator/calculate'
import { compare, written } from '../calculator/fraction'

/** From where to where an award hangs on a recognition that is not stated; decimal strings. */
export interface PrintedRecognition {
  readonly fact: string
  readonly from: string
  readonly to: string
  readonly includes_from: boolean
  readonly includes_to: boolean
}

/** The stretches of a condition that hold, joined where they touch. */
function stretchesOf(fact: string, open: Stretches): PrintedRecognition[] {
  const { xs, at, after } = open
  const found: PrintedRecognition[] = []
  let begun: { from: number; includes: boolean } | null = null
  const end = (i: number, includes: boolean): void => {
    const from = begun && xs[begun.from]
    const to = xs[i]
    if (!begun || !from || !to) return
    if (compare(from, to) < 0 || (begun.includes && includes)) {
      found.push({
        fact,
        from: written(from).text,
        to: written(to).text,
        includes_from: begun.includes,
        includes_to: includes,
      })
    }
    begun = null
  }
  xs.forEach((_, i) => {
    if (at[i] !== true) end(i, false)
    else begun ??= { from: i, includes: true }
    if (i === after.length) end(i, true)
    else if (after[i] !== true) end(i, true)
    else begun ??= { from: i, includes: false }
  })
  return found
}

/** Where along a sweep an award hangs on which open recognition (`if_recognised`). */
export const printRecognitions = ({
  ifRecognised,
}: Award<Curve, Stretches>): readonly PrintedRecognition[] =>
  [...ifRecognised].flatMap(([fact, open]) => stretchesOf(fact, open))
