import { describe, expect, it } from 'vitest'
import type { CurvesOption } from '../../../src/charts/curves-option'
import type { CurvesFigure } from '../../../src/telling/drawings/curves-figure'
import { curvesFigure } from '../../../src/telling/drawings/curves-figure'

const room = { width: 900, height: 700 }

/** A tie along a whole axis that ends at `to` 万元, and values at which something changes. */
function tied(to: number, changes: readonly number[]): { figure: CurvesFigure; heights: number[] } {
  const heights: number[] = []
  const segment = { from: 0, to, colors: ['#111111', '#222222'], labels: ['并列'] }
  const figure: CurvesFigure = {
    legend: [],
    key: [],
    here: null,
    strips: {
      strips: [{ title: '居首', segments: [segment] }],
      bounds: changes.map((share) => ({ at: share * to, text: `${share * to} 万元` })),
    },
    chart: ({ width, height }) => {
      heights.push(height)
      const frame = {
        left: 80,
        width: width - 200,
        top: 10,
        height,
        x: [0, to],
        y: [0, 1],
      } as const
      return { frame, option: {} as CurvesOption }
    },
  }
  return { figure, heights }
}

describe('the curves as a drawing', () => {
  it.each([1, 3000, 10_000_000])('stays as small along an axis up to %d 万元', (to) => {
    const { body } = curvesFigure(tied(to, []).figure, room, () => '')
    expect(body.match(/<rect/g)?.length).toBeLessThanOrEqual(room.width / 8)
  })

  it('leaves the chart the room that the strips beside it do not take', () => {
    const near = tied(10_000_000, [0.5, 0.502, 0.504])
    const far = tied(10_000_000, [0.2, 0.5, 0.8])
    const [close, apart] = [near, far].map(({ figure }) => curvesFigure(figure, room, () => ''))
    // Values that stand close to each other take rows of their own.
    expect(near.heights.at(-1)).toBeLessThan(far.heights.at(-1) ?? 0)
    for (const drawing of [close, apart]) expect(drawing?.height).toBeLessThanOrEqual(room.height)
    expect(Math.abs((close?.height ?? 0) - (apart?.height ?? 0))).toBeLessThanOrEqual(1)
  })
})
