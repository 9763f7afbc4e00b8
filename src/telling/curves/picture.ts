import type { Fraction } from '../../calculator/fraction'
import { alikeGroups } from '../../charts/alike'
import { drawnPlace } from '../../charts/drawn-place'
import type { Axis, CurvesDrawing, DrawnPlace, Panel } from '../../charts/drawing'
import { pixelX, textWidth } from '../../charts/frame'
import { curvePoints } from '../../charts/curve-points'
import { chartModes } from '../../charts/modes'
import type { End } from '../../calculator/range'
import type { Box } from '../../charts/box'
import type { Breakpoint, CurveNode } from '../../charts/nodes'
import { drawn } from '../../charts/point'
import { tidyTicks } from '../../charts/ticks'
import { Decimal } from '../../policies/decimal'
import { rankStretches } from '../../sweeps/rank-stretches'
import type { SweepResult } from '../../sweeps/sweep'
import type { Speech } from '../words/speech'
import type { SweptWords } from './axis-words'
import type { BeforeCurves } from './changed-curves'
import type { ComparedCurve, PastCurve } from './compared'
import { whyNone } from './compared'
import { isWithin } from './here-words'
import { labelsOf } from './labels'
import type { MeasureWords } from './measure-words'
import { clauseOf } from './node-names'
import { numbered } from './numbered'
import type { Plot, Size } from './panels'
import { isNarrow, plotsOf } from './panels'
import { pastName, statusText } from './readout-words'

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
  /** The end that is drawn; the highest amount where left out. */
  readonly end?: End
  /** Id of the line that the picture is about. */
  readonly own?: string | null
  /** Where the marker stands: no label covers it. */
  readonly here?: Fraction | null
  /** The same lines under other documents, where they are others there. */
  readonly before?: BeforeCurves | null
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

/** The room that the marker takes. */
function takenBy({ frame }: Plot, { here }: Pictured): Box[] {
  if (!here || !isWithin(frame, here)) return []
  const x = pixelX(frame, drawn(here))
  return [{ left: x - 3, right: x + 3, top: frame.top - 20, bottom: frame.top + frame.height }]
}

function panelOf(plot: Plot, of: Pictured, size: Size): Panel {
  const { nodes, measure, speech, facets, end = 'high', own = null, swept, sweep } = of
  const { frame, places, namesX } = plot
  const { t } = speech
  const { corpus } = sweep.result.setting
  const mode = chartModes[measure.mode]
  const narrow = isNarrow(size)
  const curves = places.map(numbered)
  const groups = alikeGroups(curves, mode, end)
  const doubled = new Set(groups.flatMap((group) => group.slice(0, -1)))
  const gap = ({ short, offer }: ComparedCurve, x: Fraction): string => {
    const why = statusText(whyNone(offer, x), speech)
    return facets ? why : t('chart.gapOf', { place: short, why })
  }
  const titleOf = (id: string): string => {
    const clause = corpus.clauses.get(id)
    return clause ? t('curves.finding.quoted', { clause: speech.say(clause.title) }) : ''
  }
  const nameOf = (id: string): string => places.find((each) => each.id === id)?.short ?? id
  const offers = places.map(({ offer }) => offer)
  const isHere = offers.some(({ id }) => id === own)
  const ranks =
    own !== null && isHere && mode.compares ? rankStretches(own, offers, sweep, end) : []
  const labels = labelsOf(facets ? nodes.filter(({ kind }) => kind !== 'meeting') : nodes, {
    ...{ corpus, swept, speech, mode, end, own, ranks, nameOf },
    narrow: narrow || facets,
  })
  const pastLine = (past: PastCurve, place: ComparedCurve, row: number): DrawnPlace => {
    const words = {
      label: facets ? '' : place.short,
      ended: t('chart.past.ended', { date: past.to }),
      leap: () => '',
      gap: (x: Fraction) => gap({ ...place, offer: past.offer }, x),
    }
    const curve = numbered({ ...place, ...past })
    return drawnPlace(curve, [], mode, frame, words, { doubled: false, row, end })
  }
  const lines = places.map((place, row) => {
    if (place.past) return pastLine(place.past, place, row)
    const words = {
      label: facets ? '' : narrow ? place.short : place.name,
      ended: '',
      leap: (node: Breakpoint, yuan: number) =>
        [titleOf(clauseOf(node)), measure.leap(new Decimal(yuan))].filter(Boolean).join(' '),
      gap: (x: Fraction) => gap(place, x),
    }
    const options = { doubled: doubled.has(place.id), row, end }
    return drawnPlace(curves[row] ?? place, nodes, mode, frame, words, options)
  })
  const meetings = facets
    ? []
    : nodes.flatMap((node) => {
        const height = node.kind === 'meeting' ? mode.height(node) : null
        if (node.kind !== 'meeting' || height === null) return []
        const isOwn = node.over === own || node.under === own
        const tells = node.paidAt !== null && (node.leads !== null || isOwn)
        return [{ at: [drawn(node.at), height] as const, tells }]
      })
  const said = end === 'high' ? measure.high : measure.low
  const name = plot.namesY ? t('chart.axis', { name: said, unit: measure.unit }) : ''
  const y = { name, ticks: plot.ticks, text: measure.tick }
  const taken = takenBy(plot, of)
  const isReform = (of.before?.reform ?? null) !== null
  const before = (facets ? [] : (of.before?.shown ?? [])).map((each) => ({
    id: each.id,
    points: curvePoints(end === 'high' ? each.high : each.low, mode.projection(frame)),
    label: t(isReform ? 'curves.beforeReform' : 'curves.before', { place: each.short }),
  }))
  const ended = facets ? places[0]?.past : null
  const title = ended ? pastName(plot.title, ended.to, speech) : plot.title
  return { frame, places: lines, before, meetings, labels, taken, y, title, namesX }
}

/** The picture at a size: its plots with every line and word in them. Pure: an export draws the same. */
export function drawPicture(of: Pictured, size: Size): Drawn {
  const { sweep, shown, measure, facets, uniform, end = 'high', speech } = of
  const range = [drawn(sweep.sweep.from), drawn(sweep.sweep.to)] as const
  const also = facets ? [] : (of.before?.shown ?? [])
  const plots = plotsOf({ shown, also, measure, range, size, facets, uniform, end, speech })
  const width = plots[0]?.frame.width ?? size.width
  return { panels: plots.map((plot) => panelOf(plot, of, size)), x: xAxisOf(of, width) }
}
