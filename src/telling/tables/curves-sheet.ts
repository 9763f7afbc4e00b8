import type { Sign } from '../drawings/curve-key'
import type { StripsFigure } from '../drawings/strips'
import type { ChartSvg, CurvesFigure } from '../drawings/curves-figure'
import { curvesFigure } from '../drawings/curves-figure'
import type { Here } from '../drawings/marker'
import type { LegendEntry } from '../drawings/place-legend'
import type { Room, Sheet } from '../drawings/sheet'
import { composeSheet } from '../drawings/sheet'
import type { End } from '../../calculator/range'
import type { Fraction } from '../../calculator/fraction'
import { curvesOption } from '../../charts/curves-option'
import { chartModes } from '../../charts/modes'
import type { CurveNode } from '../../charts/nodes'
import { findNodes, isJump } from '../../charts/nodes'
import type { PlaceLook } from '../../charts/looks'
import { looksOf } from '../../charts/looks'
import { drawn } from '../../charts/point'
import type { View } from '../../sweeps/view'
import type { CurveMode } from '../../sweeps/curve-mode'
import type { Subject } from '../../sweeps/subject'
import type { SweepResult } from '../../sweeps/sweep'
import { sweptWords } from '../curves/axis-words'
import type { Baseline, BaselineCurves, BeforeCurves } from '../curves/changed-curves'
import { baselineCurves, changedCurves } from '../curves/changed-curves'
import type { ComparedCurve } from '../curves/compared'
import { comparedCurves, readoutsAt } from '../curves/compared'
import { curveNotes } from '../curves/notes'
import { measureWords } from '../curves/measure-words'
import { drawPicture } from '../curves/picture'
import { worthText } from '../curves/readout-words'
import { stripsOf } from '../curves/strips'
import type { Speech } from '../words/speech'
import type { Picture } from './exportable'
import type { Occasion } from '../words/occasion'
import { sourceLine, subtitleOf, textNotes } from '../words/occasion'

/** The curves as they stand on the page, whatever its size and theme. */
export interface CurvesShown {
  readonly sweep: SweepResult
  readonly view: View
  /** Everything and in yuan, where nothing else is said. */
  readonly subject?: Subject
  readonly mode?: CurveMode
  /** The end of the amounts that is drawn; the highest where left out. */
  readonly end?: End
  /** Ids of the line that the picture is about, and of the one whose band is drawn. */
  readonly own?: string | null
  readonly banded?: string | null
  readonly hidden: ReadonlySet<string>
  /** The scenario's own value of the swept fact; null where it is not stated. */
  readonly here: Fraction | null
  /** What a reform is held against: drawn dashed where it is another line, and named. */
  readonly baseline?: Baseline | null
  readonly speech: Speech
}

/** What a picture of curves is headed with: what it shows, and what is drawn where that is not the same. */
export interface CurvesTitles {
  readonly title: string
  readonly caption: string
}

const isIn = ({ sweep }: SweepResult, x: Fraction): boolean =>
  drawn(x) >= drawn(sweep.from) && drawn(x) <= drawn(sweep.to)

const wordsOf = ({ sweep, mode, speech }: CurvesShown) => {
  const swept = sweptWords(sweep.result.setting.corpus, sweep.swept, speech)
  return { swept, measure: measureWords(mode ?? 'amount', swept, speech) }
}

const looksIn = ({ sweep }: CurvesShown) => looksOf(sweep.result.setting.corpus, false)

/** One's own line is unbroken. */
const lookOf = (id: string, of: CurvesShown): PlaceLook => {
  const look = looksIn(of)(id)
  return id === of.own ? { ...look, dash: [] } : look
}

function legendOf(shown: readonly ComparedCurve[], of: CurvesShown): LegendEntry[] {
  const { t } = of.speech
  const { measure } = wordsOf(of)
  const at = of.here && isIn(of.sweep, of.here) ? of.here : null
  const readouts = at ? readoutsAt(shown, at, of.mode) : []
  const { end = 'high' } = of
  return shown.map(({ id, name, badges, past }) => {
    const readout = readouts.find((each) => each.id === id)
    const [main, other] = [readout?.shown[end], readout?.shown[end === 'high' ? 'low' : 'high']]
    const beside = other
      ? t(end === 'high' ? 'chart.firm' : 'chart.upTo', { amount: measure.text(other) })
      : ''
    const amounts = main ? [measure.text(main), beside].filter(Boolean).join(t('chart.stop')) : ''
    const ended = past && !readout ? t('chart.past.ended', { date: past.to }) : ''
    const worth = readout?.status ? worthText(readout, end, measure, of.speech) : amounts
    return { look: lookOf(id, of), name, badges, worth: worth || ended, faint: past !== null }
  })
}

function hereOf(shown: readonly ComparedCurve[], of: CurvesShown): Here | null {
  const { here, sweep, speech } = of
  if (!here) return null
  const { value } = sweptWords(sweep.result.setting.corpus, sweep.swept, speech)
  const inside = isIn(sweep, here)
  const looks = looksIn(of)
  const worth = (inside ? readoutsAt(shown, here, of.mode) : []).flatMap(
    ({ id, shown: amounts }) => {
      const amount = amounts[of.end ?? 'high']
      return amount ? [{ color: looks(id).color, amount: amount.toNumber() }] : []
    },
  )
  const text = inside ? value(here) : speech.t('chart.outside', { value: value(here) })
  return { at: drawn(here), text, worth }
}

