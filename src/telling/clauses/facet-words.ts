import type { Corpus } from '../../policies/corpus'
import type { Facet } from '../../policies/clause-facets'
import {
  commitments,
  parameterKinds,
  payouts,
  scopes,
  supports,
  textStatuses,
  units,
} from '../../policies/enumerations'
import { capAnswers, thresholdAnswers } from '../../policies/clause-facets'
import type { Speech } from '../words/speech'

export type { Facet }
export { clauseFacets, parameterFacets } from '../../policies/clause-facets'

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
    case 'support':
      return supports.map((id) => ({ id, label: t(`support.${id}`) }))
    case 'status':
      return textStatuses.map((id) => ({ id, label: t(`clause.value.${id}`) }))
    case 'has_cap':
      return capAnswers.map((id) => ({
        id,
        label: t(`clause.value.cap.${id}`),
      }))
    case 'has_threshold':
      return thresholdAnswers.map((id) => ({
        id,
        label: t(`clause.value.threshold.${id}`),
      }))
    case 'kind':
      return parameterKinds.map((id) => ({ id, label: t(`clause.kind.${id}`) }))
    case 'unit':
      return units.map((id) => ({ id, label: t(`clause.value.unit.${id}`) }))
    case 'scope':
      return scopes.map((id) => ({ id, label: t(`clause.scope.${id}`) }))
  }
}
