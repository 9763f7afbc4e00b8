import { defineStore } from 'pinia'
import { computed, ref } from 'vue'
import { useDocumentsStore } from './documents'
import { remembered } from './remembered'

/** The side of a company; every other side is the officer of a place, named by the place's id. */
export const companySide = 'company'

/** Whom the page speaks for (我代表). */
export const useSideStore = defineStore('side', () => {
  const { corpus } = useDocumentsStore().law
  const sides: readonly string[] = [companySide, ...corpus.locations.map(({ id }) => id)]
  const kept = remembered('side', sides, companySide)
  /** Whose side it is now; a link may say it for once, without its being kept. */
  const side = ref(kept.value)
  /** Id of the place that the user speaks for; null for a company. */
  const place = computed(() => (side.value === companySide ? null : side.value))

  /** Speaks for another side from now on, also when the page is opened again. */
  function choose(next: string): void {
    side.value = next
    kept.value = next
  }

  return { side, sides, place, choose }
})
