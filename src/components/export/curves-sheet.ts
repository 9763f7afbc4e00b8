import type { LeaderSegment } from '../../export/leader-bar'
import type { Sign } from '../../export/curve-key'
import type { CurvesFigure } from '../../export/curves-figure'
import { curvesFigure } from '../../export/curves-figure'
import type { Here } from '../../export/marker'
import type { LegendEntry } from '../../export/place-legend'
import type { Room, Sheet } from '../../export/sheet'
import { composeSheet } from '../../export/sheet'
import type { Fraction } from '../../calculator/fraction'
import { leaderStretches } from '../../charts/leaders'
import type { CurveNode } from '../../charts/nodes'
import { findNodes, isJump } from '../../charts/nodes'
import { lineLook } from '../../charts/palette'
import { drawn } from '../../charts/point'
import type { View } from '../../stores/sweep'
import type { SweepResult } from '../../sweeps/sweep'
import { sweptWords } from '../curves/axis-words'
import type { ComparedCurve } from '../curves/compared'
import { comparedCurves, readoutsAt } from '../curves/compared'
import { curveNotes } from '../curves/notes'
import { fontFamily, layoutOf, pictureOf } from '../curves/picture'
import { chartSvg } from '../EChart.vue'
import type { Speech } from '../facts'
import { amountText, moneyText } from '../money'
import type { Picture } from './exportable'
import type { Occasion } from './occasion'
import { sourceLine, subtitleOf, textNotes } from './occasion'

/** The curves as they stand on the page, whatever its size and theme. */
export interface CurvesShown {
  readonly sweep: SweepResult
  readonly view: View
  readonly hidden: ReadonlySet<string>
  /** The scenario's own value of the swept fact; null where it is not stated. */
  readonly here: Fraction | null
  readonly speech: Speech
}

const isIn = ({ sweep }: SweepResult, x: Fraction): boolean =>
  drawn(x) >= drawn(sweep.from) && drawn(x) <= drawn(sweep.to)

function legendOf(shown: readonly ComparedCurve[], of: CurvesShown): LegendEntry[] {
  const { t, unit, locale } = of.speech
  const at = of.here && isIn(of.sweep, of.here) ? of.here : null
  const readouts = at ? readoutsAt(shown, at) : []
  return shown.map(({ id, name, badges }) => {
    const own = readouts.find((each) => each.id === id)
    const firmIn = locale === 'en' ? 'yuan' : unit
    const high = own?.high && amountText(own.high, unit, locale)
    const firm = own?.low && t('chart.firm', { amount: moneyText(own.low, firmIn) })
    const worth = !own
      ? ''
      : high
        ? [high, firm].join(t('chart.stop'))
        : t(own.inForce ? 'chart.unknown' : 'chart.notInForce')
    return { id, name, badges, worth }
  })
}

function hereOf(shown: readonly ComparedCurve[], of: CurvesShown): Here | null {
  const { here, sweep, speech } = of
  if (!here) return null
  const { value } = sweptWords(sweep.result.setting.corpus, sweep.place, speech)
  const inside = isIn(sweep, here)
  const worth = (inside ? readoutsAt(shown, here) : []).flatMap(({ id, high }) =>
    high ? [{ color: lineLook(id, false).color, amount: high.toNumber() }] : [],
  )
  const text = speech.t(inside ? 'chart.hereAt' : 'chart.outside', { value: value(here) })
  return { at: drawn(here), text, worth }
}

function leaderSegments(shown: readonly ComparedCurve[], of: CurvesShown): LeaderSegment[] {
  const { t } = of.speech
  const { value } = sweptWords(of.sweep.result.setting.corpus, of.sweep.place, of.speech)
  const named = (leaders: readonly string[], which: 'name' | 'short'): string => {
    const names = leaders.map((id) => shown.find((each) => each.id === id)?.[which] ?? id)
    if (names.length === 0) return t('chart.leaders.none')
    const places = names.join(t('chart.separator'))
    return names.length > 1 ? t('chart.leaders.tie', { places }) : places
  }
  return leaderStretches(shown).map(({ from, to, leaders }) => ({
    from: drawn(from),
    to: drawn(to),
    colors: leaders.map((id) => lineLook(id, false).color),
    labels: [named(leaders, 'name'), named(leaders, 'short')],
    start: value(from),
  }))
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
  const compared = comparedCurves(sweep, view, speech)
  const shown = compared.filter(({ id }) => !hidden.has(id))
  const nodes = findNodes(shown)
  const swept = sweptWords(sweep.result.setting.corpus, sweep.place, speech)
  return {
    legend: legendOf(shown, of),
    chart: (room: Room) => {
      const layout = layoutOf(sweep, shown, swept, room, speech)
      const option = pictureOf(layout, shown, nodes, null, false)
      return { frame: layout.frame, svg: chartSvg(option, room.width, room.height) }
    },
    here: hereOf(shown, of),
    leaders: {
      title: t('chart.leaders.title'),
      remark: view === 'locations' ? t('chart.leaders.locations') : '',
      segments: leaderSegments(shown, of),
    },
    key: keyOf(nodes, speech),
  }
}

/** The whole picture of the curves, to be understood on its own. */
export function curvesSheet(of: CurvesShown, title: string, occasion: Occasion): Picture {
  const { sweep, view, speech } = of
  const { corpus } = sweep.result.setting
  const figure = curvesFigureOf(of)
  const notes = curveNotes(sweep, comparedCurves(sweep, view, speech), speech).map(
    ({ text, clauses }) =>
      text + clauses.map((clause) => clause.text).join(speech.t('chart.separator')),
  )
  const sheet: Sheet = {
    title,
    subtitle: [subtitleOf(occasion, view, speech)],
    figure: (room) => curvesFigure(figure, room),
    notes: [...notes, ...textNotes(corpus, speech)].filter((note) => note !== ''),
    source: sourceLine(corpus, occasion, speech),
  }
  const about = { title, language: speech.locale, font: fontFamily }
  return { drawing: composeSheet(sheet), about }
}
