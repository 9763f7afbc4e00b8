import { sweptWords } from '../../telling/curves/axis-words'
import { markerOf } from '../../telling/drawings/marker'
import type { Room } from '../../telling/drawings/sheet'
import type { Drawing } from '../../telling/drawings/svg'
import type { CurvesShown } from '../../telling/tables/curves-sheet'
import { curvesFigureOf } from '../../telling/tables/curves-sheet'
import { chartSvg } from '../curves/EChart.vue'

/** The curves alone, their lines named at their ends, with the value of the company; no key, no strip. */
export function drawCurves(shown: CurvesShown, { width, height }: Room): Drawing {
  const figure = curvesFigureOf(shown)
  const { frame, option } = figure.chart({ width, height })
  const { corpus } = shown.sweep.result.setting
  const { label, value } = sweptWords(corpus, shown.sweep.swept, shown.speech)
  const text = shown.here ? `${label} ${value(shown.here)}` : ''
  const here = figure.here ? markerOf({ ...figure.here, text }, frame) : ''
  return { width, height, body: chartSvg(option, width, height) + here }
}
