import { encode } from 'uqr'
import type { Drawing } from '../telling/drawings/svg'
import { element } from '../telling/drawings/svg'

/** A code as a drawing, one pixel for each module. */
export interface Code {
  readonly drawing: Drawing
  /** How many modules it has on each side, the quiet zone included. */
  readonly modules: number
}

/** White around the code, which readers need, in modules. */
const quietZone = 2

/** A text as a QR code of the least size that holds it; null where it is too long for one. */
export function codeOf(text: string): Code | null {
  let rows: readonly (readonly boolean[])[]
  try {
    rows = encode(text, { ecc: 'L', border: quietZone }).data
  } catch {
    return null
  }
  const size = rows.length
  const runs = rows.flatMap((row, y) =>
    [
      ...row
        .map((dark) => (dark ? '1' : '0'))
        .join('')
        .matchAll(/1+/g),
    ].map(({ index, 0: run }) => `M${index} ${y}h${run.length}v1h-${run.length}z`),
  )
  const body =
    element('rect', { width: size, height: size, fill: '#ffffff' }) +
    element('path', { d: runs.join(''), fill: '#000000', 'shape-rendering': 'crispEdges' })
  return { drawing: { width: size, height: size, body }, modules: size }
}

/** Millimetres of a module that phones still read from paper, well and at the least. */
const [wellRead, leastRead] = [0.33, 0.3]
/** Millimetres that a code may be wide, where a shorter link can be had and where not. */
const [wide, widest] = [34, 40]

/** A code with its size on paper. */
export interface PrintedCode extends Code {
  readonly link: string
  readonly millimetres: number
}

/** The first of the links whose code is small enough to be printed; of the last one also a dense code. */
export function printedCode(links: readonly string[]): PrintedCode | null {
  for (const [i, link] of links.entries()) {
    const code = codeOf(link)
    if (!code) continue
    const isLast = i === links.length - 1
    const size = code.modules * wellRead
    if (size <= wide) return { ...code, link, millimetres: Math.max(22, size) }
    if (isLast && code.modules * leastRead <= widest) {
      return { ...code, link, millimetres: Math.min(widest, size) }
    }
  }
  return null
}
