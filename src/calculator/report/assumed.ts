import type { Amount, Truth } from '../algebras/exact/nodes'

/** Paths of the flags that are not stated and whose defaults a condition rests on. */
export function assumedIn(truth: Truth, paths: Set<string>): void {
  if (truth.does === 'flag' && truth.stated === false && truth.found !== undefined && truth.path) {
    paths.add(truth.path)
  }
  // What decides is enough: one failing part of an «and», one holding part of an «or».
  const decisive = truth.does === 'and' ? false : truth.does === 'or' ? true : undefined
  const parts =
    truth.value === decisive ? truth.of.filter((each) => each.value === decisive) : truth.of
  for (const part of parts) assumedIn(part, paths)
}

/** The same for an amount: the flags that chose its branches. */
export function assumedInAmount(
  amount: Amount,
  paths: Set<string>,
  seen: Set<Amount> = new Set(),
): void {
  if (amount.of.length === 0 && !amount.test) return
  if (seen.has(amount)) return
  seen.add(amount)
  if (amount.test) assumedIn(amount.test, paths)
  for (const each of amount.of) assumedInAmount(each, paths, seen)
}
