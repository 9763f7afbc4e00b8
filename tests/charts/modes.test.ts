import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { curvePoints } from '../../src/charts/curve-points'
import { marginalMode } from '../../src/charts/modes/marginal'
import { shareMode, shareProjection } from '../../src/charts/modes/share'
import { drawing } from '../random'
import { curveOf, line, straight } from './curves'

const share = shareProjection(2, 200)

/** Half of the first 40, then 20: a rate with a cap. */
const capped = curveOf(
  [0, line('0.5', 0), line('0.5', 0)],
  [40, line('0.5', 0), line(0, 20)],
  [100, line(0, 20)],
)
const threshold = curveOf(
  [0, line(0, 0), line(0, 0)],
  [5, line(0, 9), line(0, 9)],
  [100, line(0, 9)],
)
const above = curveOf([0, line(0, 0), line(0, 0)], [5, line(0, 0), line(0, 9)], [100, line(0, 9)])
const unknown = curveOf([0, line(0, 7), line(0, 7)], [30, line(0, 7), null], [100, null])

describe('the share of the swept fact', () => {
  test('is level under a rate and falls as 1/x under a cap', () => {
    const { line: points, ends } = curvePoints(capped, share)
    expect(points[0]).toEqual([0, 0.5])
    const kink = points.find((point) => point?.[0] === 40)
    expect(kink).toEqual([40, 0.5])
    expect(points.at(-1)).toEqual([100, 0.2])
    // Of nothing there is no share: the line begins open.
    expect(ends).toEqual([{ at: [0, 0.5], closed: false }])
  })

  test('never strays from the curve by half a pixel', () => {
    const value = { min: 0.01, max: 1e8, noNaN: true }
    fc.assert(
      fc.property(
        fc.double(value),
        fc.double(value),
        fc.double({ min: 1, max: 500, noNaN: true }),
        (intercept, from, pixels) => {
          const curve = curveOf(
            [from, line('0.3', intercept), line('0.3', intercept)],
            [from * 50, line('0.3', intercept)],
          )
          // A picture of which the whole piece fills the height.
          const perShare = pixels / (intercept / from)
          const { line: points } = curvePoints(curve, shareProjection(1, perShare))
          points.slice(1).forEach((to, i) => {
            const start = points[i]
            if (!start || !to) throw new Error('a gap')
            for (const part of [0.25, 0.5, 0.75]) {
              const x = start[0] + (to[0] - start[0]) * part
              const chord = start[1] + (to[1] - start[1]) * part
              expect(Math.abs(chord - (0.3 + intercept / x)) * perShare).toBeLessThan(0.5)
            }
          })
          expect(points.length).toBeLessThan(80)
        },
      ),
      drawing(),
    )
  })

  test('has its exact limits at a jump', () => {
    const { line: points, ends } = curvePoints(threshold, share)
    expect(ends.slice(1)).toEqual([
      { at: [5, 0], closed: false },
      { at: [5, 1.8], closed: true },
    ])
    expect(points.at(-1)).toEqual([100, 0.09])
  })

  test('comes from beyond the picture where something is paid for nothing, without an open end', () => {
    const { line: points, ends } = curvePoints(straight(0, 50), share)
    expect(points[0]?.[1]).toBeGreaterThan(2)
    expect(points[0]?.[0]).toBeGreaterThan(0)
    expect(points.at(-1)).toEqual([100, 0.5])
    expect(ends).toEqual([])
  })

  test('the axis is not stretched by what is paid for almost nothing', () => {
    const most = (curve: typeof capped): number => Math.max(...shareMode.heights([curve]))
    expect(most(capped)).toBe(0.5)
    expect(most(straight(0, 50))).toBe(5)
  })
})

describe('the marginal amount', () => {
  const points = (curve: typeof capped) =>
    curvePoints(curve, marginalMode.projection({ height: 300, y: [0, 1] }))

  test('is a step: each piece begins closed and ends open', () => {
    const { line: drawn, ends } = points(capped)
    expect(drawn).toEqual([[0, 0.5], [40, 0.5], null, [40, 0], [100, 0]])
    expect(ends).toEqual([
      { at: [40, 0.5], closed: false },
      { at: [40, 0], closed: true },
    ])
  })

  test('does not break where the amount jumps between pieces of one slope', () => {
    const { line: drawn } = points(threshold)
    expect(drawn).toEqual([
      [0, 0],
      [5, 0],
      [100, 0],
    ])
  })

  test('has no value where the next yuan brings a jump', () => {
    const { ends } = points(above)
    expect(ends).toEqual([
      { at: [5, 0], closed: false },
      { at: [5, 0], closed: false },
    ])
  })

  test('is a gap where the amount is unknown', () => {
    expect(points(unknown).line).toEqual([
      [0, 0],
      [30, 0],
    ])
  })

  test('may be negative', () => {
    expect(marginalMode.heights([straight(-2, 300)])).toEqual([-2])
  })
})
