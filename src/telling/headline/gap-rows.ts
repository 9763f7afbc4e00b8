import type { ClauseAward } from '../../calculator/report/award'
import type { Decimal } from '../../policies/decimal'
import type { Words } from '../../policies/schema'
import type { Gap, GapClause } from '../../sweeps/gap'
import { amountText } from '../words/money'
import type { Asked } from './asked'

/** A clause of the way from one place to another. */
export interface GapLine {
  readonly id: string
  readonly title: string
  /** Where it is explained. */
  readonly place: string
  /** What it pays more or less in the own place, in yuan. */
  readonly difference: Decimal
  /** Why it pays no more: absorbed by another, or at its cap. */
  readonly remark: string
}

/** A theme of it, on the scale of the greatest. */
export interface GapRow {
  readonly id: string
  readonly label: Words
  readonly difference: Decimal
  /** From −1 to 1. */
  readonly share: number
  readonly lines: readonly GapLine[]
}

/** Whether the award stands at a cap that the text prints. */
function isCapped({ steps, award }: ClauseAward): boolean {
  return steps.some(
    ({ does, parameter }) => does === 'min' && parameter?.value.equals(award?.high ?? NaN) === true,
  )
}

function remarkOf({ award }: GapClause, { speech }: Asked): string {
  const { t, unit, locale } = speech
  const [reason] = award.reasons
  if (award.status === 'superseded') {
    return t('answer.gap.absorbed', { amount: amountText(reason?.this ?? '0', unit, locale) })
  }
  return isCapped(award) ? t('answer.gap.capped') : ''
}

/** The way from the own place to another, theme by theme, each with its clauses. */
export function gapRows({ parts, own, other }: Gap, asked: Asked): GapRow[] {
  const { documents, speech } = asked
  const sizes = parts.map(({ difference }) => difference.abs().toNumber())
  const most = Math.max(1, ...sizes)
  return parts.map(({ theme, difference, clauses }) => ({
    id: theme.id,
    label: theme.label,
    difference,
    share: difference.toNumber() / most,
    lines: clauses.flatMap((each) => {
      const clause = documents.corpus.clauses.get(each.id)
      const policies = documents.corpus.locations.find(({ id }) => id === own)?.policies ?? []
      const remark = remarkOf(each, asked)
      // A clause of a document that both share tells nothing, unless it is why one pays less.
      if (!clause || (each.own.equals(each.other) && remark === '')) return []
      return [
        {
          id: each.id,
          title: speech.say(clause.title),
          place: policies.includes(clause.policy) ? own : other,
          difference: each.own.minus(each.other),
          remark,
        },
      ]
    }),
  }))
}
