import type { Report } from '../../calculator/report/award'
import { Decimal } from '../../policies/decimal'
import type { Documents } from '../../policies/documents'
import type { Lapsed } from '../../sweeps/lapsed'
import type { Group } from '../../sweeps/ranking'
import { groupsOf } from '../../sweeps/ranking'
import { amountText } from '../words/money'
import type { Speech } from '../words/speech'

/** What the answer in a sentence is made from. */
export interface Asked {
  readonly documents: Pick<Documents, 'corpus'>
  readonly report: Report
  /** The place that the user speaks for, by its id; null for a company. */
  readonly own: string | null
  readonly speech: Speech
  /** A fact, by its path, that changes nothing in the own place; said where it is given. */
  readonly unmoved?: string | null
  /** The day of the calculation; where the application date is past, it is said where this is given. */
  readonly today?: string
  /** What is out of force by now with what it paid on its last day; said of the own place where it is given. */
  readonly lapsed?: ReadonlyMap<string, Lapsed>
}

export type End = 'low' | 'high'

/** What a place comes to at one end, in yuan; null where there is no number. */
export function amountIn({ report }: Pick<Asked, 'report'>, place: string, end: End) {
  const amount = report.locations[place]?.[end] ?? null
  return amount === null ? null : new Decimal(amount)
}

/** The places with a number at one end, the greatest first, those that are paid the same together. */
export function orderOf(asked: Pick<Asked, 'documents' | 'report'>, end: End): readonly Group[] {
  const { locations } = asked.documents.corpus
  return groupsOf(locations.map(({ id }) => ({ id, amount: amountIn(asked, id, end) })))
}

/** A group whose places are paid something. */
export const paying = (group: Group | undefined): Group | null =>
  group && !group.amount.isZero() ? group : null

/** Places by name, in the order of the data. */
export function namesIn({ documents, speech }: Asked, places: readonly string[]): string {
  const named = documents.corpus.locations.filter(({ id }) => places.includes(id))
  return speech.names(named.map(({ name }) => speech.say(name)))
}

/** An amount as a sentence has it. */
export const moneyIn = ({ speech: { unit, locale } }: Asked, yuan: Decimal): string =>
  amountText(yuan, unit, locale)
