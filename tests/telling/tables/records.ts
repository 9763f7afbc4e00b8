import { expect } from 'vitest'
import type { Table } from '../../../src/telling/tables/table'

/** The rows of a table as objects by heading, in text; no heading may stand twice. */
export function records({ columns, rows }: Table): Record<string, string>[] {
  expect(new Set(columns).size).toBe(columns.length)
  return [...rows].map((row) => {
    expect(row.length).toBe(columns.length)
    const cells = row.map((cell) => (typeof cell === 'string' ? cell : cell.toFixed()))
    return Object.fromEntries(columns.map((column, i) => [column, cells[i] ?? '']))
  })
}
