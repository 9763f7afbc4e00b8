import type { Ref } from 'vue'
import { computed } from 'vue'
import type { Fraction } from '../../calculator/fraction'
import type { End } from '../../calculator/range'
import { curvesOption } from '../../charts/curves-option'
import type { Looks } from '../../charts/looks'
import { chartModes } from '../../charts/modes'
import type { CurveNode } from '../../charts/nodes'
import { findNodes } from '../../charts/nodes'
import type { CurveMode } from '../../sweeps/curve-mode'
import type { SweepResult } from '../../sweeps/sweep'
import type { Speech } from '../../telling/words/speech'
import { sweptWords } from '../../telling/curves/axis-words'
import type { BeforeCurves } from '../../telling/curves/changed-curves'
import type { ComparedCurve } from '../../telling/curves/compared'
import { measureWords } from '../../telling/curves/measure-words'
import type { Size } from '../../telling/curves/panels'
import { chartHeight } from '../../telling/curves/panels'
import { drawPicture } from '../../telling/curves/picture'
import { spotsOf } from '../../telling/curves/spots'

/** What is to be drawn, and how. */
export interface Asked {
  readonly sweep: SweepResult
  readonly shown: readonly ComparedCurve[]
  readonly mode: CurveMode
  readonly facets: boolean
  readonly uniform: boolean
  readonly speech: Speech
  readonly active: string | null
  /** The end that is drawn, the line that the picture is about, and the one whose band is shown. */
  readonly end: End
  readonly own: string | null
  readonly banded: string | null
  /** The scenario's own value: no label covers the marker there. */
  readonly here: Fraction | null
  readonly looks: Looks
  readonly dark: boolean
  /** Lines of the baseline that are others under the documents told of. */
  readonly before: BeforeCurves | null
}

/** The picture of the curves at the width that there is, step by step: each is computed anew only when it has to be. */
export function usePicture(asked: () => Asked, available: Ref<Size>) {
  const swept = computed(() => {
    const { sweep, speech } = asked()
    return sweptWords(sweep.result.setting.corpus, sweep.swept, speech)
  })
  const measure = computed(() => measureWords(asked().mode, swept.value, asked().speech))
  const nodes = computed((): CurveNode[] => {
    const { shown, mode, sweep, end } = asked()
    const all = findNodes(
      shown.map(({ offer }) => offer),
      sweep,
      end,
    )
    return chartModes[mode].compares ? all : all.filter(({ kind }) => kind === 'breakpoint')
  })
  const size = computed((): Size => {
    const { shown, facets } = asked()
    const { width } = available.value
    return { width, height: chartHeight(width, shown.length, facets) }
  })
  const drawn = computed(() => {
    const { sweep, shown, facets, uniform, speech, end, own, here, before } = asked()
    const words = { swept: swept.value, measure: measure.value, speech }
    const of = {
      sweep,
      shown,
      nodes: nodes.value,
      facets,
      uniform,
      end,
      own,
      here,
      before,
      ...words,
    }
    return drawPicture(of, size.value)
  })
  const option = computed(() => {
    const { active, own, banded, looks, dark } = asked()
    return curvesOption({
      ...drawn.value,
      active,
      own,
      banded,
      looks,
      dark,
      font: asked().speech.font,
    })
  })
  const spots = computed(() => spotsOf(drawn.value.panels, nodes.value, chartModes[asked().mode]))
  return { swept, measure, nodes, size, drawn, option, spots }
}
