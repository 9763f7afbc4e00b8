import { Decimal } from '../../policies/decimal'
import type { End } from '../../calculator/range'
import { whole } from '../../calculator/fraction'
import type { Reach } from '../../sweeps/inverse/inverse'
import { reachOf } from '../../sweeps/inverse/inverse'
import type { SweepResult } from '../../sweeps/sweep'
import type { ComparedCurve } from './compared'
import { whyNone } from './compared'
import { statusText } from './readout-words'
import type { SweptWords } from './axis-words'
import type { Speech } from '../words/speech'
import { amountText, moneyText } from '../words/money'

/** The answer of one place in words. */
export interface InverseRow {
  readonly id: string
  readonly name: string
  readonly badges: readonly string[]
  readonly kind: Reach['kind'] | 'zero'
  /** The value needed, or at which the most is paid, with its unit; empty where there is no amount. */
  readonly value: string
  /** Whether that is where the range begins: less may do as well. */
  readonly isStart: boolean
  /** What is paid there, in the unit shown. */
  readonly pays: string
  /** The same with its unit, as a sentence has it. */
  readonly paid: string
  /** Why there is no amount at all; empty where there is one. */
  readonly why: string
  /** What the scenario states when the answer is taken, yuan or a count; null where there is nothing to take. */
  readonly take: string | null
}

/** What every line answers, those that need the least first, those that cannot last. */
export function inverseRows(
  compared: readonly ComparedCurve[],
  wish: { readonly wanted: Decimal; readonly end: End; readonly sweep: SweepResult },
  swept: SweptWords,
  speech: Speech,
): InverseRow[] {
  const { unit, locale } = speech
  const { sweep } = wish.sweep
  const start = sweep.from.n.div(sweep.from.d)
  const rows = compared.map(({ id, name, badges, offer }) => {
    const reach = reachOf(offer, wish)
    const common = { id, name, badges, kind: reach.kind }
    if (reach.kind === 'silent') {
      const why = statusText(whyNone(offer, sweep.from), speech)
      const none = { value: '', isStart: false, pays: '', paid: '', why, take: null }
      return { row: { ...common, ...none }, order: null }
    }
    const value = swept.value(whole(reach.at))
    const isStart = reach.kind === 'reached' && reach.at.equals(start)
    const take = reach.kind === 'reached' ? reach.at.toFixed() : null
    const [pays, paid] = [moneyText(reach.pays, unit), amountText(reach.pays, unit, locale)]
    const row = { ...common, value, isStart, pays, paid, why: '', take }
    if (reach.kind === 'missed' && reach.pays.isZero()) {
      return { row: { ...row, kind: 'zero' as const }, order: null }
    }
    return { row, order: reach.kind === 'reached' ? reach.at : reach.pays.negated() }
  })
  const rank = { reached: 0, missed: 1, zero: 2, silent: 3 } as const
  const nothing = new Decimal(0)
  return rows
    .sort(
      (a, b) =>
        rank[a.row.kind] - rank[b.row.kind] || (a.order ?? nothing).comparedTo(b.order ?? nothing),
    )
    .map(({ row }) => row)
}
