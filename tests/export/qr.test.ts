import { encode } from 'uqr'
import { describe, expect, it } from 'vitest'
import { codeOf, printedCode } from '../../src/export/qr'

const link = (length: number): string => `https://example.org/#/brief?s=${'a'.repeat(length)}`

/** The modules that the path of a drawing fills. */
function filled(body: string, size: number): boolean[][] {
  const rows = Array.from({ length: size }, () => Array<boolean>(size).fill(false))
  for (const [, x, y, run] of body.matchAll(/M(\d+) (\d+)h(\d+)v1/g)) {
    for (let i = 0; i < Number(run); i += 1) (rows[Number(y)] ?? [])[Number(x) + i] = true
  }
  return rows
}

describe('the code of a link', () => {
  it('draws just the modules of the code, with white around', () => {
    const code = codeOf(link(200))
    const { data } = encode(link(200), { ecc: 'L', border: 2 })
    expect(filled(code?.drawing.body ?? '', code?.modules ?? 0)).toEqual(data)
    expect(data[0]?.some(Boolean)).toBe(false)
  })

  it('is none of a text that no code holds', () => {
    expect(codeOf(link(4_000))).toBeNull()
  })

  it('has modules of at least 0.3 mm on paper, and is never wider than 4 cm', () => {
    for (const length of [10, 160, 780, 1_400]) {
      const code = printedCode([link(length)])
      expect((code?.millimetres ?? 0) / (code?.modules ?? 1)).toBeGreaterThanOrEqual(0.29999)
      expect(code?.millimetres).toBeLessThanOrEqual(40)
    }
    expect(printedCode([link(2_500)])).toBeNull()
  })

  it('takes the shorter link where the first would be dense', () => {
    expect(printedCode([link(1_400), link(700)])?.link).toBe(link(700))
    expect(printedCode([link(700), link(160)])?.link).toBe(link(700))
  })
})
