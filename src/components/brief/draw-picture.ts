import { sweptWords } from '../../telling/curves/axis-words'
import { markerOf } from '../../telling/drawings/marker'
import { baselineOf, type, words } from '../../telling/drawings/set-words'
import type { Room } from '../../telling/drawings/sheet'
import type { Drawing } from '../../telling/drawings/svg'
import { moved } from '../../telling/drawings/svg'
import type { CurvesShown } from '../../telling/tables/curves-sheet'
import { curvesFigureOf } from '../../telling/tables/curves-sheet'
import { chartSvg } from '../curves/EChart.vue'

const gap = 16
const titleHeight = 22

function drawOne(shown: CurvesShown, { width, height }: Room): Drawing {
  const figure = curvesFigureOf(shown)
  const { frame, option } = figure.chart({ width, height })
  const { corpus } = shown.sweep.result.setting
  const { label, value } = sweptWords(corpus, shown.sweep.swept, shown.speech)
  const text = shown.here ? `${label} ${value(shown.here)}` : ''
  const here = figure.here ? markerOf({ ...figure.here, text }, frame) : ''
  return { width, height, body: chartSvg(option, width, height) + here }
}

/**
 * The curves alone, their lines named at their ends, with the value of the company; no key, no strip. Of two companies
 * one beside the other, each under its name.
 */
export function drawCurves(
  shown: readonly CurvesShown[],
  names: readonly string[],
  { width, height }: Room,
): Drawing {
  const [first, ...others] = shown
  if (!first) throw new Error('a picture of nobody')
  if (others.length === 0) return drawOne(first, { width, height })
  const own = (width - gap * others.length) / shown.length
  const set = { ...type.text, weight: 700 }
  const parts = shown.map((each, i) => {
    const drawn = drawOne(each, { width: own, height: height - titleHeight })
    const x = i * (own + gap)
    return words(names[i] ?? '', x, baselineOf(set), set) + moved(drawn, x, titleHeight)
  })
  return { width, height, body: parts.join('') }
}
