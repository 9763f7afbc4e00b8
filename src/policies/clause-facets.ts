import type { Corpus, Parameter } from './corpus'
import type { ClauseRecord } from './schema'

/** The facets of the two tables of clauses, in the order of the page; the last ones are closed at first. */
export const clauseFacets = [
  'policy',
  'commitment',
  'has_cap',
  'has_threshold',
  'theme',
  'status',
  'payout',
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

export const commitments: readonly ClauseRecord['commitment'][] = [
  'fixed',
  'rate',
  'ceiling',
  'range',
  'unquantified',
  'by_reference',
]
export const payouts: readonly ClauseRecord['payout']['kind'][] = [
  'one_off',
  'annual',
  'staged',
  'voucher',
  'after_the_fact',
  'after_acceptance',
  'not_stated',
]
export const kinds: readonly Parameter['kind'][] = [
  'rate',
  'amount',
  'cap',
  'share',
  'threshold',
  'years',
  'date',
  'quota',
  'pool',
]
export const units: readonly Parameter['unit'][] = ['yuan', 'ratio', 'count', 'years', 'date']
export const scopes: readonly Parameter['scope'][] = [
  'unit',
  'item',
  'project',
  'enterprise',
  'enterprise_year',
  'applicant_year',
  'policy_year',
  'policy',
]
export const statusesOfText = ['draft', 'issued'] as const
export const capAnswers = ['yes', 'no', 'none'] as const
export const thresholdAnswers = ['yes', 'no'] as const

/** Every value that a facet can have. */
export function facetIds(facet: Facet, corpus: Corpus): readonly string[] {
  const ids: Readonly<Record<Facet, readonly string[]>> = {
    policy: corpus.policies.map(({ id }) => id),
    theme: [...corpus.themes.map(({ id }) => id), 'general'],
    commitment: [...commitments, 'general'],
    payout: payouts,
    status: statusesOfText,
    has_cap: capAnswers,
    has_threshold: thresholdAnswers,
    kind: kinds,
    unit: units,
    scope: scopes,
  }
  return ids[facet]
}
