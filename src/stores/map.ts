import type { MapEnd, MapMode } from '../sweeps/map-end'
import { defineStore } from 'pinia'
import { ref, shallowRef } from 'vue'
import { useDocumentsStore } from './documents'
import type { SweptRange } from '../sweeps/swept-range'

/** Which two facts vary and how far, and what the cells show. */
export const useMapStore = defineStore('map', () => {
  const law = useDocumentsStore()
  const x = ref('project_investment')
  /** Empty for a fact that the company states. */
  const y = ref('')
  const mode = ref<MapMode>('leader')
  const place = ref(law.documents.corpus.locations[0]?.id ?? '')
  const end = ref<MapEnd>('high')
  /** Ranges asked for, by the path on an axis. */
  const asked = shallowRef<Readonly<Record<string, SweptRange>>>({})
  const askedOf = (path: string): SweptRange | null => asked.value[path] ?? null

  function ask(path: string, range: SweptRange): void {
    asked.value = { ...asked.value, [path]: range }
  }

  function swap(): void {
    ;[x.value, y.value] = [y.value, x.value]
  }

  return { x, y, asked, askedOf, mode, place, end, ask, swap }
})
