import { describe, expect, test } from 'vitest'
import { bandLimits, bandLooks, labelSpots, leaderLooks } from '../../src/charts/leader-map'
import { cellAt, cellCount, shareOf } from '../../src/charts/map-frame'
import { looksOf } from '../../src/charts/looks'
import { inkOf, paint } from '../../src/charts/map-ink'
import { Decimal } from '../../src/policies/decimal'
import type { AwardMap } from '../../src/sweeps/map'
import { corpus } from '../corpus'

type Row = readonly (bigint | null)[]

/** A map of one row a line, written as it is seen: the highest row first. */
function mapOf(places: Readonly<Record<string, readonly Row[]>>): AwardMap {
  const rows = Object.values(places)[0] ?? []
  const axis = (path: string, length: number) => ({
    path,
    values: Array.from({ length }, (_, i) => new Decimal(i)),
  })
  const [columns, height] = [rows[0]?.length ?? 0, rows.length]
  const cellsOf = (seen: readonly Row[]) =>
    Array.from({ length: columns * height }, (_, cell) => {
      const [i, j] = [Math.floor(cell / height), cell % height]
      return seen[height - 1 - j]?.[i] ?? null
    })
  const ends = Object.entries(places).map(([id, seen]) => {
    const cells = cellsOf(seen)
    return [id, { low: cells, high: cells }] as const
  })
  const possible = new Uint8Array(columns * height).fill(1)
  return { x: axis('x', columns), y: axis('y', height), places: new Map(ends), possible }
}

describe('the leader of a cell', () => {
  const map = mapOf({
    pudong: [[100n, 300n, null, 0n, 7n]],
    longhua: [[200n, 300n, null, 0n, null]],
  })

  test('is the place that pays the most, to the fen; a tie, nothing, unknown and alone are their own', () => {
    const { looks, cells } = leaderLooks(map, 'high')
    expect([...cells].map((look) => looks[look])).toEqual([
      { kind: 'leads', places: ['longhua'] },
      { kind: 'leads', places: ['pudong', 'longhua'] },
      { kind: 'unknown' },
      { kind: 'nothing' },
      { kind: 'alone', place: 'pudong' },
    ])
  })

  test('is nobody where the combination cannot be', () => {
    map.possible[2] = 0
    const { looks, cells } = leaderLooks(map, 'high')
    expect(looks[cells[2] ?? 0]).toEqual({ kind: 'impossible' })
  })

  test('is told apart by one fen above what a float holds', () => {
    const big = 9_007_199_254_740_993n
    const { looks } = leaderLooks(mapOf({ a: [[big]], b: [[big - 1n]] }), 'high')
    expect(looks).toEqual([{ kind: 'leads', places: ['a'] }])
  })
})

describe('the amounts of one place', () => {
  test('fall into tidy bands that hold them all', () => {
    expect(bandLimits([0n, 100_000_000n, null], 5)).toEqual([
      0, 200e3, 400e3, 600e3, 800e3, 1e6, 12e5,
    ])
    expect(bandLimits([null], 5)).toEqual([])
    expect(bandLimits([500n, 500n], 5).length).toBe(2)
  })

  test('stand in the band that begins with them', () => {
    const map = mapOf({ a: [[0n, 19_999_999n, 20_000_000n, 100_000_000n, null]] })
    const { looks, cells } = bandLooks(map, 'a', 'high', 5)
    const froms = [...cells].map((cell) => {
      const look = looks[cell]
      return look?.kind === 'band' ? look.from : look?.kind
    })
    expect(froms).toEqual([0, 0, 200_000, 1_000_000, 'unknown'])
  })
})

test('every region has one name, as far from its edge as it can be', () => {
  const [a, b] = [1n, 3n]
  const seen = [
    [a, a, a, b, b],
    [a, a, a, b, b],
    [a, a, a, b, b],
    [b, b, b, b, b],
    [b, b, b, a, b],
  ]
  const two = seen.map((row) => row.map(() => 2n))
  const map = mapOf({ pudong: two, longhua: seen })
  const looks = leaderLooks(map, 'high')
  const spots = labelSpots(looks)
  expect(spots.length).toBe(3)
  expect(spots).toContainEqual({ look: looks.cells[0], column: 2, row: 1, across: 2, up: 0 })
  expect(spots).toContainEqual({ look: looks.cells[4], column: 3, row: 0, across: 0, up: 0 })
  expect(spots).toContainEqual({ look: looks.cells[4], column: 1, row: 3, across: 1, up: 1 })
})

describe('the picture', () => {
  const map = mapOf({
    pudong: [
      [1n, 3n],
      [3n, 1n],
    ],
    longhua: [
      [2n, 2n],
      [2n, 2n],
    ],
  })
  const looks = leaderLooks(map, 'high')

  test('draws the lowest row at the bottom, each cell in the colour of its leader', () => {
    const plain = [
      { grounds: [[1, 1, 1]], mark: [0, 0, 0], texture: 'plain' },
      { grounds: [[2, 2, 2]], mark: [0, 0, 0], texture: 'plain' },
    ] as const
    const pixels = paint(looks, plain, 4, 4)
    const red = (x: number, y: number): number | undefined => pixels[(y * 4 + x) * 4]
    const pudong = looks.looks.findIndex(
      (look) => look.kind === 'leads' && look.places[0] === 'pudong',
    )
    expect(red(0, 3)).toBe(pudong + 1)
    expect(red(3, 0)).toBe(pudong + 1)
    expect(red(0, 0)).toBe(2 - pudong)
    expect(pixels[3]).toBe(255)
  })

  test.each([false, true])('gives no two looks the same ground and texture (dark: %s)', (dark) => {
    const ids = corpus.locations.map(({ id }) => id)
    const all = [
      ...ids.map((id) => ({ kind: 'leads' as const, places: [id] })),
      { kind: 'leads' as const, places: ['pudong', 'longhua'] },
      { kind: 'nothing' as const },
      { kind: 'unknown' as const },
      { kind: 'impossible' as const },
    ]
    const inks = all.map((look) => inkOf(look, looksOf(corpus, dark), '', dark))
    expect(new Set(inks.map((ink) => JSON.stringify(ink))).size).toBe(all.length)
    const textures = inks.slice(0, ids.length).map(({ texture }) => texture)
    expect(new Set(textures).size).toBe(ids.length)
  })
})

describe('the axes', () => {
  test('have a whole or round step between cells, and 300 cells at most', () => {
    expect(cellCount(0, 200, true)).toBe(201)
    expect(cellCount(0, 100_000_000, false)).toBe(251)
    expect(cellCount(0, 60_000_000, false)).toBe(241)
    expect(cellCount(0, 37_000_000, false)).toBe(297)
    expect(cellCount(0, 12_345_678.91, false)).toBe(300)
    expect(cellCount(0, 3, true)).toBe(4)
  })

  test('put a value at the middle of its own cell', () => {
    const axis = { from: 10, to: 50, cells: 5 }
    for (const [cell, value] of [10, 20, 30, 40, 50].entries()) {
      expect(cellAt(axis, shareOf(axis, value))).toBe(cell)
    }
    expect(cellAt(axis, 1)).toBe(4)
    expect(cellAt(axis, -0.2)).toBe(0)
  })
})
