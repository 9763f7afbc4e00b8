import type { ClauseAward } from '../../calculator/report/award'
import type { Clause, Policy } from '../../policies/corpus'
import { pathLabel } from '../words/facts'
import { amountText } from '../words/money'
import type { Speech } from '../words/speech'
import { payoutText } from '../clauses/payout-text'
import type { ClauseDate, Dated } from './clause-dates'
import { clauseDates } from './clause-dates'
import { dateText } from './date-text'

/** What has to be done for the money of one clause, in the words of its record. */
export interface ClauseSteps {
  readonly clause: Clause
  readonly amount: string
  /** 一次性, 按年 …; what the text does not say is said to be so. */
  readonly rhythm: string
  /** What an authority has to recognise; the recognitions that nobody stated come first. */
  readonly recognised: readonly string[]
  readonly paidTo: string
  readonly paidWhen: string
  /** What else the record says of the payout; empty where it says nothing. */
  readonly note: string
  readonly dates: readonly { readonly date: ClauseDate; readonly text: string }[]
}

const yearly: ReadonlySet<string> = new Set(['enterprise_year', 'applicant_year'])

/** How often a clause pays: what its record says of the payout, else whether its cap is one of a year. */
function rhythmText({ payout, parameters, cap }: Clause, { t }: Speech): string {
  if (payout.kind === 'one_off') return t('payout.one_off')
  const capped = parameters.some(
    ({ id, scope }) => cap !== 'none' && cap.includes(id) && yearly.has(scope),
  )
  if (payout.kind === 'annual' || capped) {
    return payout.years === undefined
      ? t('payout.annual')
      : t('payout.annualYears', { years: payout.years })
  }
  return t('deadlines.unprinted')
}

/** Ways of paying that say nothing of when: a remark beside them is of something else. */
const silent: ReadonlySet<string> = new Set(['one_off', 'not_stated'])

/** When the money comes, as the record of the payout says it, and what else it says. */
function paidWhen(clause: Clause, speech: Speech): Pick<ClauseSteps, 'paidWhen' | 'note'> {
  const { payout, instalments } = clause
  const note = payout.note ? speech.say(payout.note) : ''
  if (instalments) return { paidWhen: payoutText(clause, speech), note }
  if (silent.has(payout.kind)) return { paidWhen: speech.t('deadlines.unprinted'), note }
  if (note !== '') return { paidWhen: note, note: '' }
  // Every year, and not when in the year.
  const told =
    payout.kind === 'annual' ? speech.t('deadlines.unprinted') : payoutText(clause, speech)
  return { paidWhen: told, note }
}

/** What has to be done for the award of one clause. */
export function clauseSteps(
  award: ClauseAward,
  clause: Clause,
  policy: Policy,
  dated: Dated,
  speech: Speech,
): ClauseSteps {
  const { t, say, unit, locale } = speech
  const dates = clauseDates(clause, policy, dated)
  return {
    clause,
    amount: amountText(award.award?.high ?? '0', unit, locale),
    rhythm: rhythmText(clause, speech),
    recognised: [
      ...award.if_recognised.map((id) =>
        t('deadlines.open', { fact: pathLabel(dated.corpus, id, speech) }),
      ),
      ...clause.requirements.map(say),
    ],
    paidTo: say(clause.recipient),
    ...paidWhen(clause, speech),
    dates: dates.map((date) => ({ date, text: dateText(date, dated.corpus, speech) })),
  }
}
