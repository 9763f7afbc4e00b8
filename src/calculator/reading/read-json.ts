import type { Problem } from './problem'
import { problem } from './problem'

/** The longest text that is read as one scenario: 4 million characters. */
export const longestText = 4_000_000

/** Object keys in a JSON text, in order; strings that are values are passed over. */
function keysIn(text: string): number {
  return [...text.matchAll(/"(?:[^"\\]|\\.)*"(\s*:)?/g)].filter((match) => match[1]).length
}

function keysOf(value: unknown): number {
  let keys = 0
  const left: unknown[] = [value]
  while (left.length > 0) {
    const next = left.pop()
    if (typeof next !== 'object' || next === null) continue
    const inside = Object.values(next)
    if (!Array.isArray(next)) keys += inside.length
    for (const each of inside) left.push(each)
  }
  return keys
}

/** The first key that an object of the text states twice. */
function repeatedKey(text: string): string {
  const open: Set<string>[] = []
  for (const [token, string, colon] of text.matchAll(/("(?:[^"\\]|\\.)*")(\s*:)?|[{}]/g)) {
    if (token === '{') open.push(new Set())
    else if (token === '}') open.pop()
    else if (colon && string) {
      const key = JSON.parse(string) as string
      if (open.at(-1)?.has(key)) return key
      open.at(-1)?.add(key)
    }
  }
  return ''
}

/** Parses a JSON text strictly (a byte order mark is passed over): too long, not JSON, or a key stated twice is refused, never guessed. */
export function readJson(text: string): { value: unknown } | { problem: Problem } {
  if (text.length > longestText) {
    const expected = `at most ${longestText} characters`
    return { problem: problem('too_long', '', `${text.length} characters`, expected) }
  }
  let value: unknown
  try {
    value = JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch (error) {
    const reason = error instanceof Error ? error.message : 'not JSON'
    return { problem: problem('invalid_json', '', text, `JSON (${reason.slice(0, 160)})`) }
  }
  if (keysIn(text) === keysOf(value)) return { value }
  const key = repeatedKey(text)
  return { problem: problem('duplicate', key, key, 'each fact stated once') }
}
