import type { View } from '../sweeps/view'
import { valueAtPath } from '../policies/scenario-input'
import { defineStore } from 'pinia'
import { computed, ref } from 'vue'
import type { CurveMode } from '../sweeps/curve-mode'
import type { SweepPreset } from '../sweeps/presets'
import { defaultRange, presetOf, presets } from '../sweeps/presets'
import type { Subject } from '../sweeps/subject'
import { useDocumentsStore } from './documents'
import type { SweptRange } from '../sweeps/swept-range'
import { useScenarioStore } from './scenario'

export const subjectKinds = ['total', 'theme', 'clause'] as const
export type SubjectKind = Subject['kind']

/** What the curves page was asked: plain values, so that an address can hold them. */
export const useSweepStore = defineStore('sweep', () => {
  const law = useDocumentsStore()
  /** The fact that varies: `revenue`, `robot_orders.0.units`. */
  const path = ref<string>(presets[0].paths[0])
  /** Ranges asked for, by path; a fact without one runs through its usual range. */
  const ranges = ref<Readonly<Record<string, SweptRange>>>({})
  const view = ref<View>('locations')
  const mode = ref<CurveMode>('amount')
  const subject = ref<SubjectKind>('total')
  /** Id of the theme, or of the clause, chosen last; empty until one is, then the page proposes one. */
  const theme = ref('')
  const clause = ref('')
  /** Beside one clause, what the other places have on its theme. */
  const beside = ref(false)
  /** One small chart for each place, on one scale of amounts or each on its own. */
  const facets = ref(false)
  const uniform = ref(true)
  /** Ids of the places or documents that are not drawn. */
  const hidden = ref<readonly string[]>([])
  /** The amount that the inverse question asks for, in yuan, and the end that is to reach it. */
  const wanted = ref('5000000')
  const wantedEnd = ref<'high' | 'low'>('high')

  const preset = computed(() => presetOf(path.value))
  const stated = computed(() => valueAtPath(useScenarioStore().input, path.value))
  const usual = computed((): SweptRange =>
    defaultRange(law.documents.corpus, path.value, stated.value),
  )
  const range = computed(() => ranges.value[path.value] ?? usual.value)

  function choose(next: SweepPreset): void {
    path.value = next.paths[0]
  }

  function ask(range: SweptRange): void {
    ranges.value = { ...ranges.value, [path.value]: range }
  }

  /** Back to the usual range of the fact. */
  function reset(): void {
    ranges.value = Object.fromEntries(
      Object.entries(ranges.value).filter(([each]) => each !== path.value),
    )
  }

  return {
    path,
    ranges,
    view,
    mode,
    subject,
    theme,
    clause,
    beside,
    facets,
    uniform,
    hidden,
    wanted,
    wantedEnd,
    preset,
    usual,
    range,
    choose,
    ask,
    reset,
  }
})
