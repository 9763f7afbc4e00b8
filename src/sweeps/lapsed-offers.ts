import type { Fraction } from '../calculator/fraction'
import type { Scenario } from '../calculator/scenario'
import type { Corpus } from '../policies/corpus'
import { lastDays, onDay } from './lapsed'
import type { Offer } from './offer'
import { offersOf } from './offer'
import type { Subject } from './subject'
import { sweepScenario } from './sweep'
import type { View } from './view'

/** What a place, or a document, that is out of force paid on its last day along the swept fact. */
export interface LapsedOffer {
  readonly to: string
  readonly offer: Offer
}

/**
 * The curves of all that is out of force on the application date, each of its own last day; none where the fact
 * cannot be swept.
 */
export function lapsedOffers(
  corpus: Corpus,
  scenario: Scenario,
  asked: { readonly path: string; readonly from: Fraction; readonly to: Fraction },
  view: View,
  subject: Subject,
): LapsedOffer[] {
  const days = lastDays(corpus, scenario.asOf, view)
  return [...new Set(days.values())].flatMap((to) => {
    const sweep = sweepScenario(corpus, onDay(scenario, to), asked)
    if ('problem' in sweep) return []
    return offersOf(sweep, view, subject)
      .filter(({ id }) => days.get(id) === to)
      .map((offer) => ({ to, offer }))
  })
}
