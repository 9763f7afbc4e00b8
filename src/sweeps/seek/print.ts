import type { Change } from '../../reforms/schema'
import type { Way } from './cheapest'
import type { Binding, Method, Reached, Sought } from './goal'

/** Amounts in yuan with two decimals. */
export interface PrintedReached {
  readonly value: string
  readonly pays: string
}

type PrintedMethod =
  | { readonly by: 'pieces' | 'bisection'; readonly step: string }
  | { readonly by: 'listing'; readonly tried: number }

export type PrintedSought =
  | { readonly kind: 'already' | 'silent' }
  | {
      readonly kind: 'reached'
      readonly method: PrintedMethod
      readonly values: readonly PrintedReached[]
    }
  | {
      readonly kind: 'never'
      readonly method: PrintedMethod
      readonly best: PrintedReached
      readonly short: string
      readonly binding: readonly Binding[]
    }

export interface PrintedWay {
  readonly changes: readonly Change[]
  readonly pays: string
  readonly cost: { readonly company: string; readonly list: string }
  readonly method?: PrintedMethod
}

const reached = ({ value, pays }: Reached): PrintedReached => ({ value, pays: pays.toFixed(2) })

const printMethod = (method: Method): PrintedMethod =>
  method.by === 'listing' ? method : { by: method.by, step: method.step.toFixed() }

/** What was sought, as the command line prints it (data/schemas/seek.schema.json). */
export function printSought(sought: Sought): PrintedSought {
  switch (sought.kind) {
    case 'already':
    case 'silent':
      return sought
    case 'reached':
      return {
        kind: 'reached',
        method: printMethod(sought.method),
        values: sought.values.map(reached),
      }
    case 'never':
      return {
        kind: 'never',
        method: printMethod(sought.method),
        best: reached(sought.best),
        short: sought.short.toFixed(2),
        binding: sought.binding,
      }
  }
}

/** A way with its cost, as the command line prints it. */
export const printWay = ({ changes, pays, cost, method }: Way): PrintedWay => ({
  changes,
  pays: pays.toFixed(2),
  cost: { company: cost.company.toFixed(2), list: cost.list.toFixed(2) },
  ...(method && { method: printMethod(method) }),
})
