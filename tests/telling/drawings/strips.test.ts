import { describe, expect, it } from 'vitest'
import { stripsDrawing } from '../../../src/telling/drawings/strips'

const frame = { left: 58, top: 0, width: 300, height: 200, x: [0, 10], y: [0, 1] } as const
const strip = (title: string) => ({
  title,
  segments: [{ from: 0, to: 10, colors: ['#123456'], labels: ['Longhua'] }],
})
const drawn = (...titles: string[]) =>
  stripsDrawing({ strips: titles.map(strip), bounds: [] }, frame)
const textsAt = (body: string) =>
  [...body.matchAll(/<text[^>]*? x="([\d.-]+)" y="([\d.-]+)"[^>]*>([^<]*)</g)].map(
    ([, x, y, text]) => ({ x: Number(x), y: Number(y), text: text ?? '' }),
  )

describe('the titles of strips', () => {
  it('stand left of the plot where all have room there', () => {
    const { body, height } = drawn('现行居首', '改后居首')
    expect(body).toContain('text-anchor="end"')
    expect(height).toBe(2 * 28 + 2)
  })

  it('stand above their strips where one has none, and none begins outside the picture', () => {
    const { body, height } = drawn('Leads by law', 'Leads then')
    expect(body).not.toContain('text-anchor="end"')
    expect(height).toBe(2 * (18 + 28) + 2)
    const titles = textsAt(body).filter(({ text }) => text.startsWith('Leads'))
    expect(titles.map(({ x }) => x)).toEqual([58, 58])
    expect(new Set(titles.map(({ y }) => y)).size).toBe(2)
  })
})
