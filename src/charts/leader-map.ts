import type { AwardMap, Cells } from '../sweeps/map'
import { isLead } from '../sweeps/ranking'
import { tidyStep } from './ticks'

/** What a cell shows. More than one leader is a tie; who alone has an amount leads nobody; a band is in yuan, its end not included. */
export type Look =
  | { readonly kind: 'leads'; readonly places: readonly string[] }
  | { readonly kind: 'alone'; readonly place: string }
  | { readonly kind: 'band'; readonly from: number; readonly to: number; readonly share: number }
  | { readonly kind: 'nothing' }
  | { readonly kind: 'unknown' }
  | { readonly kind: 'impossible' }

/** The looks that occur, and which of them each cell has; cells in the order of the map. */
export interface LookMap {
  readonly columns: number
  readonly rows: number
  readonly looks: readonly Look[]
  readonly cells: Uint8Array
}

export type End = 'low' | 'high'

/** The same look is the same object: the looks are told apart by what they are, 90,000 times a map. */
function lookMap(map: AwardMap, lookAt: (cell: number) => Look): LookMap {
  const [columns, rows] = [map.x.values.length, map.y.values.length]
  const cells = new Uint8Array(columns * rows)
  const known = new Map<Look, number>()
  for (let cell = 0; cell < cells.length; cell += 1) {
    const look = lookAt(cell)
    let index = known.get(look)
    if (index === undefined) known.set(look, (index = known.size))
    cells[cell] = index
  }
  return { columns, rows, looks: [...known.keys()], cells }
}

const unknown: Look = { kind: 'unknown' }
const impossible: Look = { kind: 'impossible' }
const nothing: Look = { kind: 'nothing' }

/**
 * Who pays the most in a cell, to the fen, a bit for each place; its complement where that place alone has an amount
 * (`isLead`); null where no place has one.
 */
function leadersIn(amounts: readonly Cells[], cell: number): number | null {
  let most: bigint | null = null
  let leaders = 0
  let of = 0
  for (let place = 0; place < amounts.length; place += 1) {
    const fen = amounts[place]?.[cell] ?? null
    if (fen === null) continue
    of += 1
    if (most === null || fen > most) [most, leaders] = [fen, 1 << place]
    else if (fen === most) leaders |= 1 << place
  }
  if (most === null) return null
  if (most <= 0n) return 0
  return isLead({ of }) ? leaders : ~leaders
}

const amountsOf = (map: AwardMap, end: End): readonly Cells[] =>
  [...map.places.values()].map((ends) => ends[end])

const namesOf = (map: AwardMap, leaders: number): readonly string[] =>
  [...map.places.keys()].filter((_, place) => leaders & (1 << place))

function lookOf(map: AwardMap, leaders: number | null): Look {
  if (leaders === null) return unknown
  if (leaders === 0) return nothing
  if (leaders > 0) return { kind: 'leads', places: namesOf(map, leaders) }
  return { kind: 'alone', place: namesOf(map, ~leaders)[0] ?? '' }
}

/** Who pays the most in a cell, to the fen; places whose amount is unknown are passed over. */
export const leaderLook = (map: AwardMap, end: End, cell: number): Look =>
  map.possible[cell] ? lookOf(map, leadersIn(amountsOf(map, end), cell)) : impossible

/** The leading place of every cell. */
export function leaderLooks(map: AwardMap, end: End): LookMap {
  const amounts = amountsOf(map, end)
  const looks = new Map<number | null, Look>()
  return lookMap(map, (cell) => {
    if (!map.possible[cell]) return impossible
    const leaders = leadersIn(amounts, cell)
    let look = looks.get(leaders)
    if (!look) looks.set(leaders, (look = lookOf(map, leaders)))
    return look
  })
}

