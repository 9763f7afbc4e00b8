import type { Fraction } from '../../calculator/fraction'
import { alikeGroups } from '../../charts/alike'
import { drawnPlace } from '../../charts/drawn-place'
import type { Axis, CurvesDrawing, Panel } from '../../charts/drawing'
import { textWidth } from '../../charts/frame'
import { chartModes } from '../../charts/modes'
import type { Breakpoint, CurveNode } from '../../charts/nodes'
import { drawn } from '../../charts/point'
import { tidyTicks } from '../../charts/ticks'
import { Decimal } from '../../policies/decimal'
import type { SweepResult } from '../../sweeps/sweep'
import type { Speech } from '../words/speech'
import type { SweptWords } from './axis-words'
import type { ComparedCurve } from './compared'
import { whyNone } from './compared'
import type { MeasureWords } from './measure-words'
import { clauseOf, nodeName } from './node-names'
import type { Plot, Size } from './panels'
import { isNarrow, plotsOf } from './panels'
import { statusText } from './readout-words'

export const fontFamily =
  "'PingFang SC', 'Noto Sans CJK SC', 'Microsoft YaHei', 'Noto Sans SC', system-ui, sans-serif"

/** Everything that the picture is made from. */
export interface Pictured {
  readonly sweep: SweepResult
  readonly shown: readonly ComparedCurve[]
  readonly nodes: readonly CurveNode[]
  readonly swept: SweptWords
  readonly measure: MeasureWords
  readonly facets: boolean
  readonly uniform: boolean
  readonly speech: Speech
}

/** The drawing but for what changes at every touch: the place pointed at, light or dark. */
export type Drawn = Pick<CurvesDrawing, 'panels' | 'x'>

function xAxisOf({ sweep, swept, speech }: Pictured, width: number): Axis {
  const [from, to] = [drawn(sweep.sweep.from), drawn(sweep.sweep.to)]
  const wanted = Math.max(2, Math.floor(width / Math.max(64, textWidth(swept.tick(to)) * 2)))
  return {
    name: speech.t('chart.axis', { name: swept.label, unit: swept.unit }),
    ticks: tidyTicks(from, to, Math.min(10, wanted), swept.counts),
    text: swept.tick,
  }
}

function panelOf(plot: Plot, of: Pictured, size: Size): Panel {
  const { nodes, measure, speech, facets } = of
  const { frame, places, title, namesX } = plot
  const { t } = speech
  const { corpus } = of.sweep.result.setting
  const mode = chartModes[measure.mode]
  const groups = alikeGroups(places, mode)
  const doubled = new Set(groups.flatMap((group) => group.slice(0, -1)))
  const gap = ({ short, offer }: ComparedCurve, x: Fraction): string => {
    const why = statusText(whyNone(offer, x), speech)
    return facets ? why : t('chart.gapOf', { place: short, why })
  }
  const own = places.map((place, row) => {
    const words = {
      label: facets ? '' : isNarrow(size) ? place.short : place.name,
      name: (node: Breakpoint) => nodeName(node, corpus, isNarrow(size), speech),
      leap: (node: Breakpoint, yuan: number) =>
        [clauseOf(node), measure.leap(new Decimal(yuan))].filter(Boolean).join(' '),
      gap: (x: Fraction) => gap(place, x),
    }
    const options = { doubled: doubled.has(place.id), row }
    return drawnPlace(place, nodes, mode, frame, words, options)
  })
  const meetings = facets
    ? []
    : nodes.flatMap((node) => {
        const height = node.kind === 'meeting' ? mode.height(node) : null
        if (node.kind !== 'meeting' || height === null) return []
        return [{ at: [drawn(node.at), height] as const, leads: node.leads !== null }]
      })
  const name = plot.namesY ? t('chart.axis', { name: measure.high, unit: measure.unit }) : ''
  const y = { name, ticks: plot.ticks, text: measure.tick }
  return { frame, places: own, meetings, y, title, namesX }
}

/** The picture at a size: its plots with every line and word in them. Pure: an export draws the same. */
export function drawPicture(of: Pictured, size: Size): Drawn {
  const { sweep, shown, measure, facets, uniform } = of
  const range = [drawn(sweep.sweep.from), drawn(sweep.sweep.to)] as const
  const plots = plotsOf({ shown, measure, range, size, facets, uniform })
  const width = plots[0]?.frame.width ?? size.width
  return { panels: plots.map((plot) => panelOf(plot, of, size)), x: xAxisOf(of, width) }
}
