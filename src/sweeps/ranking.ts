import type { Decimal } from '../policies/decimal'

/** Somebody with what is paid to them, in yuan and cut; null where there is no number. */
export interface Paid {
  readonly id: string
  readonly amount: Decimal | null
}

/** All who are paid the same amount. */
export interface Group {
  readonly ids: readonly string[]
  readonly amount: Decimal
  /** 1 for the greatest amount; as many are ahead as the rank is above 1. */
  readonly rank: number
}

/**
 * The one order of all that are compared: by what is paid, the greatest amount first, equal amounts together.
 * Within a group they stand as they were given; those without a number are in none.
 */
export function groupsOf(all: readonly Paid[]): readonly Group[] {
  const found: { ids: string[]; amount: Decimal }[] = []
  for (const { id, amount } of all) {
    if (!amount) continue
    const same = found.find((each) => each.amount.equals(amount))
    if (same) same.ids.push(id)
    else found.push({ ids: [id], amount })
  }
  let rank = 1
  return found
    .sort((a, b) => b.amount.comparedTo(a.amount))
    .map((group) => {
      const own = rank
      rank += group.ids.length
      return { ...group, rank: own }
    })
}

/** Who stands highest, by amounts of any kind. */
export interface Highest<Amount> {
  readonly ids: readonly string[]
  readonly amount: Amount
  /** How many have an amount, the highest among them. */
  readonly of: number
}

/** Who stands highest by amounts of any kind, all of them where they tie; null where nobody has an amount. */
export function highest<Amount>(
  all: Iterable<readonly [id: string, amount: Amount | null]>,
  compare: (a: Amount, b: Amount) => number,
): Highest<Amount> | null {
  let best: { ids: string[]; amount: Amount } | null = null
  let of = 0
  for (const [id, amount] of all) {
    if (amount === null) continue
    of += 1
    const order = best ? compare(amount, best.amount) : 1
    if (order > 0) best = { ids: [id], amount }
    else if (order === 0) best?.ids.push(id)
  }
  return best && { ...best, of }
}

/** To lead is to be ahead of somebody: of those that have an amount at least two are compared. */
export const isLead = ({ of }: Pick<Highest<unknown>, 'of'>): boolean => of > 1

function mostPaid(all: readonly Paid[]): Highest<Decimal> | null {
  const first = highest(
    all.map(({ id, amount }) => [id, amount] as const),
    (a, b) => a.comparedTo(b),
  )
  return first && !first.amount.isZero() ? first : null
}

/** Who leads: those who are paid the most; nobody where nobody is paid anything, or only one has an amount. */
export function leadersOf(all: readonly Paid[]): Highest<Decimal> | null {
  const first = mostPaid(all)
  return first && isLead(first) ? first : null
}

/** The only one with an amount, where it is paid something: it leads nobody. Null where more have one, or none. */
export function aloneIn(all: readonly Paid[]): string | null {
  const first = mostPaid(all)
  return first && !isLead(first) ? (first.ids[0] ?? null) : null
}

/** Where one stands among others. */
export interface Standing {
  readonly rank: number
  /** Who is paid the very same. */
  readonly besides: readonly string[]
}

/** The standing of each; without an amount none, and none of the only one that has an amount. */
export function standingsOf(all: readonly Paid[]): ReadonlyMap<string, Standing> {
  if (all.filter(({ amount }) => amount !== null).length < 2) return new Map()
  return new Map(
    groupsOf(all).flatMap(({ ids, rank }) =>
      ids.map((id) => [id, { rank, besides: ids.filter((each) => each !== id) }] as const),
    ),
  )
}

/** In that order, with those that have no number at the end. */
export function inOrder<T extends Paid>(all: readonly T[]): T[] {
  const place = new Map(groupsOf(all).flatMap(({ ids, rank }) => ids.map((id) => [id, rank])))
  const rankOf = ({ id }: T): number => place.get(id) ?? Infinity
  return [...all].sort((a, b) => (rankOf(a) === rankOf(b) ? 0 : rankOf(a) - rankOf(b)))
}
