const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
const valueOf = new Map([...alphabet].map((letter, value) => [letter, value]))

/** Bytes in letters that no address has to escape, without padding. */
export function toBase64url(bytes: Uint8Array): string {
  let text = ''
  for (let at = 0; at < bytes.length; at += 3) {
    const [a = 0, b = 0, c = 0] = bytes.subarray(at, at + 3)
    const bits = (a << 16) | (b << 8) | c
    const letters = Math.min(4, bytes.length - at + 1)
    for (let i = 0; i < letters; i++) text += alphabet[(bits >> (18 - 6 * i)) & 63]
  }
  return text
}

/** The bytes of such letters; null where another character stands between them. */
export function fromBase64url(text: string): Uint8Array | null {
  const bytes = new Uint8Array(Math.floor((text.length * 3) / 4))
  let bits = 0
  let kept = 0
  let at = 0
  for (const letter of text) {
    const value = valueOf.get(letter)
    if (value === undefined) return null
    bits = ((bits << 6) | value) & 0xffffff
    kept += 6
    if (kept < 8) continue
    kept -= 8
    bytes[at++] = (bits >> kept) & 255
  }
  return bytes
}
