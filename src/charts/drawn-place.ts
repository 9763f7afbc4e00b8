import type { Fraction } from '../calculator/fraction'
import type { Curve } from '../calculator/algebras/curve'
import { add, compare, divide, subtract, unit } from '../calculator/fraction'
import type { End } from '../calculator/range'
import { areaUnder, bandOutlines } from './band'
import { curvePoints } from './curve-points'
import type { DrawnPlace, Note } from './drawing'
import type { Frame } from './frame'
import { textWidth, valueY } from './frame'
import type { ChartMode } from './modes/mode'
import type { Breakpoint, CurveNode, PlaceCurves } from './nodes'
import { isJump, valuesAround } from './nodes'
import type { Point } from './point'
import { drawn } from './point'

/** The words that a line carries in the picture. */
export interface PlaceWords {
  readonly label: string
  /** Until when the line held; empty where it holds. */
  readonly ended: string
  /** A jump of so many yuan. */
  readonly leap: (node: Breakpoint, yuan: number) => string
  /** Said where a part of the line is missing: why there is no number at a value in it. */
  readonly gap: (x: Fraction) => string
}

const gapHeight = 16
const two = add(unit, unit)

/** Where the line is missing: in the middle of the gap, each place in its own row above the axis. */
function gapsOf(curve: Curve, words: PlaceWords, frame: Frame, row: number): Note[] {
  const perPixel = (frame.x[1] - frame.x[0]) / frame.width
  const y = valueY(frame, frame.top + frame.height - 10 - row * gapHeight)
  return curve.after.flatMap((line, i): Note[] => {
    const [from, to] = [curve.xs[i], curve.xs[i + 1]]
    if (line || !from || !to) return []
    const middle = divide(add(from, to), two)
    const text = words.gap(middle)
    if ((drawn(to) - drawn(from)) / perPixel < textWidth(text) + 8) return []
    return [{ at: [drawn(middle), y], text }]
  })
}

function leapOf(node: Breakpoint, words: PlaceWords): (Note & { up: boolean })[] {
  const [before, here, after] = valuesAround(node)
  if (!before || !after) return []
  const reached = here && compare(here, before) !== 0 ? here : after
  const by = drawn(subtract(reached, before))
  return [{ at: [drawn(node.at), 0], text: words.leap(node, by), up: by > 0 }]
}

/** The line of one place in the plane of a plot, with what is said along it; `end` is the end that it shows. */
export function drawnPlace(
  { id, low, high }: PlaceCurves,
  nodes: readonly CurveNode[],
  mode: ChartMode,
  frame: Frame,
  words: PlaceWords,
  { doubled, row, end }: { readonly doubled: boolean; readonly row: number; readonly end: End },
): DrawnPlace {
  const projection = mode.projection(frame)
  const shown = end === 'high' ? high : low
  const points = curvePoints(shown, projection)
  const firm = curvePoints(low, projection)
  const own = nodes.filter(
    (node): node is Breakpoint => node.kind === 'breakpoint' && node.place === id,
  )
  const at = (node: Breakpoint): Point[] => {
    const height = mode.height(node)
    return height === null ? [] : [[drawn(node.at), height]]
  }
  const bends = mode.marks ? own.filter((node) => !isJump(node)) : []
  const jumps = own.filter((node) => node.bound === end && isJump(node))
  const isNothing = firm.line.every((point) => !point || point[1] === 0)
  const last = points.line.at(-1)
  return {
    id,
    label: words.label,
    ended: words.ended,
    main: points,
    low: isNothing || end === 'low' ? null : firm,
    band: mode.compares && end === 'high' ? bandOutlines(low, high, projection) : [],
    firm: mode.compares && !isNothing ? areaUnder(firm.line) : [],
    last: last && last[0] >= frame.x[1] ? last[1] : null,
    doubled,
    breaks: bends.filter(({ bound }) => bound === end).flatMap(at),
    firmBreaks: bends.filter(({ bound }) => bound !== end).flatMap(at),
    leaps: mode.compares ? [] : jumps.flatMap((node) => leapOf(node, words)),
    gaps: gapsOf(shown, words, frame, row),
  }
}
