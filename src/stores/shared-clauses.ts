import type { Corpus } from '../policies/corpus'
import { storeToRefs } from 'pinia'
import { dropped } from '../sharing/dropped'
import type { Reader } from '../sharing/reader'
import { byKey, flag, known, listOf, oneOf, shape, text } from '../sharing/reader'
import type { Facet } from '../policies/clause-facets'
import {
  clauseFacets,
  clauseOrders,
  facetIds,
  parameterFacets,
  parameterOrders,
} from '../policies/clause-facets'
import type { Chosen, Order } from './clauses'
import { clauseViews, useClausesStore } from './clauses'
import { useDocumentsStore } from './documents'
import { knownClause } from './known-clause'
import type { SharedPart } from './shared-part'
import { shared, sharedPart } from './shared-part'

/** Values chosen of some facets; a facet or value that is none is left out by name. */
const chosenOf = (facets: readonly Facet[], of: Corpus): Reader<Chosen> =>
  byKey((key): Reader<readonly string[]> => {
    const facet = facets.find((each) => each === key)
    if (facet) {
      const ids = facetIds(facet, of)
      return listOf(oneOf(ids), ids.length)
    }
    return (found, at) => ({ dropped: [dropped(at, found, { kind: 'one_of', values: facets })] })
  })

const orderBy = (columns: readonly string[]): Reader<Order> =>
  shape<Order>({ by: oneOf(['', ...columns]), descending: flag })

/** What the page of the clauses shows. */
export function sharedClauses(): SharedPart {
  const { corpus } = useDocumentsStore().law
  const clauses = storeToRefs(useClausesStore())
  const clause = knownClause()
  const policies = corpus.policies.map(({ id }) => id)
  return sharedPart('clauses', {
    view: shared(clauses.view, oneOf(clauseViews)),
    place: shared(clauses.place, known(policies, 'place')),
    lacking: shared(clauses.lacking, flag),
    words: shared(clauses.words, text(200), { typed: true }),
    chosenClauses: shared(clauses.chosenClauses, chosenOf(clauseFacets, corpus)),
    chosenParameters: shared(clauses.chosenParameters, chosenOf(parameterFacets, corpus)),
    clauseOrder: shared(clauses.clauseOrder, orderBy(clauseOrders)),
    parameterOrder: shared(clauses.parameterOrder, orderBy(parameterOrders)),
    opened: shared(clauses.opened, clause),
    left: shared(clauses.left, clause),
    right: shared(clauses.right, clause),
  })
}
