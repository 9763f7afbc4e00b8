import type { Policy } from '../policies/corpus'

const day = 86_400_000

/** How the term of a document stands on a day. */
export type TermState =
  | { readonly kind: 'undated' | 'to_come' | 'running' | 'over' }
  /** The last day is less than a year away. */
  | { readonly kind: 'ends_soon'; readonly days: number }

/** How the term of a document stands on the application date (YYYY-MM-DD). */
export function termAt({ term }: Policy, asOf: string): TermState {
  if (term.from !== null && asOf < term.from) return { kind: 'to_come' }
  if (term.to === null) return { kind: term.from === null ? 'undated' : 'running' }
  if (asOf > term.to) return { kind: 'over' }
  const days = (Date.parse(term.to) - Date.parse(asOf)) / day
  return days <= 365 ? { kind: 'ends_soon', days } : { kind: 'running' }
}
