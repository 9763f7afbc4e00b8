import type { MapEnd, MapMode } from '../sweeps/map-end'
import { defineStore } from 'pinia'
import { ref, shallowRef } from 'vue'
import type { SweptRange } from '../sweeps/swept-range'

/** Which two facts vary and how far, and what the cells show. */
export const useMapStore = defineStore('map', () => {
  const x = ref('project_investment')
  /** Empty for a fact that the company states. */
  const y = ref('')
  const mode = ref<MapMode>('leader')
  /** Empty for one's own place. */
  const place = ref('')
  const end = ref<MapEnd>('high')
  /** Ranges asked for, by the path on an axis. */
  const asked = shallowRef<Readonly<Record<string, SweptRange>>>({})
  const askedOf = (path: string): SweptRange | null => asked.value[path] ?? null

  function ask(path: string, range: SweptRange): void {
    asked.value = { ...asked.value, [path]: range }
  }

  return { x, y, asked, askedOf, mode, place, end, ask }
})
