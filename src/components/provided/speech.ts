import { storeToRefs } from 'pinia'
import { computed } from 'vue'
import { useWords } from './words'
import { useDisplayStore } from '../../stores/display'
import type { Speech } from '../../telling/words/speech'

/** How words and amounts are said now, for the functions that word facts, reasons and steps. */
export function useSpeech() {
  const { t, say, locale } = useWords()
  const { unit } = storeToRefs(useDisplayStore())
  return computed((): Speech => ({ t, say, locale: locale.value, unit: unit.value }))
}
