import type { LeaderSegment } from '../drawings/leader-bar'
import type { Sign } from '../drawings/curve-key'
import type { ChartSvg, CurvesFigure } from '../drawings/curves-figure'
import { curvesFigure } from '../drawings/curves-figure'
import type { Here } from '../drawings/marker'
import type { LegendEntry } from '../drawings/place-legend'
import type { Room, Sheet } from '../drawings/sheet'
import { composeSheet } from '../drawings/sheet'
import type { Fraction } from '../../calculator/fraction'
import { curvesOption } from '../../charts/curves-option'
import { chartModes } from '../../charts/modes'
import type { CurveNode } from '../../charts/nodes'
import { findNodes, isJump } from '../../charts/nodes'
import { lineLook } from '../../charts/palette'
import { drawn } from '../../charts/point'
import type { View } from '../../sweeps/view'
import type { CurveMode } from '../../sweeps/curve-mode'
import { leadingStretches } from '../../sweeps/leading'
import type { Subject } from '../../sweeps/subject'
import type { SweepResult } from '../../sweeps/sweep'
import { sweptWords } from '../curves/axis-words'
import type { ComparedCurve } from '../curves/compared'
import { comparedCurves, readoutsAt } from '../curves/compared'
import { leaderNames } from '../curves/leader-words'
import { curveNotes } from '../curves/notes'
import { measureWords } from '../curves/measure-words'
import { drawPicture, fontFamily } from '../curves/picture'
import { statusText } from '../curves/readout-words'
import type { Speech } from '../words/speech'
import type { Picture } from './exportable'
import type { Occasion } from './occasion'
import { sourceLine, subtitleOf, textNotes } from './occasion'

/** The curves as they stand on the page, whatever its size and theme. */
export interface CurvesShown {
  readonly sweep: SweepResult
  readonly view: View
  /** Everything and in yuan, where nothing else is said. */
  readonly subject?: Subject
  readonly mode?: CurveMode
  readonly hidden: ReadonlySet<string>
  /** The scenario's own value of the swept fact; null where it is not stated. */
  readonly here: Fraction | null
  readonly speech: Speech
}

const isIn = ({ sweep }: SweepResult, x: Fraction): boolean =>
  drawn(x) >= drawn(sweep.from) && drawn(x) <= drawn(sweep.to)

const wordsOf = ({ sweep, mode, speech }: CurvesShown) => {
  const swept = sweptWords(sweep.result.setting.corpus, sweep.swept, speech)
  return { swept, measure: measureWords(mode ?? 'amount', swept, speech) }
}

function legendOf(shown: readonly ComparedCurve[], of: CurvesShown): LegendEntry[] {
  const { t } = of.speech
  const { measure } = wordsOf(of)
  const at = of.here && isIn(of.sweep, of.here) ? of.here : null
  const readouts = at ? readoutsAt(shown, at, of.mode) : []
  return shown.map(({ id, name, badges }) => {
    const own = readouts.find((each) => each.id === id)
    const { high, low } = own?.shown ?? { high: null, low: null }
    const firm = low ? t('chart.firm', { amount: measure.text(low) }) : ''
    const amounts = high ? [measure.text(high), firm].filter(Boolean).join(t('chart.stop')) : ''
    const worth = own?.status ? statusText(own.status, of.speech) : amounts
    return { id, name, badges, worth }
  })
}

function hereOf(shown: readonly ComparedCurve[], of: CurvesShown): Here | null {
  const { here, sweep, speech } = of
  if (!here) return null
  const { value } = sweptWords(sweep.result.setting.corpus, sweep.swept, speech)
  const inside = isIn(sweep, here)
  const worth = (inside ? readoutsAt(shown, here, of.mode) : []).flatMap(
    ({ id, shown: { high } }) =>
      high ? [{ color: lineLook(id, false).color, amount: high.toNumber() }] : [],
  )
  const text = speech.t(inside ? 'chart.hereAt' : 'chart.outside', { value: value(here) })
  return { at: drawn(here), text, worth }
}

function leaderSegments(shown: readonly ComparedCurve[], of: CurvesShown): LeaderSegment[] {
  const { crossing } = sweptWords(of.sweep.result.setting.corpus, of.sweep.swept, of.speech)
  const offers = shown.map(({ offer }) => offer)
  return leadingStretches(offers, of.sweep).map((stretch) => {
    const { full, name, short } = leaderNames(stretch, shown, of.speech)
    return {
      from: drawn(stretch.from),
      to: drawn(stretch.to),
      colors: stretch.leaders.map((id) => lineLook(id, false).color),
      labels: [full, name, short],
      start: crossing(stretch.from),
    }
  })
}

function keyOf(nodes: readonly CurveNode[], { t }: Speech): { sign: Sign; text: string }[] {
  const bends = nodes.some((node) => node.kind === 'breakpoint' && !isJump(node))
  const occurring: [Sign, boolean][] = [
    ['line', true],
    ['breakpoint', bends],
    ['jump', nodes.some(isJump)],
    ['meeting', nodes.some(({ kind }) => kind === 'meeting')],
  ]
  const line = [t('chart.key.line'), t('chart.key.band')].join(t('chart.stop'))
  return occurring
    .filter(([, occurs]) => occurs)
    .map(([sign]) => ({ sign, text: sign === 'line' ? line : t(`chart.key.${sign}`) }))
}

/** Chart, marker, leader strip, legend and key of the curves, on white. */
export function curvesFigureOf(of: CurvesShown): CurvesFigure {
  const { sweep, view, hidden, speech } = of
  const { t } = speech
  const compared = comparedCurves(sweep, view, speech, of.subject)
  const shown = compared.filter(({ id }) => !hidden.has(id))
  const inMode = chartModes[of.mode ?? 'amount']
  const offers = shown.map(({ offer }) => offer)
  const nodes = findNodes(offers, sweep).filter(
    ({ kind }) => inMode.compares || kind === 'breakpoint',
  )
  return {
    legend: legendOf(shown, of),
    chart: (room: Room) => {
      const one = { sweep, shown, nodes, facets: false, uniform: true, speech, ...wordsOf(of) }
      const picture = drawPicture(one, room)
      const option = curvesOption({ ...picture, active: null, dark: false, font: fontFamily })
      const [panel] = picture.panels
      if (!panel) throw new Error('a picture without a plot')
      return { frame: panel.frame, option }
    },
    here: hereOf(shown, of),
    leaders: inMode.compares
      ? {
          title: t('chart.leaders.title'),
          remark: view === 'locations' ? t('chart.leaders.locations') : '',
          segments: leaderSegments(shown, of),
        }
      : null,
    key: keyOf(nodes, speech),
  }
}

/** The whole picture of the curves, to be understood on its own. */
export function curvesSheet(
  of: CurvesShown,
  title: string,
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
  ).map(
    ({ text, clauses }) =>
      text + clauses.map((clause) => clause.text).join(speech.t('chart.separator')),
  )
  const sheet: Sheet = {
    title,
    subtitle: [subtitleOf(occasion, view, speech)],
    figure: (room) => curvesFigure(figure, room, chartSvg),
    notes: [...notes, ...textNotes(corpus, speech)].filter((note) => note !== ''),
    source: sourceLine(corpus, occasion, speech),
  }
  const about = { title, language: speech.locale, font: fontFamily }
  return { drawing: composeSheet(sheet), about }
}
