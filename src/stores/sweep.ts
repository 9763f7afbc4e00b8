import type { View } from '../sweeps/view'
import { defineStore } from 'pinia'
import { computed, ref } from 'vue'
import type { CurveMode } from '../sweeps/curve-mode'
import { presets } from '../sweeps/presets'
import type { Subject } from '../sweeps/subject'
import type { SweptRange } from '../sweeps/swept-range'

export const subjectKinds = ['total', 'theme', 'clause'] as const
export type SubjectKind = Subject['kind']

/** What the curves page was asked: plain values, so that an address can hold them. */
export const useSweepStore = defineStore('sweep', () => {
  /** The fact that varies: `revenue`, `robot_orders.0.units`. */
  const path = ref<string>(presets[0].paths[0])
  /** Ranges asked for, by path; for a fact without one the page fits it. */
  const ranges = ref<Readonly<Record<string, SweptRange>>>({})
  const view = ref<View>('locations')
  const mode = ref<CurveMode>('amount')
  /** Whether the highest or the firm amounts are drawn. */
  const end = ref<'high' | 'low'>('high')
  /** Id of the place whose range from firm to highest is drawn: empty for one's own, `none` for nobody's. */
  const band = ref('')
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
  /** The amount that the inverse question asks for, in yuan, empty for that of the leader; the end that is to reach it. */
  const wanted = ref('')
  const wantedEnd = ref<'high' | 'low'>('high')

  /** The range asked for; null where the page fits one. */
  const asked = computed((): SweptRange | null => ranges.value[path.value] ?? null)

  function ask(range: SweptRange): void {
    ranges.value = { ...ranges.value, [path.value]: range }
  }

  /** Back to the range that the page fits. */
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
    end,
    band,
    asked,
    ask,
    reset,
  }
})
