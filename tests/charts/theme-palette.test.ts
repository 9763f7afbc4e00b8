import { describe, expect, test } from 'vitest'
import { chartInk } from '../../src/charts/palette'
import { themeLook } from '../../src/charts/theme-palette'
import { corpus } from '../corpus'
import type { Sight } from './color-sight'
import { contrast, difference, sights } from './color-sight'

const themes = corpus.themes.map(({ id }) => id)
const pairs = themes.flatMap((a, i) => themes.slice(i + 1).map((b) => [a, b] as const))

describe.each([
  ['light', false],
  ['dark', true],
])('on %s', (_, dark) => {
  test.each(Object.keys(sights) as Sight[])(
    'two themes differ with %s sight, or by a stripe',
    (sight) => {
      for (const [a, b] of pairs) {
        const [one, other] = [themeLook(a, dark), themeLook(b, dark)]
        if (one.striped !== other.striped) continue
        expect(difference(one.color, other.color, sight), `${a} and ${b}`).toBeGreaterThan(0.1)
      }
    },
  )

  test.each(themes)('the share of %s stands out from the page', (theme) => {
    expect(contrast(themeLook(theme, dark).color, chartInk(dark).surface)).toBeGreaterThan(3)
  })
})

test('the stripe stays with the theme by night', () => {
  expect(
    themes.filter((id) => themeLook(id, false).striped !== themeLook(id, true).striped),
  ).toEqual([])
})
