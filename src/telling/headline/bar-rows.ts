import type { SumAward } from '../../calculator/report/award'
import { Decimal } from '../../policies/decimal'
import type { Lapsed } from '../../sweeps/lapsed'
import type { Standing } from '../../sweeps/ranking'
import { inOrder, standingsOf } from '../../sweeps/ranking'
import { shownBadges } from '../words/badges'
import type { Compared } from '../words/places'
import { closeIn, comparedIn } from '../words/places'
import type { Asked, End } from './asked'
import type { LastDay } from './last-day'
import { lastDayWords } from './last-day'

/** One place in the comparison: what it comes to, and what has to be known of it. */
export interface BarRow {
  readonly place: Compared
  readonly standing: Standing | null
  /** Both ends in yuan; null without a number. Of a place whose documents have all ended those of its last day. */
  readonly ends: Readonly<Record<End, Decimal>> | null
  /** The last day of documents that have all ended. */
  readonly endedOn: string | null
  /** The state of the texts, each once. */
  readonly badges: string
  /** Said where the amount looks like the next greater one and is less. */
  readonly close: string
  readonly lastDay: LastDay
}

function endsOf({ low, high }: SumAward): BarRow['ends'] {
  return low === null || high === null ? null : { low: new Decimal(low), high: new Decimal(high) }
}

/**
 * The places from the first rank to the last by one end; then those whose terms have ended, with the amounts of their
 * last day, and those without a number.
 */
export function barRows(asked: Asked, by: End, lapsed: ReadonlyMap<string, Lapsed>): BarRow[] {
  const { documents, report, speech } = asked
  const { corpus } = documents
  const all = comparedIn(corpus, report, 'locations', lapsed)
  const amounts = all.map(({ id, sum }) => ({ id, amount: endsOf(sum)?.[by] ?? null }))
  const standings = standingsOf(amounts)
  const close = closeIn(all, speech)
  const rows = all.map((place): BarRow => {
    const { id, sum, policies } = place
    const past = place.lapsed
    return {
      place,
      standing: standings.get(id) ?? null,
      ends: endsOf(past?.sum ?? sum),
      endedOn: past?.to ?? null,
      badges: speech.phrases(shownBadges({ policies }, speech).map(({ text }) => text)),
      close: by === 'high' ? (close.get(id) ?? '') : '',
      lastDay: lastDayWords(policies, report.as_of, speech),
    }
  })
  const ranked = inOrder(amounts).map(({ id }) => rows.find(({ place }) => place.id === id))
  const order = ({ endedOn, ends }: BarRow): number =>
    endedOn !== null ? 2 : ends === null ? 3 : 1
  return ranked.filter((row) => row !== undefined).sort((a, b) => order(a) - order(b))
}
