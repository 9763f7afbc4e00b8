import type { Arbitrary } from 'fast-check'
import { sample } from 'fast-check'

/** Draws from one seed: the same seed, the same draws. */
export interface Draws {
  /** From 0 up to 1. */
  next(): number
  /** A whole number from 0 up to, and not with, `below`. */
  index(below: number): number
  /** One of a list, which holds at least one. */
  one<T>(from: readonly T[]): T
  /** A list in another order. */
  shuffled<T>(list: readonly T[]): T[]
}

/** Numbers of the generator mulberry32. */
export function drawsFrom(seed: number): Draws {
  let state = seed
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const index = (below: number): number => Math.floor(next() * below)
  return {
    next,
    index,
    one<T>(from: readonly T[]): T {
      const found = from[index(from.length)]
      if (found === undefined) throw new Error('Nothing to draw from')
      return found
    },
    shuffled<T>(list: readonly T[]): T[] {
      return list
        .map((each) => [next(), each] as const)
        .toSorted(([a], [b]) => a - b)
        .map(([, each]) => each)
    },
  }
}

/** So many values of an arbitrary, from a seed. */
export const drawn = <T>(arbitrary: Arbitrary<T>, count: number, seed: number): T[] =>
  sample(arbitrary, { numRuns: count, seed })
