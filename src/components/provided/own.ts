import type { ComputedRef } from 'vue'
import { computed } from 'vue'
import { storeToRefs } from 'pinia'
import { useSideStore } from '../../stores/side'
import { useDocuments } from './documents'

/** The documents that are paid in the place that the page speaks for, by id; none for a company. */
export function useOwnDocuments(): ComputedRef<readonly string[]> {
  const documents = useDocuments()
  const { place } = storeToRefs(useSideStore())
  return computed(
    () => documents.value.corpus.locations.find(({ id }) => id === place.value)?.policies ?? [],
  )
}
