import { whole } from '../../calculator/fraction'
import type { ScenarioInput } from '../../policies/scenario-input'
import type { SweptRange } from '../../sweeps/swept-range'
import { readHolding } from '../../calculator/reading/read-holding'
import type { Corpus } from '../../policies/corpus'
import { Decimal } from '../../policies/decimal'
import type { View } from '../../sweeps/view'
import { lastBreak, limitsOf, rangeAround, rangeBeyond } from '../../sweeps/fitted-range'
import { offersOf } from '../../sweeps/offer'
import { findSweptFact } from '../../sweeps/swept-fact'
import type { FactRecord } from '../../policies/schema'
import type { Subject } from '../../sweeps/subject'
import { sweepScenario } from '../../sweeps/sweep'

/** The range around the value that a fact has now; null where it is not stated. */
export function fitAround(fact: FactRecord, stated: unknown): SweptRange | null {
  const text = typeof stated === 'number' || typeof stated === 'string' ? String(stated) : ''
  return /^\d+(\.\d+)?$/.test(text) ? rangeAround(fact, new Decimal(text)) : null
}

/** The range in which every cap and threshold of what is compared can be seen; null where nothing bends. */
export function fitBreaks(
  corpus: Corpus,
  input: ScenarioInput,
  today: string,
  path: string,
  view: View,
  subject: Subject,
): SweptRange | null {
  const { scenario } = readHolding(input, corpus, today)
  const place = findSweptFact(corpus, scenario, path)
  if ('code' in place) return null
  const { least, most } = limitsOf(place.fact)
  const sweep = sweepScenario(corpus, scenario, { path, from: whole(least), to: whole(most) })
  if ('problem' in sweep) return null
  const last = lastBreak(offersOf(sweep, view, subject))
  return last && rangeBeyond(place.fact, last.n.div(last.d))
}
