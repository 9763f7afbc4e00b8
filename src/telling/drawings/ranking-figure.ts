import type { Room } from './sheet'
import type { Drawing } from './svg'
import { beside, element, flowed, moved, stacked } from './svg'
import { badge, baselineOf, type, widthOf, words } from './set-words'

/** A stretch of a bar; amounts in yuan. */
export interface BarPart {
  readonly from: number
  readonly to: number
  readonly fill: string
  readonly stroke?: string
  /** Less than 1 where the ground shows through. */
  readonly opacity?: number
  /** With a line along its middle, to tell it from another of the same colour. */
  readonly striped?: boolean
}

/** A place with what it comes to; words where it has no number. */
export interface RankingRow {
  readonly rank: string
  readonly name: string
  readonly badges: readonly string[]
  /** What the number leaves out, in small words. */
  readonly remark: string
  readonly amounts: readonly string[] | string
  readonly bar: readonly BarPart[]
}

export interface RankingFigure {
  /** Headings of rank and name, then of the amounts. */
  readonly headings: readonly [rank: string, name: string, ...amounts: string[]]
  readonly rows: readonly RankingRow[]
  readonly key: readonly { readonly part: BarPart; readonly text: string }[]
}

const rowHeight = 44
const barHeight = 16
const gap = 20

const nameOf = ({ name, badges }: RankingRow): Drawing => {
  const said = words(name, 0, baselineOf(type.strong), type.strong)
  const text = { width: widthOf(name, type.strong), height: type.strong.line, body: said }
  return beside([text, ...badges.map(badge)], 8)
}

function rect(part: BarPart, x: number, width: number, y: number): string {
  const { fill, stroke, opacity, striped } = part
  const box = { x, y, width: Math.max(0, width), height: barHeight }
  const line = stroke ? { stroke, 'stroke-width': 1 } : {}
  const ground = element('rect', { ...box, fill, 'fill-opacity': opacity, ...line })
  if (!striped || width <= 0) return ground
  // On the full colour the line is white, on a tint it is the colour itself.
  const ink = opacity === undefined ? '#ffffff' : fill
  return ground + element('rect', { ...box, y: y + barHeight / 2 - 1, height: 2, fill: ink })
}

function keyOf({ key }: RankingFigure, width: number): Drawing {
  const set = type.quiet
  const drawn = key.map(({ part, text }) => {
    const sample = { width: 26, height: 16, body: rect(part, 0.5, 25, 0.5) }
    const said = words(text, 0, baselineOf(set), set)
    return beside([sample, { width: widthOf(text, set), height: set.line, body: said }], 6)
  })
  return flowed(drawn, width, [20, 4])
}

/** The places one under the other, with their amounts and bars on one scale. */
export function rankingFigure(figure: RankingFigure, room: Room): Drawing {
  const { headings, rows } = figure
  const [rankHead, nameHead, ...amountHeads] = headings
  const set = type.text
  const names = rows.map(nameOf)
  const remarkWidth = Math.max(...rows.map(({ remark }) => widthOf(remark, type.quiet)))
  const rankWidth = rankHead === '' ? 0 : widthOf(rankHead, type.quiet) + gap
  const nameWidth = Math.max(remarkWidth, ...names.map(({ width }) => width))
  const amountWidths = amountHeads.map((head, i) =>
    Math.max(
      widthOf(head, type.quiet),
      ...rows.map(({ amounts }) =>
        typeof amounts === 'string' ? 0 : widthOf(amounts[i] ?? '', type.strong),
      ),
    ),
  )
  let at = rankWidth + nameWidth
  const rights = amountWidths.map((width) => (at += gap + width))
  const left = at + gap
  const most = Math.max(1, ...rows.flatMap(({ bar }) => bar.map(({ to }) => to)))
  const scale = Math.max(1, room.width - left - 1) / most
  const heads = [
    words(rankHead, 0, baselineOf(type.quiet), type.quiet),
    words(nameHead, rankWidth, baselineOf(type.quiet), type.quiet),
    ...amountHeads.map((head, i) =>
      words(head, rights[i] ?? 0, baselineOf(type.quiet), type.quiet, 'end'),
    ),
    element('rect', { y: 23, width: room.width, height: 1, fill: '#cfd6dc' }),
  ]
  const lines = rows.map((row, i): Drawing => {
    const base = 4 + baselineOf(set)
    const amounts =
      typeof row.amounts === 'string'
        ? [words(row.amounts, rankWidth + nameWidth + gap, base, type.quiet)]
        : row.amounts.map((amount, n) =>
            words(amount, rights[n] ?? 0, base, n === 0 ? type.strong : set, 'end'),
          )
    const bar = row.bar.map((part) =>
      rect(part, left + part.from * scale, (part.to - part.from) * scale, 6),
    )
    const body = [
      words(row.rank, 0, base, set),
      moved(names[i] ?? { width: 0, height: 0, body: '' }, rankWidth, 4),
      words(row.remark, rankWidth, 24 + baselineOf(type.quiet) - 1, type.quiet),
      ...amounts,
      ...bar,
      element('rect', { y: rowHeight, width: room.width, height: 1, fill: '#e8ecef' }),
    ]
    return { width: room.width, height: rowHeight, body: body.join('') }
  })
  const head: Drawing = { width: room.width, height: 24, body: heads.join('') }
  return stacked([stacked([head, ...lines], 4), keyOf(figure, room.width)], 12)
}
