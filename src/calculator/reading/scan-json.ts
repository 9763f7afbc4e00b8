import { pathAlong } from '../../policies/fact-path'

/** A number of a JSON text, or a key that its object states a second time, with the path from the root. */
export interface JsonToken {
  readonly kind: 'number' | 'repeated_key'
  readonly path: string
  readonly text: string
}

interface Level {
  /** The keys of an object so far; null in a list. */
  readonly keys: Set<string> | null
  /** The key or the index at hand. */
  at: string
}

const tokens = /("(?:[^"\\]|\\.)*")(\s*:)?|([{}[\],])|(-?\d[\d.eE+-]*)/g

/** Walks through a text that is known to be JSON. */
export function* scanJson(text: string): Generator<JsonToken> {
  const levels: Level[] = []
  const path = (): string => pathAlong(levels.map((level) => level.at))
  for (const [, string, colon, sign, number] of text.matchAll(tokens)) {
    const level = levels.at(-1)
    if (sign === '{') levels.push({ keys: new Set(), at: '' })
    else if (sign === '[') levels.push({ keys: null, at: '0' })
    else if (sign === '}' || sign === ']') levels.pop()
    else if (sign === ',' && level?.keys === null) level.at = String(Number(level.at) + 1)
    else if (string !== undefined && colon !== undefined && level?.keys) {
      level.at = JSON.parse(string) as string
      if (level.keys.has(level.at)) yield { kind: 'repeated_key', path: path(), text: string }
      level.keys.add(level.at)
    } else if (number !== undefined) yield { kind: 'number', path: path(), text: number }
  }
}
