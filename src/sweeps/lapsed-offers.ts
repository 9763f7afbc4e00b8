import { lastDays, onDay } from './lapsed'
import type { Offer } from './offer'
import { offersOf } from './offer'
import type { Subject } from './subject'
import type { SweepResult } from './sweep'
import { sweepScenario } from './sweep'
import type { View } from './view'

/** What a place, or a document, that is out of force paid on its last day along the swept fact. */
export interface LapsedOffer {
  readonly to: string
  readonly offer: Offer
}

/** The sweeps of last days, which words and pictures of the same curves ask for, by the sweep that they stand beside. */
const kept = new WeakMap<SweepResult, Map<string, SweepResult | null>>()

function sweepOn(sweep: SweepResult, day: string): SweepResult | null {
  const days = kept.get(sweep) ?? new Map<string, SweepResult | null>()
  kept.set(sweep, days)
  const found = days.get(day)
  if (found !== undefined) return found
  const { corpus } = sweep.result.setting
  const made = sweepScenario(corpus, onDay(sweep.scenario, day), sweep.sweep)
  const past = 'problem' in made ? null : made
  days.set(day, past)
  return past
}

/** The curves of all that is out of force on the application date of a sweep, each of its own last day. */
export function lapsedOffers(sweep: SweepResult, view: View, subject: Subject): LapsedOffer[] {
  const days = lastDays(sweep.result.setting.corpus, sweep.scenario.asOf, view)
  return [...new Set(days.values())].flatMap((to) => {
    const past = sweepOn(sweep, to)
    if (!past) return []
    return offersOf(past, view, subject)
      .filter(({ id }) => days.get(id) === to)
      .map((offer) => ({ to, offer }))
  })
}
