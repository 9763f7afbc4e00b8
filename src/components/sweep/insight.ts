import type { Decimal } from '../../policies/decimal'
import type { Speech } from '../facts'
import { amountText } from '../money'

/** A place by its name, with the most that it pays. */
export interface Paying {
  readonly name: string
  readonly high: Decimal | null
}

/** One sentence: who pays the most at the company's own numbers, and who comes next; empty where nobody pays. */
export function insightText(
  places: readonly Paying[],
  at: { readonly fact: string; readonly value: string } | null,
  { t, unit, locale }: Speech,
): string {
  const money = (yuan: Decimal): string => amountText(yuan, unit, locale)
  const paying = places.flatMap(({ name, high }) =>
    high?.isPositive() && !high.isZero() ? [{ name, high }] : [],
  )
  const [first, second] = paying.sort((a, b) => b.high.comparedTo(a.high))
  if (!first) return ''
  const next = second
    ? t('totals.insightSecond', { place: second.name, amount: money(second.high) })
    : ''
  const named = { first: first.name, amount: money(first.high), second: next }
  return at ? t('totals.insight', { ...named, ...at }) : t('totals.insightPlain', named)
}
