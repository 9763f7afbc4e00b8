import { Decimal } from '../../policies/decimal'
import type { Gain } from '../../sweeps/gains'

/** What a place pays more, or less where it is negative, in yuan: committed by the text, or a ceiling. */
export interface Cost {
  readonly more: Decimal
  readonly firm: boolean
}

/** What a reform adds to what is paid, of one company; nothing where neither side has a number. */
export const costOf = ({ before, after, firm }: Gain): Cost => ({
  more: new Decimal(after ?? 0).minus(before ?? 0),
  firm,
})

/** The same of several companies: a ceiling as soon as one that changes is. */
export const costOfAll = (costs: readonly Cost[]): Cost => ({
  more: costs.reduce((sum, { more }) => sum.plus(more), new Decimal(0)),
  firm: costs.every(({ more, firm }) => firm || more.isZero()),
})

/** Which of the sentences of a cost says it: a ceiling is said as one, a cut as less and never as a negative more. */
export function costKind({ more, firm }: Cost): 'more' | 'less' | 'atMostMore' | 'atMostLess' {
  if (firm || more.isZero()) return more.isNegative() && !more.isZero() ? 'less' : 'more'
  return more.isNegative() ? 'atMostLess' : 'atMostMore'
}
