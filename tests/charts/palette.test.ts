import { describe, expect, test } from 'vitest'
import { chartInk, knownPlaces, lineLook } from '../../src/charts/palette'
import type { Sight } from './color-sight'
import { contrast, difference, sights } from './color-sight'

const pairs = knownPlaces.flatMap((a, i) => knownPlaces.slice(i + 1).map((b) => [a, b] as const))

describe.each([
  ['light', false],
  ['dark', true],
])('on %s', (_, dark) => {
  const colorOf = (place: string): string => lineLook(place, dark).color

  test.each(Object.keys(sights) as Sight[])('every two places differ with %s sight', (sight) => {
    for (const [a, b] of pairs) {
      const distance = difference(colorOf(a), colorOf(b), sight)
      expect(distance, `${a} and ${b}`).toBeGreaterThan(0.1)
    }
  })

  test.each(knownPlaces)('the name of %s can be read in its colour', (place) => {
    expect(contrast(colorOf(place), chartInk(dark).surface)).toBeGreaterThan(4.5)
  })

  test('the words beside the axes can be read', () => {
    const { text, muted, surface } = chartInk(dark)
    expect(contrast(text, surface)).toBeGreaterThan(4.5)
    expect(contrast(muted, surface)).toBeGreaterThan(4.5)
  })
})

test('no two places share a dash, so that colour is never needed', () => {
  const dashes = knownPlaces.map((place) => lineLook(place, false).dash.join())
  expect(new Set(dashes).size).toBe(knownPlaces.length)
})

test('a place keeps its dash by night', () => {
  for (const place of knownPlaces) {
    expect(lineLook(place, true).dash).toEqual(lineLook(place, false).dash)
  }
})
