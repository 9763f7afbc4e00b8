import { expect, it } from 'vitest'
import { shareOf } from './share'

const list = Array.from({ length: 1000 }, (_, i) => i)

it('draws as many as are asked for, each once, in their order', () => {
  const drawn = shareOf(list, 400, 1)
  expect(drawn.length).toBe(400)
  expect(new Set(drawn).size).toBe(400)
  expect(drawn).toEqual(drawn.toSorted((a, b) => a - b))
})

it('draws the same from the same seed, others from another', () => {
  expect(shareOf(list, 40, 7)).toEqual(shareOf(list, 40, 7))
  expect(shareOf(list, 40, 7)).not.toEqual(shareOf(list, 40, 8))
})

it('draws from all of the list', () => {
  const often = list.map(() => 0)
  for (let seed = 0; seed < 200; seed++)
    for (const each of shareOf(list, 100, seed)) often[each] = (often[each] ?? 0) + 1
  expect(Math.min(...often)).toBeGreaterThan(3)
  expect(Math.max(...often)).toBeLessThan(60)
})

it('draws all where that is no more than asked for', () => {
  expect(shareOf(list, 2000, 1)).toEqual(list)
})
