import type { Corpus, Parameter } from '../../../policies/corpus'
import type { ClauseRecord } from '../../../policies/schema'
import type { Speech } from '../../facts'

/** The facets of both tables, in the order of the page; the last ones are closed at first. */
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

const commitments: readonly ClauseRecord['commitment'][] = [
  'fixed',
  'rate',
  'ceiling',
  'range',
  'unquantified',
  'by_reference',
]
const payouts: readonly ClauseRecord['payout']['kind'][] = [
  'one_off',
  'annual',
  'staged',
  'voucher',
  'after_the_fact',
  'after_acceptance',
  'not_stated',
]
const kinds: readonly Parameter['kind'][] = [
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
const units: readonly Parameter['unit'][] = ['yuan', 'ratio', 'count', 'years', 'date']
const scopes: readonly Parameter['scope'][] = [
  'unit',
  'item',
  'project',
  'enterprise',
  'enterprise_year',
  'applicant_year',
  'policy_year',
  'policy',
]

export interface FacetValue {
  readonly id: string
  readonly label: string
}

/** The values of a facet in their order, with their words; which of them occur the database says. */
export function facetValues(facet: Facet, corpus: Corpus, speech: Speech): readonly FacetValue[] {
  const { t, say } = speech
  const general: FacetValue = { id: 'general', label: t('clause.value.general') }
  switch (facet) {
    case 'policy':
      return corpus.policies.map(({ id, jurisdiction }) => ({ id, label: say(jurisdiction.name) }))
    case 'theme':
      return [...corpus.themes.map(({ id, label }) => ({ id, label: say(label) })), general]
    case 'commitment':
      return [
        ...commitments.map((id) => ({ id, label: t(`clause.commitmentLong.${id}`) })),
        general,
      ]
    case 'payout':
      return payouts.map((id) => ({ id, label: t(`payout.${id}`) }))
    case 'status':
      return (['draft', 'issued'] as const).map((id) => ({ id, label: t(`clause.value.${id}`) }))
    case 'has_cap':
      return (['yes', 'no', 'none'] as const).map((id) => ({
        id,
        label: t(`clause.value.cap.${id}`),
      }))
    case 'has_threshold':
      return (['yes', 'no'] as const).map((id) => ({
        id,
        label: t(`clause.value.threshold.${id}`),
      }))
    case 'kind':
      return kinds.map((id) => ({ id, label: t(`clause.kind.${id}`) }))
    case 'unit':
      return units.map((id) => ({ id, label: t(`clause.value.unit.${id}`) }))
    case 'scope':
      return scopes.map((id) => ({ id, label: t(`clause.scope.${id}`) }))
  }
}
