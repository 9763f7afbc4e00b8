import type { Decimal } from '../../policies/decimal'
import type { Sought } from './goal'
import { numbersOf } from './cheapest'
import type { Question } from './question'
import { seek } from './seek'

/** A number of which no value reaches the goal, with the best of them and what binds there. */
export interface Miss {
  readonly id: string
  readonly sought: Extract<Sought, { kind: 'never' }>
}

const shortOf = ({ sought }: Miss): Decimal => sought.short

/**
 * The numbers of a place that come nearest to a goal which no value of them reaches, at most so many, the nearest
 * first. Those that pay the company nothing more than it is paid are none of them.
 */
export function nearestMisses(
  question: Question,
  most: number,
  watch: (done: number, all: number) => void = () => undefined,
): readonly Miss[] {
  const { documents, goal, paid } = question
  const today = paid.get(goal.place)
  const all = numbersOf(documents, goal.place)
  const missed = all.flatMap((id, i): Miss[] => {
    watch(i, all.length)
    const sought = seek(question, id, 'values')
    if (sought.kind !== 'never' || !today) return []
    return sought.best.pays.greaterThan(today) ? [{ id, sought }] : []
  })
  return missed
    .sort((a, b) => shortOf(a).comparedTo(shortOf(b)))
    .slice(0, most)
    .flatMap(({ id }): Miss[] => {
      const sought = seek(question, id)
      return sought.kind === 'never' ? [{ id, sought }] : []
    })
}
