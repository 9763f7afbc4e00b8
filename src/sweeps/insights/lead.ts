import type { Report, SumAward } from '../../calculator/report/award'
import type { Corpus } from '../../policies/corpus'
import { Decimal } from '../../policies/decimal'
import type { Group, Paid } from '../ranking'
import { groupsOf } from '../ranking'

/** Who comes first by one end of the amounts; several where they tie. */
export interface First {
  readonly places: readonly string[]
  readonly amount: Decimal
}

/** How the places stand at what the company states. Amounts in yuan. */
export interface Lead {
  /** Who allows the most, or null where no place has an amount above nothing. */
  readonly high: First | null
  /** Who comes next, and how far behind. */
  readonly next: (First & { readonly margin: Decimal }) | null
  /** Who commits to the most, or null where no text commits to anything. */
  readonly low: First | null
  /** Places in force that have no total, since facts are missing. */
  readonly unknown: readonly string[]
  readonly notInForce: readonly string[]
}

const firstOf = (group: Group | undefined): First | null =>
  group && !group.amount.isZero() ? { places: group.ids, amount: group.amount } : null

/** Who comes first among some amounts, and who next. */
export function firstTwo(all: readonly Paid[]): Pick<Lead, 'high' | 'next'> {
  const [high = null, second = null] = groupsOf(all).map(firstOf)
  const next = high && second && { ...second, margin: high.amount.minus(second.amount) }
  return { high, next }
}

/** Who leads among the places, by how much, and who stands aside. Unknown is never nothing. */
export function findLead(corpus: Corpus, report: Report): Lead {
  const sums = corpus.locations.flatMap(({ id }) => {
    const sum = report.locations[id]
    return sum ? [{ id, sum }] : []
  })
  const amounts = (end: 'low' | 'high'): Paid[] =>
    sums.map(({ id, sum }) => {
      const amount = sum[end]
      return { id, amount: amount === null ? null : new Decimal(amount) }
    })
  const named = (is: (sum: SumAward) => boolean): string[] =>
    sums.filter(({ sum }) => is(sum)).map(({ id }) => id)
  return {
    ...firstTwo(amounts('high')),
    low: firstTwo(amounts('low')).high,
    unknown: named((sum) => sum.in_force && sum.high === null),
    notInForce: named((sum) => !sum.in_force),
  }
}
