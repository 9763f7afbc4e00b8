import type { Curve, ReadAlong } from '../../calculator/algebras/curve'
import { valueAt } from '../../calculator/algebras/curve/line'
import { pieceAt } from '../../calculator/algebras/curve/pieces'
import { cutDown, whole } from '../../calculator/fraction'
import { mostCount, mostMoney } from '../../calculator/reading/value'
import type { Scenario } from '../../calculator/scenario'
import type { Corpus } from '../../policies/corpus'
import { Decimal } from '../../policies/decimal'
import type { FactRecord } from '../../policies/schema'
import { factAt } from '../../policies/fact-path'
import type { Offer, PlaceSum } from '../offer'
import { totalOf } from '../offer'
import { paidAt } from '../paid-at'
import type { SweepResult } from '../sweep'
import { sweepScenario } from '../sweep'
import type { Neighbourhood } from './neighbourhood'
import { neighbourhoodOf } from './neighbourhood'
import { grainOf } from './reachable'

/** What is paid at most at a value of the fact, in yuan and cut; null where that is unknown. */
export type Paid = (x: Decimal) => Decimal | null

/** One clause, as it stands in a place, along the fact. */
export interface ClauseCurve {
  readonly id: string
  readonly curve: Curve
  readonly paid: Paid
}

/** One place along the fact. */
export interface PlaceCurve {
  readonly id: string
  readonly curve: Curve
  readonly paid: Paid
  readonly offer: Offer
  readonly clauses: readonly ClauseCurve[]
}

/** A money or count fact that the company states, and all places along it. */
export interface VariedFact {
  readonly path: string
  readonly fact: FactRecord
  readonly stated: Decimal
  readonly grain: Decimal
  readonly near: Neighbourhood
  readonly swept: SweepResult
  readonly places: readonly PlaceCurve[]
}

function clauseCurves({ awards, policies }: PlaceSum): ClauseCurve[] {
  const steps = new Map(policies.map(({ id, step }) => [id, step]))
  return awards.flatMap(({ standing, high }) => {
    const { clause } = standing.assessment
    const step = steps.get(clause.policy)
    if (!step) return []
    const paid: Paid = (x) => {
      const line = pieceAt(high, whole(x))
      return line && cutDown(valueAt(line, whole(x)), step).n
    }
    return [{ id: clause.id, curve: high, paid }]
  })
}

/**
 * All places along a fact, over everything that may be stated of it, so that what is found holds without
 * a range. Null where the fact cannot vary.
 */
export function varyFact(
  corpus: Corpus,
  scenario: Scenario,
  path: string,
  stated: Decimal,
  read?: ReadAlong,
): VariedFact | null {
  const fact = factAt(corpus, path)
  if (!fact) return null
  const most = fact.type === 'money' ? mostMoney : new Decimal(fact.maximum ?? mostCount)
  const range = { from: whole(new Decimal(fact.minimum ?? 0)), to: whole(most) }
  const swept = sweepScenario(corpus, scenario, { path, ...range }, read)
  if ('problem' in swept) return null
  const near = neighbourhoodOf(fact, stated)
  const places = [...swept.result.locations].map(([id, sum]) => {
    const offer = totalOf(id, sum)
    const paid: Paid = (x) => paidAt(offer, 'high', whole(x))
    return { id, curve: sum.high, paid, offer, clauses: clauseCurves(sum) }
  })
  const end = swept.sweep.to
  const to = Decimal.min(near.to, end.n.div(end.d))
  const grain = grainOf(fact)
  return { path, fact, stated, grain, near: { ...near, to }, swept, places }
}