function stripsIn(
  shown: readonly ComparedCurve[],
  baseline: BaselineCurves | null,
  of: CurvesShown,
): StripsFigure {
  const { sweep, own = null, end = 'high', speech } = of
  const asked = { sweep, shown, own, end, speech, swept: wordsOf(of).swept, baseline }
  const { strips, bounds } = stripsOf(asked)
  const looks = looksIn(of)
  return {
    bounds,
    strips: strips.map(({ title, segments }) => ({
      title,
      segments: segments.map(({ places, ...rest }) => ({
        ...rest,
        colors: places.map((id) => looks(id).color),
      })),
    })),
  }
}

const keyWords = {
  line: 'chart.key.band',
  breakpoint: 'chart.key.breakpoint',
  jump: 'chart.key.jump',
  meeting: 'chart.key.meeting',
  past: 'chart.past.key',
} as const satisfies Record<Exclude<Sign, 'before'>, string>

function keyOf(
  nodes: readonly CurveNode[],
  isBanded: boolean,
  hasPast: boolean,
  { t }: Speech,
): { sign: Sign; text: string }[] {
  const bends = nodes.some((node) => node.kind === 'breakpoint' && !isJump(node))
  const occurring: [keyof typeof keyWords, boolean][] = [
    ['line', isBanded],
    ['breakpoint', bends],
    ['jump', nodes.some(isJump)],
    ['meeting', nodes.some(({ kind }) => kind === 'meeting')],
    ['past', hasPast],
  ]
  return occurring
    .filter(([, occurs]) => occurs)
    .map(([sign]) => ({ sign, text: t(keyWords[sign]) }))
}

/** Whose lines the dashed ones are. */
function beforeKey(before: BeforeCurves | null, { t }: Speech): { sign: Sign; text: string }[] {
  if (!before || before.shown.length === 0) return []
  const { reform } = before
  const text = reform === null ? t('curves.dashed') : t('curves.dashedReform', { name: reform })
  return [{ sign: 'before', text }]
}

/** Chart, marker, leader strip, legend and key of the curves, on white. */
export function curvesFigureOf(of: CurvesShown): CurvesFigure {
  const { sweep, view, hidden, speech } = of
  const compared = comparedCurves(sweep, view, speech, of.subject)
  const shown = compared.filter(({ id }) => !hidden.has(id))
  const inMode = chartModes[of.mode ?? 'amount']
  const offers = shown.map(({ offer }) => offer)
  const { end = 'high', own = null, banded = null, here } = of
  const baseline = of.baseline ? baselineCurves(of.baseline, of) : null
  const before = baseline && changedCurves(baseline, shown, end)
  const nodes = findNodes(offers, sweep, end).filter(
    ({ kind }) => inMode.compares || kind === 'breakpoint',
  )
  return {
    legend: legendOf(shown, of),
    chart: (room: Room) => {
      const asked = { sweep, shown, nodes, facets: false, uniform: true, speech, ...wordsOf(of) }
      const picture = drawPicture({ ...asked, end, own, here, before }, room)
      const option = curvesOption({
        ...picture,
        active: null,
        own,
        banded,
        looks: looksIn(of),
        dark: false,
        font: speech.font,
      })
      const [panel] = picture.panels
      if (!panel) throw new Error('a picture without a plot')
      return { frame: panel.frame, option }
    },
    here: hereOf(shown, of),
    strips: inMode.compares ? stripsIn(shown, baseline, of) : null,
    key: [
      ...keyOf(
        nodes,
        banded !== null,
        shown.some(({ past }) => past !== null),
        speech,
      ),
      ...beforeKey(before, speech),
    ],
  }
}

/** The whole picture of the curves, to be understood on its own. */
export function curvesSheet(
  of: CurvesShown,
  { title, caption }: CurvesTitles,
  occasion: Occasion,
  chartSvg: ChartSvg,
): Picture {
  const { sweep, view, speech } = of
  const { corpus } = sweep.result.setting
  const figure = curvesFigureOf(of)
  const notes = curveNotes(
    sweep,
    comparedCurves(sweep, view, speech, of.subject),
    speech,
    of.mode,
    of.end,
  ).map(
    ({ text, clauses }) =>
      text + clauses.map((clause) => clause.text).join(speech.t('chart.separator')),
  )
  const sheet: Sheet = {
    title,
    subtitle: [caption, subtitleOf(occasion, view, speech)].filter((line) => line !== ''),
    figure: (room) => curvesFigure(figure, room, chartSvg),
    notes: [...notes, ...textNotes(corpus, speech)].filter((note) => note !== ''),
    source: sourceLine(corpus, occasion, speech),
  }
  const about = { title, language: speech.locale, font: speech.font }
  return { drawing: composeSheet(sheet), about }
}
