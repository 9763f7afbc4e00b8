import { defineStore } from 'pinia'
import { computed, reactive, ref } from 'vue'
import type { SweepPreset } from '../sweeps/presets'
import { defaultEnd, presetOf, presets } from '../sweeps/presets'
import { corpus } from './corpus'
import { valueAtPath } from './paths'
import { useScenarioStore } from './scenario'

export type View = 'locations' | 'policies'

/** What varies and how far, and whether places or documents are compared. */
export const useSweepStore = defineStore('sweep', () => {
  const path = ref<string>(presets[0].paths[0])
  const asked = reactive<Record<string, { from: string; to: string }>>({})
  const view = ref<View>('locations')
  const preset = computed(() => presetOf(path.value))
  const stated = computed(() => valueAtPath(useScenarioStore().input, path.value))
  const range = computed(
    () => asked[path.value] ?? { from: '0', to: defaultEnd(corpus, path.value, stated.value) },
  )

  function choose(next: SweepPreset): void {
    path.value = next.paths[0]
  }

  function ask(from: string, to: string): void {
    asked[path.value] = { from, to }
  }

  return { path, preset, range, view, choose, ask }
})
