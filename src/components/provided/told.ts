import type { ComputedRef } from 'vue'
import { computed } from 'vue'
import { useClockStore } from '../../stores/clock'
import type { ToldTexts } from '../../telling/tables/clause-offers'
import { useTelling } from './telling'

/** What tables of the texts are made of now. */
export function useToldTexts(): ComputedRef<ToldTexts> {
  const { documents, speech } = useTelling()
  const clock = useClockStore()
  return computed(() => ({ documents: documents.value, day: clock.day, speech: speech.value }))
}