/** Tidy limits of bands that hold every amount, about `wanted` of them; in yuan, rising. */
export function bandLimits(amounts: Cells, wanted: number): number[] {
  let [least, most] = [Infinity, -Infinity]
  for (const fen of amounts) {
    if (fen === null) continue
    const yuan = Number(fen) / 100
    least = Math.min(least, yuan)
    most = Math.max(most, yuan)
  }
  if (least > most) return []
  const step = tidyStep(Math.max(1, most - least) / wanted)
  const first = Math.floor(least / step)
  const last = Math.floor(most / step) + 1
  return Array.from({ length: last - first + 1 }, (_, i) =>
    Number(((first + i) * step).toPrecision(12)),
  )
}

/** The band of one place's amount in every cell. */
export function bandLooks(map: AwardMap, place: string, end: End, wanted = 7): LookMap {
  const amounts = map.places.get(place)?.[end] ?? []
  const limits = bandLimits(amounts, wanted)
  const [first = 0, second = 1] = limits
  const step = second - first
  const count = limits.length - 1
  const bands = Array.from({ length: count }, (_, i): Look => {
    const share = count > 1 ? i / (count - 1) : 1
    return { kind: 'band', from: limits[i] ?? 0, to: limits[i + 1] ?? 0, share }
  })
  return lookMap(map, (cell) => {
    if (!map.possible[cell]) return impossible
    const fen = amounts[cell] ?? null
    if (fen === null) return unknown
    const band = Math.floor((Number(fen) / 100 - first) / step + 1e-9)
    return bands[Math.min(band, count - 1)] ?? unknown
  })
}

/** Where the name of a region fits best: its middle cell and the room to each side, in cells. */
export interface LabelSpot {
  readonly look: number
  readonly column: number
  readonly row: number
  /** Cells of the same look on the shorter side, across and up. */
  readonly across: number
  readonly up: number
}

/** How many cells of the same look follow in one direction, the cell itself not counted. */
function runs({ cells, columns, rows }: LookMap, dx: number, dy: number): Uint16Array {
  const lengths = new Uint16Array(cells.length)
  const forward = dx < 0 || dy < 0
  for (let n = 0; n < cells.length; n += 1) {
    const cell = forward ? n : cells.length - 1 - n
    const [i, j] = [Math.floor(cell / rows) + dx, (cell % rows) + dy]
    if (i < 0 || j < 0 || i >= columns || j >= rows) continue
    const beside = i * rows + j
    if (cells[beside] === cells[cell]) lengths[cell] = (lengths[beside] ?? 0) + 1
  }
  return lengths
}

/** One spot for every region of cells that hang together: where the nearest edge is farthest. */
export function labelSpots(map: LookMap): LabelSpot[] {
  const { cells, columns, rows } = map
  const [left, right] = [runs(map, -1, 0), runs(map, 1, 0)]
  const [down, up] = [runs(map, 0, -1), runs(map, 0, 1)]
  const seen = new Uint8Array(cells.length)
  const queue = new Uint32Array(cells.length)
  const spots: LabelSpot[] = []
  for (let start = 0; start < cells.length; start += 1) {
    if (seen[start]) continue
    const look = cells[start] ?? 0
    let [length, best, room] = [1, start, -1]
    queue[0] = start
    seen[start] = 1
    for (let n = 0; n < length; n += 1) {
      const cell = queue[n] ?? 0
      const across = Math.min(left[cell] ?? 0, right[cell] ?? 0) / columns
      const high = Math.min(up[cell] ?? 0, down[cell] ?? 0) / rows
      const own = Math.min(across, high) + (across + high) / 100
      if (own > room) [best, room] = [cell, own]
      const [i, j] = [Math.floor(cell / rows), cell % rows]
      for (const [a, b] of [
        [i - 1, j],
        [i + 1, j],
        [i, j - 1],
        [i, j + 1],
      ] as const) {
        const beside = a * rows + b
        if (a < 0 || b < 0 || a >= columns || b >= rows) continue
        if (seen[beside] || cells[beside] !== look) continue
        seen[beside] = 1
        queue[length] = beside
        length += 1
      }
    }
    spots.push({
      look,
      column: Math.floor(best / rows),
      row: best % rows,
      across: Math.min(left[best] ?? 0, right[best] ?? 0),
      up: Math.min(up[best] ?? 0, down[best] ?? 0),
    })
  }
  return spots
}
