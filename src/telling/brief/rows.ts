import type { SumAward } from '../../calculator/report/award'
import type { Corpus } from '../../policies/corpus'
import { Decimal } from '../../policies/decimal'
import { themeShares } from '../findings/theme-shares'
import { badgesOf } from '../words/badges'
import { withoutTotal } from '../tables/totals-table'
import { amountText, moneyText } from '../words/money'
import type { Compared } from '../words/places'
import { comparedIn, inRankOrder } from '../words/places'
import { rankText } from '../words/rank-words'
import type { Speech } from '../words/speech'
import type { BriefOf } from './brief'

/** What one company comes to in one place, in words. */
export interface BriefAmounts {
  readonly rank: string
  /** The number as a table has it, or the word for why there is none. */
  readonly high: string
  /** Empty where there is no number. */
  readonly low: string
  /** How many clauses of the place are in no amount for want of information; empty where none is. */
  readonly open: string
  /** Both as a sentence has them; empty where there is no number. */
  readonly said: string
  /** Both ends in yuan, for a bar; null where there is no number. */
  readonly ends: { readonly low: number; readonly high: number } | null
}

/** A place in the table. */
export interface BriefRow {
  readonly id: string
  readonly name: string
  /** What is to be known of the texts: 征求意见稿; empty where they are final. */
  readonly badge: string
  readonly own: boolean
  /** The day on which the term ended and the amounts were paid for the last time; empty where it runs. */
  readonly ended: string
  /** One for each company. */
  readonly amounts: readonly BriefAmounts[]
  /** The last day on which all documents of the place are in force; null where no text names one. */
  readonly until: string | null
  /** Where most of the first company's amount comes from. */
  readonly from: string
}

/** So many sources of an amount are named; the others go together. */
const namedSources = 3

function amountsOf(row: Compared, speech: Speech): BriefAmounts {
  const { in_force: inForce, high, low, open: unknown } = (row.lapsed ?? row).sum
  const count = inForce ? unknown.length : 0
  const openIn = (key: 'brief.openCount' | 'brief.openAll'): string =>
    count > 0 ? speech.t(key, { count }) : ''
  if (high === null || low === null) {
    return {
      rank: '',
      high: withoutTotal(row, speech),
      low: '',
      open: openIn('brief.openAll'),
      said: '',
      ends: null,
    }
  }
  return {
    rank: rankText(row.standing, speech),
    high: moneyText(high, speech.unit),
    low: moneyText(low, speech.unit),
    open: openIn('brief.openCount'),
    said: speech.t('brief.line', {
      high: amountText(high, speech.unit, speech.locale),
      low: amountText(low, speech.unit, speech.locale),
    }),
    ends: { low: Number(low), high: Number(high) },
  }
}

function mainSources(sum: SumAward, corpus: Corpus, speech: Speech): string {
  const { say, unit, t } = speech
  const shares = themeShares(corpus, sum).toSorted((a, b) => b.high.comparedTo(a.high))
  const line = (name: string, yuan: Decimal): string => `${name} ${moneyText(yuan, unit)}`
  const [named, others] =
    shares.length > namedSources
      ? [shares.slice(0, namedSources - 1), shares.slice(namedSources - 1)]
      : [shares, []]
  const rest = others.reduce((all, { high }) => all.plus(high), new Decimal(0))
  return speech.series([
    ...named.map(({ theme, high }) => line(say(theme.label), high)),
    ...(others.length > 0 ? [line(t('brief.otherThemes', { count: others.length }), rest)] : []),
  ])
}

const untilOf = ({ policies }: Compared): string | null =>
  policies.flatMap(({ term: { to } }) => to ?? []).toSorted()[0] ?? null

/** The places in the order of the first company's amounts; what is out of force stands at the end. */
export function briefRows({ documents, companies, own, speech }: BriefOf): readonly BriefRow[] {
  const { corpus } = documents
  const compared = companies.map(({ report, lapsed }) =>
    comparedIn(corpus, report, 'locations', lapsed),
  )
  return inRankOrder(compared[0] ?? []).map((row) => {
    return {
      id: row.id,
      name: speech.say(row.name),
      badge: speech.list(badgesOf(row, speech)),
      own: row.id === own,
      ended: row.lapsed?.to ?? '',
      amounts: compared.map((all) => amountsOf(all.find(({ id }) => id === row.id) ?? row, speech)),
      until: untilOf(row),
      from: mainSources((row.lapsed ?? row).sum, corpus, speech),
    }
  })
}
