import type { CurvePoints } from '../curve-points'
import type { CurvesDrawing, DrawnPlace } from '../drawing'
import type { PlaceLook } from '../looks'
import type { ChartInk } from '../palette'
import { chartInk } from '../palette'
import { hatchPath } from '../hatch'
import type { Point } from '../point'
import type { Series, Strength } from './series'
import { dots, lineData, strengthOf } from './series'

/** Firm is a tint below the firm amount, what is only a ceiling is hatched above it. */
function band({ id, band: outlines, firm }: DrawnPlace, color: string): Series {
  const areas = [
    ...firm.map((points) => ({ points, hatched: false })),
    ...outlines.map((points) => ({ points, hatched: true })),
  ]
  return {
    type: 'custom',
    id: `band.${id}`,
    data: areas.map(({ points }) => [...(points[0] ?? [0, 0])]),
    renderItem: ({ dataIndex }, api) => {
      const { points = [], hatched = false } = areas[dataIndex] ?? {}
      const corners = points.map((point) => api.coord([...point]) as [number, number])
      return hatched
        ? {
            type: 'path',
            shape: { pathData: hatchPath(corners) || 'M0 0' },
            style: { fill: 'none', stroke: color, lineWidth: 1, opacity: 0.45 },
          }
        : { type: 'polygon', shape: { points: corners }, style: { fill: color, opacity: 0.14 } }
    },
    clip: true,
    silent: true,
    z: 1,
  }
}

const lineOpacity: Readonly<Record<Strength, number>> = {
  active: 1,
  own: 1,
  usual: 1,
  faint: 0.35,
  past: 0.55,
}
const dotOpacity: Readonly<Record<Strength, number>> = {
  active: 1,
  own: 1,
  usual: 1,
  faint: 0.3,
  past: 0.4,
}
const lineWidth: Readonly<Record<Strength, number>> = {
  active: 3,
  own: 4,
  usual: 2,
  faint: 2,
  past: 1.2,
}

function mainLine(
  { id, main, doubled }: DrawnPlace,
  look: PlaceLook,
  strength: Strength,
  z: number,
): Series {
  const isDashed = look.dash.length > 0 && strength !== 'own'
  return {
    type: 'line',
    id: `main.${id}`,
    data: lineData(main.line),
    symbol: 'none',
    lineStyle: {
      color: look.color,
      width: doubled ? 6 : lineWidth[strength],
      opacity: lineOpacity[strength],
      cap: 'butt',
      ...(isDashed && { type: [...look.dash] }),
    },
    silent: true,
    z,
  }
}

function risers({ id, main }: DrawnPlace, color: string, strength: Strength, z: number): Series[] {
  if (main.jumps.length === 0) return []
  const points = main.jumps.flatMap(([low, top]): (Point | null)[] => [low, top, null])
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

function firmLine(id: string, low: CurvePoints, color: string): Series {
  return {
    type: 'line',
    id: `low.${id}`,
    data: lineData(low.line),
    symbol: 'none',
    lineStyle: { color, width: 1.2, opacity: 0.9 },
    silent: true,
    z: 2,
  }
}

function ends(place: DrawnPlace, color: string, strength: Strength, ink: ChartInk, z: number) {
  const look = { edge: color, width: 1.5, size: 7, opacity: dotOpacity[strength] }
  const of = (closed: boolean): Point[] =>
    place.main.ends.filter((end) => end.closed === closed).map(({ at }) => at)
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
  firm: boolean,
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
      firm ? place.firmBreaks : [],
      { ...style, width: 1, size: 6, opacity: opacity * 0.7 },
      9,
    ),
  ]
}

/** Everything that one place draws: its line, the ends at jumps, the marks at bends, and the band that is asked for. */
export function placeSeries(place: DrawnPlace, drawing: CurvesDrawing): Series[] {
  const { active, banded, looks, dark } = drawing
  const ink = chartInk(dark)
  const look = looks(place.id)
  const strength = strengthOf(place, drawing)
  const z =
    strength === 'own' ? 14 : strength === 'active' ? 13 : strength === 'past' ? 2 : 3 + look.depth
  const isBanded = place.id === (active ?? banded)
  return [
    ...(isBanded ? [band(place, look.color)] : []),
    mainLine(place, look, strength, z),
    ...risers(place, look.color, strength, z),
    ...(isBanded && place.low ? [firmLine(place.id, place.low, look.color)] : []),
    ...ends(place, look.color, strength, ink, z + 10),
    ...breaks(place, look, strength, ink, isBanded),
  ]
}
