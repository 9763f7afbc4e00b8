import type { ComputedRef } from 'vue'
import { computed } from 'vue'
import { storeToRefs } from 'pinia'
import { useLabStore } from '../../stores/lab'
import { useSideStore } from '../../stores/side'
import type { Choice } from '../../telling/words/choice'
import { useTelling } from '../provided/telling'

/** The place whose law is changed: the one chosen, else the own one, else the first. */
export function useLabPlace(): {
  readonly place: ComputedRef<string>
  readonly choices: ComputedRef<readonly Choice[]>
  readonly choose: (place: string) => void
} {
  const store = useLabStore()
  const { place: own } = storeToRefs(useSideStore())
  const { documents, speech } = useTelling()
  const places = computed(() => documents.value.corpus.locations)
  return {
    place: computed(() => store.place || (own.value ?? places.value[0]?.id ?? '')),
    choices: computed(() =>
      places.value.map(({ id, name }) => ({ value: id, label: speech.value.say(name) })),
    ),
    choose(next) {
      store.place = next === own.value ? '' : next
      store.clause = ''
      store.number = ''
      if (store.against === next) store.against = ''
    },
  }
}
