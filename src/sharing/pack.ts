import { deflateSync, inflateSync } from 'fflate'
import { fromBase64url, toBase64url } from './base64url'

/** The longest packed text that is written or read, and the longest JSON in it, in bytes. */
export const longestPacked = 24_000
export const longestJson = 250_000

/** Why nothing can be read out of a packed text. */
export type Damage = 'characters' | 'damaged' | 'too_long' | 'not_json'

const checkLength = 3

/** The last three bytes of the FNV-1a sum: a letter lost or changed on the way is noticed. */
function checkOf(bytes: Uint8Array): Uint8Array {
  let sum = 0x811c9dc5
  for (const byte of bytes) sum = Math.imul(sum ^ byte, 0x01000193)
  return Uint8Array.of(sum >>> 16, sum >>> 8, sum)
}

/** A value as a short text for an address: a check, then deflated JSON. Null where it is too long for one. */
export function pack(value: unknown): string | null {
  const json = new TextEncoder().encode(JSON.stringify(value))
  if (json.length > longestJson) return null
  const deflated = deflateSync(json, { level: 9 })
  const bytes = new Uint8Array(checkLength + deflated.length)
  bytes.set(checkOf(deflated))
  bytes.set(deflated, checkLength)
  const text = toBase64url(bytes)
  return text.length > longestPacked ? null : text
}

function inflated(bytes: Uint8Array): Uint8Array | null {
  try {
    // One byte more than allowed: what would be longer stops there, however much it claims to hold.
    return inflateSync(bytes, { out: new Uint8Array(longestJson + 1) })
  } catch {
    return null
  }
}

/** The bytes behind the check; null where letters were changed or lost. */
function checked(text: string): Uint8Array | null {
  const bytes = fromBase64url(text)
  if (!bytes || bytes.length <= checkLength) return null
  const deflated = bytes.subarray(checkLength)
  return checkOf(deflated).every((byte, i) => byte === bytes[i]) ? deflated : null
}

/** Whether a text is a packed one with no letter changed or lost. */
export const isWhole = (text: string): boolean =>
  text.length <= longestPacked && checked(text) !== null

/** The value of a packed text, or why there is none. The check tells whether anything is missing. */
export function unpack(text: string): { value: unknown } | { damage: Damage } {
  if (text.length > longestPacked) return { damage: 'too_long' }
  const deflated = checked(text)
  if (!deflated) return { damage: /^[\w-]{4,}$/.test(text) ? 'damaged' : 'characters' }
  const json = inflated(deflated)
  if (!json) return { damage: 'damaged' }
  if (json.length > longestJson) return { damage: 'too_long' }
  try {
    return { value: JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(json)) as unknown }
  } catch {
    return { damage: 'not_json' }
  }
}
