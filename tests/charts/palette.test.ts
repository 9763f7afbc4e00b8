import { describe, expect, test } from 'vitest'
import { looksOf, pooledLook } from '../../src/charts/looks'
import { chartInk } from '../../src/charts/palette'
import { lookIds } from '../../src/policies/look'
import { corpus } from '../corpus'
import type { Sight } from './color-sight'
import { contrast, difference, sights } from './color-sight'

const pairs = lookIds.flatMap((a, i) => lookIds.slice(i + 1).map((b) => [a, b] as const))

describe.each([
  ['light', false],
  ['dark', true],
])('on %s', (_, dark) => {
  const colorOf = (look: (typeof lookIds)[number]): string => pooledLook(look, dark).color

  test.each(Object.keys(sights) as Sight[])('every two looks differ with %s sight', (sight) => {
    for (const [a, b] of pairs) {
      const distance = difference(colorOf(a), colorOf(b), sight)
      expect(distance, `${a} and ${b}`).toBeGreaterThan(0.1)
    }
  })

  test.each(lookIds)('the name of a place can be read in %s', (look) => {
    expect(contrast(colorOf(look), chartInk(dark).surface)).toBeGreaterThan(4.5)
  })

  test('the words beside the axes can be read', () => {
    const { text, muted, surface } = chartInk(dark)
    expect(contrast(text, surface)).toBeGreaterThan(4.5)
    expect(contrast(muted, surface)).toBeGreaterThan(4.5)
  })
})

test('no two looks share a dash or a texture, so that colour is never needed', () => {
  const looks = lookIds.map((look) => pooledLook(look, false))
  expect(new Set(looks.map(({ dash }) => dash.join())).size).toBe(lookIds.length)
  expect(new Set(looks.map(({ texture }) => texture)).size).toBe(lookIds.length)
})

test('no look has the texture of what is unknown', () => {
  expect(lookIds.map((look) => pooledLook(look, false).texture)).not.toContain('crossed')
})

test('a look keeps its dash and texture by night', () => {
  for (const look of lookIds) {
    const [day, night] = [pooledLook(look, false), pooledLook(look, true)]
    expect([night.dash, night.texture]).toEqual([day.dash, day.texture])
  }
})

test('at least three looks are free for further places', () => {
  const taken = corpus.locations.map(({ look }) => look)
  expect(lookIds.filter((look) => !taken.includes(look)).length).toBeGreaterThanOrEqual(3)
})

test('a document looks like the first place that pays it first', () => {
  const looks = looksOf(corpus, false)
  expect(looks('shenzhen')).toEqual(pooledLook('grey', false))
  const renamed = corpus.locations.map((each) => ({ ...each, id: `in-${each.id}` }))
  const others = looksOf({ locations: renamed }, false)
  for (const { id } of corpus.policies) expect(others(id)).toEqual(looks(id))
})
