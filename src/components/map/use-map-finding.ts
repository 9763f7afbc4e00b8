import type { ComputedRef } from 'vue'
import { computed } from 'vue'
import { whole } from '../../calculator/fraction'
import type { LookMap } from '../../charts/leader-map'
import type { ScenarioInput } from '../../policies/scenario-input'
import type { MapEnd } from '../../sweeps/map-end'
import type { SweptRange } from '../../sweeps/swept-range'
import { sweptWords } from '../../telling/curves/axis-words'
import { comparedCurves } from '../../telling/curves/compared'
import type { AskedFinding } from '../../telling/curves/finding'
import type { AskedMap } from '../../telling/map/map-finding'
import { statedNumber } from '../curves/use-shown-range'
import { useSweep } from '../provided/company'
import { useTelling } from '../provided/telling'

/** One axis as it is asked for. */
export interface AskedAxis {
  readonly path: string
  readonly range: SweptRange
}

/** The curves along both axes through the company's own values, and what is told from them: exact, before any map. */
export function useMapFinding(
  input: () => ScenarioInput,
  question: () => {
    readonly x: AskedAxis
    readonly y: AskedAxis
    readonly end: MapEnd
    readonly own: string | null
    readonly looks: LookMap | null
  },
): ComputedRef<AskedMap> {
  const { documents, speech } = useTelling()
  const sweeps = (['x', 'y'] as const).map((axis) =>
    useSweep(input, () => ({ path: question()[axis].path, ...question()[axis].range })),
  )
  const along = (i: number): AskedFinding | null => {
    const swept = sweeps[i]?.value
    const { x, y, own, end } = question()
    if (!swept || 'problem' in swept) return null
    const stated = statedNumber(input(), [x, y][i]?.path ?? '')
    return {
      ...{ sweep: swept, own, end, here: stated && whole(stated), speech: speech.value },
      shown: comparedCurves(swept, 'locations', speech.value),
      swept: sweptWords(documents.value.corpus, swept.swept, speech.value),
    }
  }
  return computed((): AskedMap => {
    const { own, looks } = question()
    return { x: along(0), y: along(1), looks, own, speech: speech.value }
  })
}
