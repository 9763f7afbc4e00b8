import type { CurvePoints } from '../curve-points'
import type { CurvesDrawing, DrawnPlace } from '../drawing'
import type { PlaceLook } from '../looks'
import type { ChartInk } from '../palette'
import { chartInk } from '../palette'
import type { Point } from '../point'
import type { Series, Strength } from './series'
import { dots, lineData, strengthOf } from './series'

const bandOpacity = (strength: Strength, dark: boolean): number =>
  strength === 'active' ? 0.2 : strength === 'faint' ? 0 : dark ? 0.07 : 0.04

function band(place: DrawnPlace, color: string, opacity: number): Series {
  const outlines = place.band
  return {
    type: 'custom',
    id: `band.${place.id}`,
    data: outlines.map((outline) => [...(outline[0] ?? [0, 0])]),
    renderItem: ({ dataIndex }, api) => ({
      type: 'polygon',
      shape: { points: (outlines[dataIndex] ?? []).map((point) => api.coord([...point])) },
      style: { fill: color, opacity },
    }),
    clip: true,
    silent: true,
    z: 1,
  }
}

const lineOpacity: Readonly<Record<Strength, number>> = { active: 1, usual: 1, faint: 0.35 }
const firmOpacity: Readonly<Record<Strength, number>> = { active: 0.9, usual: 0.4, faint: 0.12 }
const dotOpacity: Readonly<Record<Strength, number>> = { active: 1, usual: 1, faint: 0.3 }

function highLine(
  { id, high, doubled }: DrawnPlace,
  look: PlaceLook,
  strength: Strength,
  z: number,
): Series {
  const width = doubled ? 5 : strength === 'active' ? 2.8 : 2
  return {
    type: 'line',
    id: `high.${id}`,
    data: lineData(high.line),
    symbol: 'none',
    lineStyle: {
      color: look.color,
      width,
      opacity: lineOpacity[strength],
      cap: 'butt',
      ...(look.dash.length > 0 && { type: [...look.dash] }),
    },
    silent: true,
    z,
  }
}

function risers({ id, high }: DrawnPlace, color: string, strength: Strength, z: number): Series[] {
  if (high.jumps.length === 0) return []
  const points = high.jumps.flatMap(([low, top]): (Point | null)[] => [low, top, null])
  return [
    {
      type: 'line',
      id: `jumps.${id}`,
      data: lineData(points),
      symbol: 'none',
      lineStyle: { color, width: 1, opacity: lineOpacity[strength] * 0.55, type: [1, 3] },
      silent: true,
      z,
    },
  ]
}

function firmLine(id: string, low: CurvePoints, color: string, strength: Strength): Series {
  return {
    type: 'line',
    id: `low.${id}`,
    data: lineData(low.line),
    symbol: 'none',
    lineStyle: { color, width: 1, opacity: firmOpacity[strength] },
    silent: true,
    z: strength === 'active' ? 8 : 2,
  }
}

function ends(place: DrawnPlace, color: string, strength: Strength, ink: ChartInk, z: number) {
  const look = { edge: color, width: 1.5, size: 7, opacity: dotOpacity[strength] }
  const of = (closed: boolean): Point[] =>
    place.high.ends.filter((end) => end.closed === closed).map(({ at }) => at)
  return [
    dots(`open.${place.id}`, of(false), { ...look, fill: ink.surface }, z),
    dots(`closed.${place.id}`, of(true), { ...look, fill: color }, z),
  ]
}

function breaks(
  place: DrawnPlace,
  { color, depth }: PlaceLook,
  strength: Strength,
  ink: ChartInk,
): Series[] {
  const opacity = strength === 'faint' ? 0.25 : 1
  const style = { fill: color, edge: ink.surface, symbol: 'diamond' }
  return [
    dots(
      `breaks.${place.id}`,
      place.breaks,
      { ...style, width: 1.5, size: 9, opacity },
      10 + depth,
    ),
    dots(
      `firm-breaks.${place.id}`,
      place.firmBreaks,
      { ...style, width: 1, size: 6, opacity: opacity * 0.7 },
      9,
    ),
  ]
}

/** Everything that one place draws: the band, both lines, the ends at jumps, the marks at bends. */
export function placeSeries(place: DrawnPlace, { active, looks, dark }: CurvesDrawing): Series[] {
  const ink = chartInk(dark)
  const look = looks(place.id)
  const strength = strengthOf(place.id, active)
  const z = strength === 'active' ? 9 : 3 + look.depth
  return [
    band(place, look.color, bandOpacity(strength, dark)),
    highLine(place, look, strength, z),
    ...risers(place, look.color, strength, z),
    ...(place.low ? [firmLine(place.id, place.low, look.color, strength)] : []),
    ...ends(place, look.color, strength, ink, z + 10),
    ...breaks(place, look, strength, ink),
  ]
}
