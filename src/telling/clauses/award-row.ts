import { Decimal } from '../../policies/decimal'
import type { Verdict } from '../../policies/difference/verdict'
import { plainVerdict } from '../../policies/difference/verdict'
import { amountText } from '../words/money'
import type { Cell, ComparedClause, Context, DifferenceRow } from './row'
import { plain } from './row'
import { verdictText } from './verdict-text'

/** What both pay the company at hand: an amount, or the word for why there is none. */
export function awardRow(end: 'high' | 'low', { left, right, speech }: Context): DifferenceRow {
  const { t } = speech
  const amount = ({ award }: ComparedClause): string | null =>
    award?.status === 'awarded' || award?.status === 'zero' ? (award.award?.[end] ?? null) : null
  const cell = (side: ComparedClause): Cell => {
    const yuan = amount(side)
    if (yuan !== null) return plain(amountText(yuan, speech.unit, speech.locale))
    return plain(side.award ? t(`status.${side.award.status}`) : '')
  }
  const [one, other] = [amount(left), amount(right)]
  const by = one !== null && other !== null ? new Decimal(one).minus(other) : null
  const unequal: Verdict | null =
    by && !by.isZero()
      ? { kind: 'more', side: by.isPositive() ? 'left' : 'right', by: by.abs() }
      : null
  const verdict = unequal ?? plainVerdict(one, other)
  const statuses = one === null && other === null && left.award?.status !== right.award?.status
  const told: Verdict = statuses ? { kind: 'other' } : verdict
  return {
    ...{ id: end, label: t(`clause.compare.aspects.${end}`), left: cell(left), right: cell(right) },
    ...{ verdict: told, isNumber: true },
    difference: verdictText(told, [left.name, right.name], speech, 'yuan'),
  }
}
