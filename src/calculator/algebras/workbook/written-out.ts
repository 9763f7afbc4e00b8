import type { Cell, Expression, MadeCell } from './expression'
import { isCell } from './expression'

/** Formulas stay as deep and as long as every program takes them, and a person can still read them. */
const deepest = 12
const longest = 60

interface Size {
  readonly depth: number
  readonly parts: number
}

/** Fewer cells that come to the same: what only one formula reads is written out in it. */
export interface WrittenOut {
  readonly cells: readonly MadeCell[]
  /** What reads the old cells, over the new ones. */
  readonly over: (of: Expression) => Expression
}

/** `read`: what is asked of the cells from elsewhere, which keep their places. */
export function writtenOut(made: readonly MadeCell[], read: readonly Expression[]): WrittenOut {
  const uses = new Map<Cell, number>()
  const count = (of: Expression, times: number): void => {
    if (typeof of === 'number') return
    if (isCell(of)) uses.set(of, (uses.get(of) ?? 0) + times)
    else for (const each of of.of) count(each, times)
  }
  for (const { says } of made) count(says, 1)
  for (const each of read) count(each, 2)

  const instead = new Map<Cell, Expression>()
  const over = (of: Expression): Expression => {
    if (typeof of === 'number') return of
    if (isCell(of)) return instead.get(of) ?? of
    return { does: of.does, of: of.of.map(over) }
  }
  const sizeOf = (of: Expression): Size => {
    if (typeof of === 'number' || isCell(of)) return { depth: 0, parts: 1 }
    const sizes = of.of.map(sizeOf)
    return {
      depth: 1 + Math.max(0, ...sizes.map(({ depth }) => depth)),
      parts: sizes.reduce((sum, { parts }) => sum + parts, 1),
    }
  }
  const cells: MadeCell[] = []
  for (const cell of made) {
    const says = over(cell.says)
    const { depth, parts } = sizeOf(says)
    if (uses.get(cell) === 1 && depth < deepest && parts < longest) {
      instead.set(cell, says)
      continue
    }
    const kept: MadeCell = { kind: 'made', says }
    cells.push(kept)
    instead.set(cell, kept)
  }
  return { cells, over }
}
