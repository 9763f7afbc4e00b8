import type { MapEnd, MapMode } from '../sweeps/map-end'
import { defineStore } from 'pinia'
import { computed, ref, shallowRef } from 'vue'
import { defaultEnd } from '../sweeps/presets'
import { useDocumentsStore } from './documents'
import type { SweptRange } from '../sweeps/swept-range'
import { valueAtPath } from '../policies/scenario-input'
import { useScenarioStore } from './scenario'

/** Which two facts vary and how far, and what the cells show. */
export const useMapStore = defineStore('map', () => {
  const law = useDocumentsStore()
  const x = ref('project_investment')
  const y = ref('robot_sales')
  const mode = ref<MapMode>('leader')
  const place = ref(law.documents.corpus.locations[0]?.id ?? '')
  const end = ref<MapEnd>('high')
  /** Ranges asked for, by the path on an axis. */
  const asked = shallowRef<Readonly<Record<string, SweptRange>>>({})
  const scenario = useScenarioStore()

  const rangeOf = (path: string): SweptRange =>
    asked.value[path] ?? {
      from: '0',
      to: defaultEnd(law.documents.corpus, path, valueAtPath(scenario.input, path)),
    }
  const xRange = computed(() => rangeOf(x.value))
  const yRange = computed(() => rangeOf(y.value))

  function ask(path: string, range: SweptRange): void {
    asked.value = { ...asked.value, [path]: range }
  }

  function swap(): void {
    ;[x.value, y.value] = [y.value, x.value]
  }

  return { x, y, asked, xRange, yRange, mode, place, end, ask, swap }
})
