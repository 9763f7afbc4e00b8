import type { Report, SumAward } from '../../calculator/report/award'
import type { Corpus } from '../../policies/corpus'
import { Decimal } from '../../policies/decimal'

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

interface Amount {
  readonly id: string
  readonly amount: Decimal
}

function firstOf(amounts: readonly Amount[]): First | null {
  const amount = Decimal.max(0, ...amounts.map((each) => each.amount))
  if (amount.isZero()) return null
  const places = amounts.filter((each) => each.amount.equals(amount)).map(({ id }) => id)
  return { places, amount }
}

/** Who leads among the places, by how much, and who stands aside. Unknown is never nothing. */
export function findLead(corpus: Corpus, report: Report): Lead {
  const sums = corpus.locations.flatMap(({ id }) => {
    const sum = report.locations[id]
    return sum ? [{ id, sum }] : []
  })
  const amounts = (end: 'low' | 'high'): Amount[] =>
    sums.flatMap(({ id, sum }) => {
      const amount = sum[end]
      return amount === null ? [] : [{ id, amount: new Decimal(amount) }]
    })
  const named = (is: (sum: SumAward) => boolean): string[] =>
    sums.filter(({ sum }) => is(sum)).map(({ id }) => id)
  const high = firstOf(amounts('high'))
  const rest = amounts('high').filter(({ amount }) => high && amount.lessThan(high.amount))
  const second = firstOf(rest)
  return {
    high,
    next: high && second && { ...second, margin: high.amount.minus(second.amount) },
    low: firstOf(amounts('low')),
    unknown: named((sum) => sum.in_force && sum.high === null),
    notInForce: named((sum) => !sum.in_force),
  }
}
