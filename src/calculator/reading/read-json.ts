import { Decimal } from '../../policies/decimal'
import type { Problem } from './problem'
import { problem } from './problem'
import { scanJson } from './scan-json'

/** The longest text that is read as one scenario: 4 million characters. */
export const longestText = 4_000_000

/** A number that JavaScript would round: more digits than it keeps, or a fraction too fine. */
function isRounded(text: string): boolean {
  const value = Number(text)
  return Number.isFinite(value) && !new Decimal(text).equals(value)
}

/** The first key stated twice in one object, or number that would not be read as it is written. */
function silentLoss(text: string): Problem | undefined {
  for (const token of scanJson(text)) {
    if (token.kind === 'repeated_key') {
      return problem('duplicate', token.path, token.path, 'each fact stated once')
    }
    if (token.kind === 'number' && isRounded(token.text)) {
      return problem(
        'wrong_type',
        token.path,
        Number(token.text),
        `a whole number, not ${token.text}`,
      )
    }
  }
  return undefined
}

/**
 * Parses a JSON text strictly (a byte order mark is passed over): too long, not JSON, a key stated twice, or
 * a number that would be rounded is refused, never guessed.
 */
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
  const lost = silentLoss(text)
  return lost ? { problem: lost } : { value }
}
