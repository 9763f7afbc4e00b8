import { Decimal } from '../../policies/decimal'
import type { Report } from '../../calculator/report/award'
import type { MapEnd } from '../../sweeps/map-end'
import type { AwardMap } from '../../sweeps/map'
import type { Standing } from '../../sweeps/ranking'
import { inOrder, standingsOf } from '../../sweeps/ranking'

/** What a place comes to at a point; yuan. */
export interface PlaceAmount {
  readonly id: string
  readonly high: Decimal | null
  readonly low: Decimal | null
  readonly standing: Standing | null
}

export interface Cell {
  readonly column: number
  readonly row: number
}

export const cellIndex = ({ y }: AwardMap, { column, row }: Cell): number =>
  column * y.values.length + row

const yuan = (fen: bigint | null | undefined): Decimal | null =>
  fen === null || fen === undefined ? null : new Decimal(String(fen)).div(100)

/** Greatest first; without an amount last and of no rank. */
function ranked(amounts: readonly Omit<PlaceAmount, 'standing'>[], end: MapEnd): PlaceAmount[] {
  const paid = amounts.map((own) => ({ ...own, amount: own[end] }))
  const standings = standingsOf(paid)
  return inOrder(paid).map(({ id, high, low }) => ({
    ...{ id, high, low },
    standing: standings.get(id) ?? null,
  }))
}

/** All places in a cell, from the fen of the map. */
export function amountsInCell(map: AwardMap, cell: Cell, end: MapEnd): PlaceAmount[] {
  const at = cellIndex(map, cell)
  const amounts = [...map.places].map(([id, { low, high }]) => ({
    id,
    high: yuan(high[at]),
    low: yuan(low[at]),
  }))
  return ranked(amounts, end)
}

/** All places at the company's own values, from its report. */
export function amountsInReport({ locations }: Report, end: MapEnd): PlaceAmount[] {
  const amounts = Object.entries(locations).map(([id, { low, high }]) => ({
    id,
    high: high === null ? null : new Decimal(high),
    low: low === null ? null : new Decimal(low),
  }))
  return ranked(amounts, end)
}

/** Up to eight cells of an axis, evenly spread, both ends among them. */
export function excerpt(length: number, wanted = 8): number[] {
  const count = Math.min(length, wanted)
  const at = (n: number): number => (count > 1 ? Math.round((n * (length - 1)) / (count - 1)) : 0)
  return Array.from({ length: count }, (_, n) => at(n))
}
