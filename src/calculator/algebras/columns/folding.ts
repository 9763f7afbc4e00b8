import { arithmetic } from './arithmetic'
import { chosen } from './chosen'
import { comparing } from './compare'
import { known } from './known'
import type { Logic } from './logic'
import { logic } from './logic'
import { ranges } from './ranges'
import type { StepWriter } from './steps'

/**
 * Writes steps of which nothing is known beforehand: what the ranges of columns settle, what is known or unknown in
 * any case, and what is chosen already, is not worked out again for every row.
 */
export function folding(writer: StepWriter) {
  const bounds = ranges(writer)
  const knownOf = known(writer, bounds, () => masks)
  const masks: Logic = logic(writer, knownOf)
  const choices = chosen(writer, masks, knownOf)
  return {
    ...masks,
    ...choices,
    ...arithmetic(writer, choices, bounds, knownOf, masks.not),
    compare: comparing(writer, masks, bounds, knownOf),
    known: knownOf,
    keep: bounds.keep,
  }
}

export type Folding = ReturnType<typeof folding>
