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

/**
 * Who stands highest by amounts of any kind, all of them where they tie; null where nobody has an amount. The one
 * rule also for whole maps, whose amounts are fen.
 */
export function highest<Amount>(
  all: Iterable<readonly [id: string, amount: Amount | null]>,
  compare: (a: Amount, b: Amount) => number,
): { readonly ids: readonly string[]; readonly amount: Amount } | null {
  let best: { ids: string[]; amount: Amount } | null = null
  for (const [id, amount] of all) {
    if (amount === null) continue
    const order = best ? compare(amount, best.amount) : 1
    if (order > 0) best = { ids: [id], amount }
    else if (order === 0) best?.ids.push(id)
  }
  return best
}

/** Who leads: those who are paid the most, or nobody where nobody is paid anything. */
export function leadersOf(all: readonly Paid[]): Omit<Group, 'rank'> | null {
  const first = highest(
    all.map(({ id, amount }) => [id, amount] as const),
    (a, b) => a.comparedTo(b),
  )
  return first && !first.amount.isZero() ? first : null
}

/** Where one stands among others. */
export interface Standing {
  readonly rank: number
  /** Who is paid the very same. */
  readonly besides: readonly string[]
}

/** The standing of each; without an amount none. */
export function standingsOf(all: readonly Paid[]): ReadonlyMap<string, Standing> {
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
