import type { End } from '../../calculator/range'
import type { Decimal } from '../../policies/decimal'

/** What a place wants for one company. */
export interface Goal {
  readonly place: string
  /** To be paid more than at any other place, or no less. */
  readonly wants: 'lead' | 'match'
  readonly end: End
  /** One other place, where it is that one alone. */
  readonly against?: string | undefined
}

/** How an answer was found: on the exact pieces to the parameter's own step; or, where amounts are no lines along it, by halving or by trying days. */
export type Method =
  | { readonly by: 'pieces'; readonly step: Decimal }
  /** The answer holds to this step, if what is paid does not turn back on the way. */
  | { readonly by: 'bisection'; readonly step: Decimal }
  /** So many days were tried: those that the company states, and the days beside them. */
  | { readonly by: 'listing'; readonly tried: number }

/** A value that does, and what the place pays there in yuan. A date as YYYY-MM-DD. */
export interface Reached {
  readonly value: string
  readonly pays: Decimal
}

/** What keeps a number from being enough. */
export type Binding =
  /** The number may not go further. */
  | { readonly kind: 'range'; readonly value: string }
  /** Another number of the clause: a step of it would pay more. */
  | { readonly kind: 'parameter'; readonly id: string; readonly value: string }
  /** What the company states: nothing that the clause prints would pay more. */
  | { readonly kind: 'base' }
  /** The clause of the number is not paid, as its status says; `by`: the clause that is paid instead. */
  | {
      readonly kind: 'status'
      readonly status: string
      readonly by?: string
      readonly facts: readonly string[]
    }

/** Whether some value of one number does. */
export type Sought =
  /** The goal holds as the law is. */
  | { readonly kind: 'already' }
  /** The nearest value above today's, the nearest below, or both. */
  | { readonly kind: 'reached'; readonly method: Method; readonly values: readonly Reached[] }
  /** No value does: the best of them, what is short of the goal there, and what binds. */
  | {
      readonly kind: 'never'
      readonly method: Method
      readonly best: Reached
      readonly short: Decimal
      readonly binding: readonly Binding[]
    }
  /** The place has no number for this company. */
  | { readonly kind: 'silent' }
