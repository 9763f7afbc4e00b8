import type { Mark } from '../../calculator/algebras/curve/pieces'
import type { Breakpoint } from '../../charts/nodes'

/** The clause that a breakpoint leads to, one that meets a printed number first; empty where it names none. */
export function clauseOf({ marks }: Breakpoint): string {
  return markOf(marks)?.clause ?? ''
}

/** The mark that says most: one that meets a printed number, else one that names a clause. */
export function markOf(marks: readonly Mark[]): Mark | undefined {
  const named = marks.filter(({ clause }) => clause !== undefined)
  return named.find(({ parameter }) => parameter !== undefined) ?? named[0]
}
