import { valueAtPath } from '../../policies/scenario-input'
import type { ScenarioInput } from '../../policies/scenario-input'
import { Decimal } from '../../policies/decimal'
import { whole } from '../../calculator/fraction'
import type { SweepResult } from '../../sweeps/sweep'
import { sweptWords } from '../../telling/curves/axis-words'
import type { Room } from '../../telling/drawings/sheet'
import { markerOf } from '../../telling/drawings/marker'
import type { Drawing } from '../../telling/drawings/svg'
import type { CurvesShown } from '../../telling/tables/curves-sheet'
import { curvesFigureOf } from '../../telling/tables/curves-sheet'
import { chartSvg } from '../curves/EChart.vue'

/** What the picture of curves is drawn from. */
export interface BriefCurves extends Omit<CurvesShown, 'here' | 'sweep'> {
  readonly sweep: SweepResult
  readonly input: ScenarioInput
  readonly path: string
}

/** The curves alone, their lines named at their ends, with the value of the company; no key, no strip. */
export function drawCurves({ input, path, ...shown }: BriefCurves, room: Room): Drawing {
  const stated = valueAtPath(input, path)
  const isNumber = typeof stated === 'string' || typeof stated === 'number'
  const at = isNumber ? whole(new Decimal(stated)) : null
  const figure = curvesFigureOf({ ...shown, here: at })
  const { frame, option } = figure.chart(room)
  const words = sweptWords(shown.sweep.result.setting.corpus, shown.sweep.swept, shown.speech)
  const here =
    figure.here && at
      ? markerOf({ ...figure.here, text: `${words.label} ${words.value(at)}` }, frame)
      : ''
  return {
    width: room.width,
    height: room.height,
    body: chartSvg(option, room.width, room.height) + here,
  }
}
