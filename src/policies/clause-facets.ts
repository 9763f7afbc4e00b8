import type { Corpus } from './corpus'
import {
  commitments,
  parameterKinds,
  payouts,
  scopes,
  supports,
  textStatuses,
  units,
} from './enumerations'

/** The facets of the two tables of clauses, in the order of the page; the last ones are closed at first. */
export const clauseFacets = [
  'policy',
  'commitment',
  'has_cap',
  'has_threshold',
  'theme',
  'status',
  'payout',
  'support',
] as const
export const parameterFacets = [
  'policy',
  'kind',
  'unit',
  'scope',
  'theme',
  'commitment',
  'status',
] as const
export type Facet = (typeof clauseFacets)[number] | (typeof parameterFacets)[number]

/** What the tables can be ordered by. */
export const clauseOrders = ['commitment', 'rate', 'amount', 'threshold'] as const
export const parameterOrders = ['kind', 'value', 'scope'] as const

export const capAnswers = ['yes', 'no', 'none'] as const
export const thresholdAnswers = ['yes', 'no'] as const

/** Every value that a facet can have. */
export function facetIds(facet: Facet, corpus: Corpus): readonly string[] {
  const ids: Readonly<Record<Facet, readonly string[]>> = {
    policy: corpus.policies.map(({ id }) => id),
    theme: [...corpus.themes.map(({ id }) => id), 'general'],
    commitment: [...commitments, 'general'],
    payout: payouts,
    support: supports,
    status: textStatuses,
    has_cap: capAnswers,
    has_threshold: thresholdAnswers,
    kind: parameterKinds,
    unit: units,
    scope: scopes,
  }
  return ids[facet]
}
