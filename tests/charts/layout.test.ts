import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { written } from '../../src/calculator/fraction'
import { apart } from '../../src/charts/apart'
import type { Frame } from '../../src/charts/frame'
import { pixelX, pixelY, valueX, valueY } from '../../src/charts/frame'
import { nearestStop, stopBeyond, stopText, trackOf } from '../../src/charts/stops'
import { heightTicks, tidyTicks } from '../../src/charts/ticks'
import { divide } from '../../src/calculator/fraction'
import { drawing } from '../random'
import { exactly } from './curves'

describe('ticks', () => {
  test('an investment up to 100 million has ticks at whole tens of millions', () => {
    expect(tidyTicks(0, 100_000_000, 10)).toEqual([
      0, 10_000_000, 20_000_000, 30_000_000, 40_000_000, 50_000_000, 60_000_000, 70_000_000,
      80_000_000, 90_000_000, 100_000_000,
    ])
  })

  test('a range that begins between two ticks begins with the next', () => {
    expect(tidyTicks(800_000, 10_000_000, 5)[0]).toBe(2_000_000)
  })

  test('a count has whole ticks only', () => {
    expect(tidyTicks(0, 3, 10, true)).toEqual([0, 1, 2, 3])
    expect(tidyTicks(0, 10, 4, true)).toEqual([0, 3, 6, 9])
  })

  test('the axis of amounts begins at nothing and ends at or above the highest', () => {
    expect(heightTicks(0, 23_531_000, 5)).toEqual([0, 5e6, 10e6, 15e6, 20e6, 25e6])
    expect(heightTicks(0, 0, 5).at(-1)).toBeGreaterThan(0)
  })

  test('every axis of amounts holds its highest amount and not much more', () => {
    fc.assert(
      fc.property(fc.double({ min: 1, max: 1e12, noNaN: true }), (highest) => {
        const ticks = heightTicks(0, highest, 6)
        const [top = 0, step = 0] = [ticks.at(-1), ticks[1]]
        expect(top).toBeGreaterThanOrEqual(highest * (1 - 1e-9))
        expect(top - step).toBeLessThan(highest)
      }),
      drawing(),
    )
  })
})

describe('names at the ends of lines', () => {
  test('stay where they are when there is room', () => {
    expect(apart([10, 40, 80], 16, 0, 100)).toEqual([10, 40, 80])
  })

  test('move apart in their order, and within the plot', () => {
    expect(apart([98, 97, 99], 16, 0, 100)).toEqual([84, 68, 100])
  })

  test('never lie on each other while the plot has room for all', () => {
    const five = fc.array(fc.integer({ min: 0, max: 200 }), { minLength: 1, maxLength: 5 })
    fc.assert(
      fc.property(five, (wanted) => {
        const placed = [...apart(wanted, 16, 0, 200)].sort((a, b) => a - b)
        placed.forEach((each, i) => {
          expect(each).toBeGreaterThanOrEqual(0)
          expect(each).toBeLessThanOrEqual(200)
          if (i > 0) expect(each - (placed[i - 1] ?? 0)).toBeGreaterThanOrEqual(16)
        })
      }),
      drawing(),
    )
  })
})

test('a pixel leads to its value and back', () => {
  const frame: Frame = { left: 40, top: 20, width: 600, height: 300, x: [100, 900], y: [0, 50] }
  expect(pixelX(frame, valueX(frame, 250))).toBeCloseTo(250)
  expect(pixelY(frame, valueY(frame, 100))).toBeCloseTo(100)
  expect([pixelX(frame, 100), pixelY(frame, 0)]).toEqual([40, 320])
})

describe('where the marker may stand', () => {
  const money = trackOf(exactly('800000'), exactly('100000000'), false)
  const units = trackOf(exactly(0), exactly(200), true)

  test('money moves in tidy steps and counts in ones', () => {
    expect(stopText(nearestStop(money, 23_456_789.123))).toBe('23500000')
    expect(stopText(nearestStop(units, 22.6))).toBe('23')
  })

  test('the ends of the range are reached though no step meets them', () => {
    expect(stopText(nearestStop(money, 0))).toBe('800000')
    expect(stopText(nearestStop(money, 2e8))).toBe('100000000')
  })

  test('a breakpoint between two fen leads to the fen at which it is passed', () => {
    const twoThirds = divide(exactly('20000000'), exactly(3))
    expect(written(twoThirds).exact).toBe('20000000/3')
    expect(stopText(stopBeyond(money, twoThirds))).toBe('6666666.67')
    expect(stopText(stopBeyond(units, exactly('177.04')))).toBe('178')
  })
})
