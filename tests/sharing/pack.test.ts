import fc from 'fast-check'
import { deflateSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { fromBase64url, toBase64url } from '../../src/sharing/base64url'
import { longestJson, longestPacked, pack, unpack } from '../../src/sharing/pack'
import { drawing } from '../random'

const letters = fc.string({
  unit: fc.constantFrom(...'ABCXYZabcxyz0189-_'),
  maxLength: 400,
})

/** Bytes as a link would hold them, with a check that fits. */
function sealed(deflated: Uint8Array): string {
  let sum = 0x811c9dc5
  for (const byte of deflated) sum = Math.imul(sum ^ byte, 0x01000193)
  return toBase64url(Uint8Array.of(sum >>> 16, sum >>> 8, sum, ...deflated))
}

describe('bytes in the letters of an address', () => {
  it('come back as they were, and need no escaping', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        const text = toBase64url(bytes)
        expect(encodeURIComponent(text)).toBe(text)
        expect(fromBase64url(text)).toEqual(bytes)
        expect(text).toBe(Buffer.from(bytes).toString('base64url'))
      }),
      drawing(),
    )
  })
})

describe('a packed value', () => {
  it('comes back as it was', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const text = pack(value)
        expect(JSON.stringify(unpack(text ?? ''))).toBe(JSON.stringify({ value }))
      }),
      drawing(),
    )
  })

  it('is shorter than its JSON where the JSON repeats itself', () => {
    const orders = Array.from({ length: 40 }, (_, i) => ({ units: i, unit_price: '480000' }))
    expect((pack(orders) ?? '').length).toBeLessThan(JSON.stringify(orders).length / 4)
  })

  it('never throws, whatever the text', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ maxLength: 400 }), letters), (text) => {
        expect(Object.keys(unpack(text))).toHaveLength(1)
      }),
      drawing(),
    )
  })

  it('is refused with any letter changed or lost, and wherever it is cut', () => {
    const value = { v: 1, company: { changes: { project_investment: '30000000' } } }
    const text = pack(value) ?? ''
    for (let at = 0; at < text.length; at++) {
      const before = text.slice(0, at)
      const after = text.slice(at + 1)
      const other = text[at] === 'A' ? 'B' : 'A'
      const changed = unpack(before + other + after)
      // The last letter has bits that stand for nothing.
      if (at < text.length - 1) expect(changed, `changed at ${at}`).toHaveProperty('damage')
      else if ('value' in changed) expect(changed.value).toEqual(value)
      expect(unpack(before + after), `lost at ${at}`).toHaveProperty('damage')
      expect(unpack(before), `cut at ${at}`).toHaveProperty('damage')
    }
    expect(unpack(text.toLowerCase())).toHaveProperty('damage')
  })

  it('stops at the limit however much it claims to hold', () => {
    const bomb = sealed(deflateSync(new Uint8Array(16_000_000), { level: 9 }))
    expect(bomb.length).toBeLessThan(longestPacked)
    expect(unpack(bomb)).toEqual({ damage: 'too_long' })
    expect(unpack('A'.repeat(longestPacked + 1))).toEqual({ damage: 'too_long' })
  })

  it('is not made of what would be too long to read back', () => {
    expect(pack('a'.repeat(longestJson))).toBeNull()
    const text = fc.string({ minLength: 500, maxLength: 500 })
    const long = fc.array(text, { minLength: 400, maxLength: 400 })
    const [noise] = fc.sample(long, drawing(1))
    expect(pack(noise)).toBeNull()
  })

  it('is refused where it holds no JSON', () => {
    const text = new TextEncoder().encode('{"v": 1')
    expect(unpack(sealed(deflateSync(text)))).toEqual({ damage: 'not_json' })
    expect(unpack(sealed(deflateSync(Uint8Array.of(0xff, 0xfe))))).toEqual({ damage: 'not_json' })
    expect(unpack(sealed(Uint8Array.of(1, 2, 3, 4)))).toEqual({ damage: 'damaged' })
  })
})
