import { DataType } from 'apache-arrow'
import type { Vector } from 'apache-arrow'

/**
 * A value of a result. Decimals and 128-bit integers are decimal strings with all their digits,
 * 64-bit integers are bigints, dates and times are text as SQL writes them.
 */
export type Value =
  string | number | bigint | boolean | null | readonly Value[] | { readonly [name: string]: Value }

/** Turns what Arrow holds in a column of this type into plain values. */
export function valueReader(type: DataType): (raw: unknown) => Value {
  const read = nonNullReader(type)
  return (raw) => (raw === null || raw === undefined ? null : read(raw))
}

function nonNullReader(type: DataType): (raw: unknown) => Value {
  if (DataType.isDecimal(type)) {
    const { scale } = type
    return (raw) => decimalText(raw as Uint32Array, scale)
  }
  if (DataType.isDate(type)) return (raw) => instant(raw).slice(0, 10)
  if (DataType.isTimestamp(type)) return (raw) => instant(raw).replace('T', ' ').slice(0, 23)
  if (DataType.isInt(type)) return (raw) => raw as number | bigint
  if (DataType.isFloat(type)) return (raw) => raw as number
  if (DataType.isBool(type)) return (raw) => raw as boolean
  if (DataType.isBinary(type)) return (raw) => hex(raw as Uint8Array)
  if (DataType.isList(type) || DataType.isFixedSizeList(type)) {
    const read = valueReader((type.children[0] as { type: DataType }).type)
    return (raw) => Array.from(raw as Vector, read)
  }
  if (DataType.isStruct(type)) {
    const fields = type.children.map((field) => ({
      name: field.name,
      read: valueReader(field.type as DataType),
    }))
    return (raw) =>
      Object.fromEntries(
        fields.map(({ name, read }) => [name, read((raw as Record<string, unknown>)[name])]),
      )
  }
  return (raw) => (typeof raw === 'bigint' || typeof raw === 'number' ? raw : String(raw))
}

/** The digits of a 128-bit integer in two's complement, low word first, with a decimal point. */
export function decimalText(words: Uint32Array, scale: number): string {
  const unsigned = words.reduceRight((sum, word) => (sum << 32n) | BigInt(word), 0n)
  const whole = BigInt.asIntN(words.length * 32, unsigned)
  const digits = (whole < 0n ? -whole : whole).toString().padStart(scale + 1, '0')
  const sign = whole < 0n ? '-' : ''
  if (scale === 0) return sign + digits
  return `${sign}${digits.slice(0, -scale)}.${digits.slice(-scale)}`
}

const instant = (raw: unknown) => new Date(Number(raw)).toISOString()

const hex = (bytes: Uint8Array) =>
  Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
