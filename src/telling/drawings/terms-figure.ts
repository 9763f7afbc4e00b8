import type { Room } from './sheet'
import type { Drawing } from './svg'
import { beside, element, flowed, moved, stacked } from './svg'
import { badge, baselineOf, type, widthOf, words } from './set-words'

/** A stretch of the axis, both ends as shares of it from 0 to 1. */
interface Span {
  readonly from: number
  readonly to: number
}

/** A document with its term; words where the text prints none. */
export interface TermRow {
  readonly name: string
  readonly badges: readonly string[]
  readonly remark: string
  readonly color: string
  /** Drawn with a dashed outline, and not filled. */
  readonly draft: boolean
  readonly term: Span | null
  readonly consultation: Span | null
  /** The last day, said at the end of the bar. */
  readonly end: string
  readonly otherwise: string
}

interface Spot {
  readonly text: string
  readonly at: number
}

export interface TermsFigure {
  readonly years: readonly Spot[]
  /** Days drawn across all documents, the last of them strongest. */
  readonly marks: readonly Spot[]
  readonly rows: readonly TermRow[]
  readonly key: Readonly<Record<'issued' | 'draft' | 'consultation', string>>
}

const rowHeight = 48
const barHeight = 16
const headHeight = 24
const grey = '#5b636b'
const faint = '#e8ecef'
const quiet = type.quiet

function barShape(color: string, draft: boolean, x: number, width: number, y: number): string {
  const box = { x: x + 1, y: y + 1, width: Math.max(1, width - 2), height: barHeight - 2, rx: 2 }
  const line = { stroke: color, 'stroke-width': 2 }
  const dashes = draft ? '5 3' : undefined
  return element('rect', {
    ...box,
    ...line,
    fill: draft ? '#ffffff' : color,
    'stroke-dasharray': dashes,
  })
}

const consulted = (color: string, x: number, width: number, y: number): string =>
  element('rect', { x, y: y + 5, width: Math.max(2, width), height: 6, fill: color, opacity: 0.7 })

function keyOf({ key }: TermsFigure, width: number): Drawing {
  const drawn = (['issued', 'draft', 'consultation'] as const).map((kind) => {
    const body =
      kind === 'consultation'
        ? consulted(grey, 0, 32, 0)
        : barShape(grey, kind === 'draft', 0, 32, 0)
    const said = words(key[kind], 0, baselineOf(quiet), quiet)
    return beside(
      [
        { width: 32, height: barHeight, body },
        { width: widthOf(key[kind], quiet), height: quiet.line, body: said },
      ],
      6,
    )
  })
  return flowed(drawn, width, [20, 4])
}

function headOf({ name, badges }: TermRow): Drawing {
  const said = words(name, 0, baselineOf(type.strong), type.strong)
  const text = { width: widthOf(name, type.strong), height: type.strong.line, body: said }
  return beside([text, ...badges.map(badge)], 8)
}

/** Words beside a point, to its left where they would leave the picture. */
function label({ text }: Spot, x: number, width: number, y: number): string {
  const isLast = x + widthOf(text, quiet) > width
  return words(text, isLast ? x - 4 : x + 4, y, quiet, isLast ? 'end' : undefined)
}

/** The documents one under the other, their terms on one axis of whole years, with the days marked. */
export function termsFigure(figure: TermsFigure, room: Room): Drawing {
  const heads = figure.rows.map(headOf)
  const remarks = figure.rows.map(({ remark }) => widthOf(remark, quiet))
  const left = Math.max(...heads.map(({ width }) => width), ...remarks) + 24
  const most = Math.max(0, ...figure.rows.map(({ end }) => widthOf(end, quiet))) + 8
  const axis = room.width - left - most
  const atX = (share: number): number => left + share * axis
  const bottom = headHeight + figure.rows.length * rowHeight
  const years = figure.years.flatMap(({ text, at }, i) => [
    element('rect', {
      x: atX(at),
      y: headHeight,
      width: 1,
      height: bottom - headHeight,
      fill: faint,
    }),
    i < figure.years.length - 1 ? words(text, atX(at) + 4, baselineOf(quiet), quiet) : '',
  ])
  const rows = figure.rows.map((row, i) => {
    const middle = (rowHeight - barHeight) / 2
    const { term, consultation, color } = row
    const parts = [
      moved(heads[i] ?? { width: 0, height: 0, body: '' }, 0, 4),
      words(row.remark, 0, 24 + baselineOf(quiet), quiet),
      consultation
        ? consulted(
            color,
            atX(consultation.from),
            atX(consultation.to) - atX(consultation.from),
            middle,
          )
        : '',
      term
        ? barShape(color, row.draft, atX(term.from), atX(term.to) - atX(term.from), middle) +
          words(
            row.end,
            atX(term.to) + 6,
            middle + baselineOf({ ...quiet, line: barHeight }),
            quiet,
          )
        : words(row.otherwise, left + axis / 2, rowHeight / 2 + 4, quiet, 'middle'),
      element('rect', { y: rowHeight - 1, width: room.width, height: 1, fill: faint }),
    ]
    const body = parts.join('')
    return moved({ width: room.width, height: rowHeight, body }, 0, headHeight + i * rowHeight)
  })
  const marks = figure.marks.flatMap((mark, i) => {
    const isLast = i === figure.marks.length - 1
    const x = atX(mark.at)
    const line = { x: x - 1, y: headHeight, width: 2, fill: isLast ? type.text.color : grey }
    return [
      element('rect', { ...line, height: bottom - headHeight + i * quiet.line + quiet.line }),
      label(mark, x, room.width, bottom + i * quiet.line + baselineOf(quiet)),
    ]
  })
  const chart: Drawing = {
    width: room.width,
    height: bottom + figure.marks.length * quiet.line,
    body: [...years, ...rows, ...marks].join(''),
  }
  return stacked([keyOf(figure, room.width), chart], 12)
}
