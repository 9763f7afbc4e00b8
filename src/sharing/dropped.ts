import { shown } from '../calculator/reading/problem'

/** What a place of a link or file should have held. */
export type Expected =
  | {
      readonly kind:
        'example' | 'fact' | 'reading' | 'sweepable' | 'clause' | 'place' | 'theme' | 'scenario'
    }
  | { readonly kind: 'entries' | 'list' | 'text' | 'flag' | 'number' | 'field' }
  | { readonly kind: 'range' | 'amount'; readonly most: string }
  | { readonly kind: 'items'; readonly most: number }
  | { readonly kind: 'one_of'; readonly values: readonly string[] }
  | { readonly kind: 'typed'; readonly type: 'money' | 'count' | 'rate' | 'date' | 'flag' }
  | { readonly kind: 'shorter'; readonly most: number }

/** Something that was left out: where it stood, what was found, what was expected. */
export interface Dropped {
  /** The way to it: `curves.path`, `company.facts.robot_orders.0.units`. */
  readonly at: readonly string[]
  readonly found: string
  readonly expected: Expected
}

export const dropped = (at: readonly string[], found: unknown, expected: Expected): Dropped => ({
  at,
  found: shown(found),
  expected,
})

/** A list that has more items than it may; how many is told of it. */
export const tooLong = (
  at: readonly string[],
  found: readonly unknown[],
  most: number,
): Dropped => ({
  at,
  found: `[…] × ${found.length}`,
  expected: { kind: 'items', most },
})
