import { Decimal } from '../../policies/decimal'
import type { End } from '../../calculator/stacking/standing'
import { whole } from '../../calculator/fraction'
import type { Reach } from '../../sweeps/inverse/inverse'
import { reachOf } from '../../sweeps/inverse/inverse'
import type { SweepResult } from '../../sweeps/sweep'
import type { ComparedCurve } from '../curves/compared'
import type { SweptWords } from '../curves/axis-words'
import type { Speech } from '../facts'
import { moneyText } from '../money'

/** The answer of one place in words. */
export interface InverseRow {
  readonly id: string
  readonly name: string
  readonly badges: readonly string[]
  readonly kind: Reach['kind'] | 'zero'
  /** The value needed, or at which the most is paid, with its unit; empty where there is no amount. */
  readonly value: string
  /** What is paid there, in the unit shown. */
  readonly pays: string
  /** What the scenario states when the answer is taken, yuan or a count; null where there is nothing to take. */
  readonly take: string | null
}

/** What every line answers, those that need the least first, those that cannot last. */
export function inverseRows(
  compared: readonly ComparedCurve[],
  wish: { readonly wanted: Decimal; readonly end: End; readonly sweep: SweepResult },
  swept: SweptWords,
  { t, unit }: Speech,
): InverseRow[] {
  const { sweep } = wish.sweep
  const start = sweep.from.n.div(sweep.from.d)
  const rows = compared.map(({ id, name, badges, offer }) => {
    const reach = reachOf(offer, wish)
    const common = { id, name, badges, kind: reach.kind }
    if (reach.kind === 'silent') {
      return { row: { ...common, value: '', pays: '', take: null }, order: null }
    }
    const value = swept.value(whole(reach.at))
    const isStart = reach.kind === 'reached' && reach.at.equals(start)
    const take = reach.kind === 'reached' ? reach.at.toFixed() : null
    const shown = isStart ? t('inverse.atStart', { value }) : value
    const row = { ...common, value: shown, pays: moneyText(reach.pays, unit), take }
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
