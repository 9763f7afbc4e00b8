import type { ComputedRef, InjectionKey } from 'vue'
import { computed, hasInjectionContext, inject, provide } from 'vue'
import type { Documents } from '../../policies/documents'
import { useDocumentsStore } from '../../stores/documents'

const others: InjectionKey<ComputedRef<Documents>> = Symbol('documents')

/** Lets everything below tell of other documents than the page around it. */
export function provideDocuments(documents: () => Documents): void {
  provide(others, computed(documents))
}

/** The documents that this part of the page tells of. */
export function useDocuments(): ComputedRef<Documents> {
  const own = useDocumentsStore()
  const handed = hasInjectionContext() ? inject(others, null) : null
  return handed ?? computed(() => own.documents)
}
