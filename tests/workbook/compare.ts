import type { Cell, Place } from './made'

/** A spreadsheet program that a workbook is opened in. */
export interface Judge {
  readonly name: string
  /** Types into cells; null empties one. */
  readonly type: (entries: readonly Cell[]) => void
  readonly read: (place: Place) => unknown
}

const fen = (value: unknown): unknown =>
  typeof value === 'number' ? Math.round(value * 100) : (value ?? '')

/** What a program shows otherwise than the exact reading says; amounts to the fen. */
export function differences(judge: Judge, expected: readonly Cell[]): string[] {
  return expected.flatMap((cell) => {
    const found = fen(judge.read(cell))
    return found === fen(cell.says)
      ? []
      : [
          `${judge.name} ${cell.sheet} ${cell.row + 1}:${cell.column}: ${String(found)}, not ${String(fen(cell.says))}`,
        ]
  })
}

/** The entries that are not what they were. */
export function edits(before: readonly Cell[], after: readonly Cell[]): Cell[] {
  if (before.length !== after.length) throw new Error('The workbooks have other cells')
  return after.filter((cell, i) => cell.says !== before[i]?.says)
}
