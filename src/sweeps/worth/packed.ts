import { Decimal } from '../../policies/decimal'
import type { Found } from './found'

type Packed = { readonly decimal: string } | { readonly entries: readonly (readonly unknown[])[] }

const isPacked = <Key extends string>(value: unknown, key: Key): value is Record<Key, never> =>
  typeof value === 'object' && value !== null && Object.keys(value).join() === key

/** What is found as a text to go between threads, which know neither decimals nor, in a text, maps. */
export function packed(found: Found): string {
  return JSON.stringify(found, function (this: Readonly<Record<string, unknown>>, key, value) {
    const own = this[key]
    if (own instanceof Decimal) return { decimal: own.toFixed() } satisfies Packed
    return own instanceof Map ? ({ entries: [...own] } satisfies Packed) : (value as unknown)
  })
}

/** The same as it was before. */
export function unpacked(text: string): Found {
  return JSON.parse(text, (_, value: unknown) => {
    if (isPacked(value, 'decimal')) return new Decimal(value.decimal)
    return isPacked(value, 'entries') ? new Map(value.entries) : value
  }) as Found
}
