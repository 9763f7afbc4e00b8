import type { PlaceCurves } from '../../charts/nodes'
import { pieceAt } from '../../calculator/algebras/curve/pieces'
import type { Fraction } from '../../calculator/fraction'
import type { Range } from '../../calculator/range'
import type { Status } from '../../calculator/status'
import type { Corpus } from '../../policies/corpus'
import { placeOf } from '../../policies/place-of'
import type { LocationRecord } from '../../policies/schema'
import type { Decimal } from '../../policies/decimal'
import type { View } from '../../sweeps/view'
import type { CurveMode } from '../../sweeps/curve-mode'
import { shownAt } from '../../sweeps/curve-mode'
import type { Offer } from '../../sweeps/offer'
import { offersOf } from '../../sweeps/offer'
import { lapsedOffers } from '../../sweeps/lapsed-offers'
import { paidAt } from '../../sweeps/paid-at'
import { statusAt } from '../../sweeps/status-at'
import type { Subject } from '../../sweeps/subject'
import type { SweepResult } from '../../sweeps/sweep'
import { badgesOf } from '../words/badges'
import { shortName } from '../words/place-names'
import type { Speech } from '../words/speech'

/** What a line that is out of force came to on its last day. */
export interface PastCurve extends PlaceCurves {
  readonly to: string
  readonly offer: Offer
}

/** One line of the chart: a place or a document, with its words. */
export interface ComparedCurve extends PlaceCurves {
  readonly name: string
  /** For the end of the line where room is scarce. */
  readonly short: string
  /** What of the place is shown, where that is not everything: its clauses on the subject. */
  readonly detail: string
  readonly offer: Offer
  /** The place whose line it is; null for a document. */
  readonly place: LocationRecord | null
  /** 征求意见稿, 草案: stands with every number that rests on a draft or on a summary. */
  readonly badges: readonly string[]
  /** Its curves of the last day, where none of its documents is in force any more. */
  readonly past: PastCurve | null
}

/** What one line is worth at one value, as paid and as the curves show it. */
interface Worth {
  /** Yuan as paid; null where there is no number. */
  readonly paid: Range<Decimal | null>
  /** The same as the curves show it: yuan, the part of 1, or yuan more. */
  readonly shown: Range<Decimal | null>
}

/** What one line is worth at one value. */
export interface Readout extends Worth {
  readonly id: string
  readonly name: string
  readonly badges: readonly string[]
  /** What it was worth on its last day, where it is out of force by now. */
  readonly past: (Worth & { readonly to: string }) | null
  /** Said in place of a number: why there is none, or why a clause pays nothing. */
  readonly status: Status | 'no_clause' | null
}

function detailOf({ subject, awards }: Offer, { t, say }: Speech): string {
  if (subject === 'total') return ''
  const [only] = awards
  if (!only) return t('chart.noClause')
  return awards.map(({ clause }) => say(clause.title)).join(t('chart.separator'))
}

function namesOf(corpus: Corpus, view: View): Map<string, Parameters<Speech['say']>[0]> {
  return new Map(
    view === 'locations'
      ? corpus.locations.map(({ id, name }) => [id, name])
      : corpus.policies.map(({ id, jurisdiction }) => [id, jurisdiction.name]),
  )
}

/** All places or documents of a sweep on a subject, in the order of the data. */
export function comparedCurves(
  sweep: SweepResult,
  view: View,
  speech: Speech,
  subject: Subject = { kind: 'total' },
): ComparedCurve[] {
  const { say } = speech
  const { corpus } = sweep.result.setting
  const names = namesOf(corpus, view)
  const lapsed = new Map(
    lapsedOffers(sweep, view, subject).map(({ to, offer }): [string, PastCurve] => {
      const { id, low, high } = offer
      return [id, { id, to, offer, low, high }]
    }),
  )
  return offersOf(sweep, view, subject).map((offer) => {
    const { id, low, high } = offer
    const words = names.get(id)
    const name = words ? say(words) : id
    const detail = detailOf(offer, speech)
    const badges = badgesOf(offer, speech)
    const short = shortName(corpus, id, speech)
    const place = view === 'locations' ? (placeOf(corpus, id) ?? null) : null
    const past = lapsed.get(id) ?? null
    return { id, name, short, detail, offer, place, badges, past, low, high }
  })
}

/** Why a line that has no number at `x` has none. */
export function whyNone(offer: Offer, x: Fraction): Status | 'no_clause' {
  if (pieceAt(offer.inForce, x) === false) return 'not_in_force'
  return offer.subject === 'total' ? 'unknown' : (statusAt(offer, x) ?? 'no_clause')
}

/** Why a line has no number, or why what it shows pays nothing; null where an amount says it all. */
function statusOf(offer: Offer, high: Decimal | null, x: Fraction): Readout['status'] {
  if (high === null) return whyNone(offer, x)
  if (offer.subject === 'total' || !high.isZero()) return null
  const status = statusAt(offer, x)
  return status === 'awarded' ? null : status
}

function worthAt(offer: Offer, x: Fraction, mode: CurveMode): Worth {
  const paid = { low: paidAt(offer, 'low', x), high: paidAt(offer, 'high', x) }
  if (mode === 'amount') return { paid, shown: paid }
  const shown = { low: shownAt(offer, 'low', x, mode), high: shownAt(offer, 'high', x, mode) }
  return { paid, shown }
}

/** What every line is worth at `x`, in the order given. */
export function readoutsAt(
  compared: readonly ComparedCurve[],
  x: Fraction,
  mode: CurveMode = 'amount',
): Readout[] {
  return compared.map(({ id, name, badges, offer, past }) => {
    const worth = worthAt(offer, x, mode)
    const status = statusOf(offer, worth.paid.high, x)
    const then = past && { to: past.to, ...worthAt(past.offer, x, mode) }
    return { id, name, badges, ...worth, past: then, status }
  })
}
