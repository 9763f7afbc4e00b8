import type { Report } from '../../calculator/report/award'
import { Decimal } from '../../policies/decimal'
import type { LocationRecord } from '../../policies/schema'
import type { Speech } from '../words/speech'
import type { Dated } from './clause-dates'
import type { ClauseSteps } from './clause-steps'
import { clauseSteps } from './clause-steps'
import type { DocumentSteps } from './document-steps'
import { documentSteps } from './document-steps'

/** The deadlines and next steps of one place: of its documents, and of the clauses that pay there. */
export interface PlaceSteps {
  readonly place: LocationRecord
  readonly documents: readonly DocumentSteps[]
  /** Those with an amount above zero, the greatest first. */
  readonly clauses: readonly ClauseSteps[]
}

/** What there is to be told of: the records, the entries that count, and what they come to. */
export interface Asked extends Omit<Dated, 'chosen'> {
  readonly report: Report
}

/** The deadlines and next steps of every place, the own one first, then in the order of the data. */
export function placeSteps(
  { corpus, input, report }: Asked,
  own: string | null,
  speech: Speech,
): readonly PlaceSteps[] {
  const chosen = (id: string): string =>
    report.readings[id] ?? corpus.readings.get(id)?.chosen ?? ''
  const places = [...corpus.locations].sort((a, b) => Number(b.id === own) - Number(a.id === own))
  return places.map((place): PlaceSteps => {
    const policies = corpus.policies.filter(({ id }) => place.policies.includes(id))
    const paid = (report.locations[place.id]?.clauses ?? [])
      .filter(({ status }) => status === 'awarded')
      .map((award) => ({ award, high: new Decimal(award.award?.high ?? 0) }))
      .sort((a, b) => b.high.comparedTo(a.high))
    return {
      place,
      documents: policies.map((policy) => documentSteps(policy, report.as_of, speech)),
      clauses: paid.flatMap(({ award }) => {
        const clause = corpus.clauses.get(award.id)
        const policy = policies.find(({ id }) => id === clause?.policy)
        if (!clause || !policy) return []
        return [clauseSteps(award, clause, policy, { corpus, input, chosen }, speech)]
      }),
    }
  })
}
