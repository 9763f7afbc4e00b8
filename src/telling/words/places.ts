import type { Report, SumAward } from '../../calculator/report/award'
import type { Status } from '../../calculator/status'
import type { Corpus, Policy } from '../../policies/corpus'
import type { Words } from '../../policies/schema'
import { Decimal } from '../../policies/decimal'
import type { Speech } from './speech'
import { closeNotes } from './rank-words'
import type { Lapsed } from '../../sweeps/lapsed'
import type { View } from '../../sweeps/view'
import type { Paid, Standing } from '../../sweeps/ranking'
import { inOrder, standingsOf } from '../../sweeps/ranking'

/** A place or a document in the comparison, with what it comes to. */
export interface Compared extends Paid {
  readonly name: Words
  readonly note: Words | null
  readonly policies: readonly Policy[]
  readonly sum: SumAward
  /** What it is ranked by: yuan at most; null without a number, and for documents. */
  readonly amount: Decimal | null
  /** In the order of what is paid at most; null without an amount, for the only one with one, and for documents. */
  readonly standing: Standing | null
  /** What it paid on its last day, where none of its documents is in force any more. */
  readonly lapsed: Lapsed | null
}

const noSum: SumAward = {
  in_force: false,
  low: null,
  high: null,
  open: [],
  unnumbered: [],
  clauses: [],
}

const atMost = ({ high }: SumAward): Decimal | null => (high === null ? null : new Decimal(high))

/** The places or the documents, in the order of the data, and what is out of force by now with its last day. */
export function comparedIn(
  corpus: Corpus,
  report: Report,
  view: View,
  lapsed: ReadonlyMap<string, Lapsed> = new Map(),
): Compared[] {
  const sums = report[view]
  const past = (id: string): Lapsed | null => lapsed.get(id) ?? null
  if (view === 'policies') {
    // A district and a city are no rivals: documents are not ranked.
    return corpus.policies.map((policy) => ({
      id: policy.id,
      name: policy.jurisdiction.name,
      note: null,
      policies: [policy],
      sum: sums[policy.id] ?? noSum,
      amount: null,
      standing: null,
      lapsed: past(policy.id),
    }))
  }
  const rows = corpus.locations.map(({ id, name, note, policies }) => {
    const sum = sums[id] ?? noSum
    const own = corpus.policies.filter((policy) => policies.includes(policy.id))
    return { id, name, note, policies: own, sum, amount: atMost(sum), lapsed: past(id) }
  })
  const standings = standingsOf(rows)
  return rows.map((row) => ({ ...row, standing: standings.get(row.id) ?? null }))
}

/** What is said of places whose totals look the same in the unit shown and are not. */
export const closeIn = (rows: readonly Compared[], speech: Speech): ReadonlyMap<string, string> =>
  closeNotes(
    rows.map(({ id, sum }) => ({ id, amount: atMost(sum) })),
    (id) => {
      const row = rows.find((each) => each.id === id)
      return row ? speech.say(row.name) : id
    },
    speech,
  )

/** The same, the greatest amount first; those that are not ranked at the end, as documents all are. */
export const inRankOrder = (rows: readonly Compared[]): Compared[] => inOrder(rows)

/** What one document adds to a place; where it has no amount yet, the status that says why. */
export interface Part {
  readonly policy: Policy
  readonly high: string | null
  readonly status: Status | null
}

/** What each document of a place adds to its total; unknown is never nothing. */
export function partsOf(corpus: Corpus, { policies, sum }: Compared): Part[] {
  return policies.map((policy) => {
    const own = sum.clauses.filter(({ id }) => corpus.clauses.get(id)?.policy === policy.id)
    const has = (...wanted: Status[]): boolean => own.some(({ status }) => wanted.includes(status))
    if (has('awarded', 'zero', 'superseded')) {
      return { policy, high: sum.by_policy?.[policy.id]?.high ?? null, status: null }
    }
    if (own.every(({ status }) => status === 'not_in_force')) {
      return { policy, high: null, status: 'not_in_force' }
    }
    if (has('unknown')) return { policy, high: null, status: 'unknown' }
    return { policy, high: sum.by_policy?.[policy.id]?.high ?? null, status: null }
  })
}
