import type { ComputedRef } from 'vue'
import { computed } from 'vue'
import { storeToRefs } from 'pinia'
import type { Looks } from '../../charts/looks'
import { looksOf } from '../../charts/looks'
import { useDisplayStore } from '../../stores/display'
import { useDocuments } from './documents'

/** How the places of the documents look now, by day or by night. */
export function useLooks(): ComputedRef<Looks> {
  const documents = useDocuments()
  const { dark } = storeToRefs(useDisplayStore())
  return computed(() => looksOf(documents.value.corpus, dark.value))
}
