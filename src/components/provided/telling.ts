import type { ComputedRef } from 'vue'
import { computed } from 'vue'
import { storeToRefs } from 'pinia'
import type { Documents } from '../../policies/documents'
import { useDisplayStore } from '../../stores/display'
import type { Speech } from '../../telling/words/speech'
import { speechOf } from '../../telling/words/speech'
import { useDocuments } from './documents'
import { useWords } from './words'

/** What is told, and how. */
export interface Telling {
  readonly documents: ComputedRef<Documents>
  /** How words and amounts are said now, for the functions that word facts, reasons and steps. */
  readonly speech: ComputedRef<Speech>
}

/** The documents that this part of the page tells of, and the language and unit that it tells in. */
export function useTelling(): Telling {
  const { t, say, locale } = useWords()
  const { unit } = storeToRefs(useDisplayStore())
  return {
    documents: useDocuments(),
    speech: computed(() => speechOf({ t, say, locale: locale.value, unit: unit.value })),
  }
}
