import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import type { LookMap } from '../../../src/charts/leader-map'
import { regionPaths } from '../../../src/telling/drawings/region-path'
import { drawing } from '../../random'

/** How often each cell lies in the rectangles of a path; rows count from below. */
function covered(path: string, { columns, rows }: LookMap): number[] {
  const counts = new Array<number>(columns * rows).fill(0)
  for (const [, left, top, right, bottom] of path.matchAll(
    /M([\d.]+) ([\d.]+)H([\d.]+)V([\d.]+)H[\d.]+Z/g,
  )) {
    for (let column = Number(left); column < Number(right); column += 1) {
      for (let y = Number(top); y < Number(bottom); y += 1) {
        const cell = column * rows + (rows - 1 - y)
        counts[cell] = (counts[cell] ?? 0) + 1
      }
    }
  }
  return counts
}

const maps = fc
  .tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 12 }))
  .chain(([columns, rows]) =>
    fc
      .array(fc.integer({ min: 0, max: 2 }), {
        minLength: columns * rows,
        maxLength: columns * rows,
      })
      .map((cells): LookMap => ({ columns, rows, looks: [], cells: Uint8Array.from(cells) })),
  )

test('the outlines of all looks cover every cell once, each with its own look', () => {
  fc.assert(
    fc.property(maps, (map) => {
      const paths = regionPaths(map, { width: map.columns, height: map.rows })
      map.cells.forEach((look, cell) => {
        for (const [other, path] of paths) {
          expect(covered(path, map)[cell]).toBe(other === look ? 1 : 0)
        }
      })
    }),
    drawing(),
  )
})

test('equal columns are one rectangle', () => {
  const cells = new Uint8Array(300 * 300)
  expect(
    regionPaths({ columns: 300, rows: 300, looks: [], cells }, { width: 900, height: 600 }),
  ).toEqual(new Map([[0, 'M0 0H900V600H0Z']]))
})
