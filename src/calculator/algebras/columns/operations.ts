/** What is worked out for two rows at a time: amounts are doubles, masks have all bits or none. */
export type OperationName =
  | 'add'
  | 'subtract'
  | 'multiply'
  | 'whole_quotient'
  | 'lesser_of_known'
  | 'greater_of_known'
  | 'select'
  | 'unless'
  | 'or_nothing'
  | 'nothing_if'
  | 'size'
  | 'larger_size'
  | 'at_least'
  | 'more_than'
  | 'equal'
  | 'known'
  | 'unknown'
  | 'and'
  | 'or'
  | 'and_not'
  | 'not'

/** An operand in its place, the constant nothing, or an instruction of WebAssembly's SIMD by its number. */
export type Written = 'a' | 'b' | 'c' | 'nothing' | number

interface Meaning {
  readonly makes: 'amount' | 'mask'
  /** Operands and instructions in the order in which a stack machine takes them. */
  readonly writes: readonly Written[]
}

const code = {
  and: 78,
  and_not: 79,
  bit_select: 82,
  not: 77,
  or: 80,
  equal: 0x47,
  other: 0x48,
  greater_than: 0x4a,
  at_least: 0x4c,
  floor: 0x75,
  absolute: 0xec,
  add: 0xf0,
  subtract: 0xf1,
  multiply: 0xf2,
  divide: 0xf3,
  pseudo_minimum: 0xf6,
  pseudo_maximum: 0xf7,
} as const

/**
 * Every operation once. NaN is "unknown" and spreads through arithmetic by itself; the pseudo minimum and maximum
 * drop it from their second operand, and stand only where that one is known.
 */
export const operations: Readonly<Record<OperationName, Meaning>> = {
  add: { makes: 'amount', writes: ['a', 'b', code.add] },
  subtract: { makes: 'amount', writes: ['a', 'b', code.subtract] },
  multiply: { makes: 'amount', writes: ['a', 'b', code.multiply] },
  whole_quotient: { makes: 'amount', writes: ['a', 'b', code.divide, code.floor] },
  lesser_of_known: { makes: 'amount', writes: ['a', 'b', code.pseudo_minimum] },
  greater_of_known: { makes: 'amount', writes: ['a', 'b', code.pseudo_maximum] },
  /** `b` where the mask `a` is set, else `c`. */
  select: { makes: 'amount', writes: ['b', 'c', 'a', code.bit_select] },
  /** Unknown where the mask `b` is set, for all bits are a NaN; else `a`. */
  unless: { makes: 'amount', writes: ['a', 'b', code.or] },
  /** `a` where the mask `b` is set, else nothing. */
  or_nothing: { makes: 'amount', writes: ['a', 'b', code.and] },
  /** Nothing where the mask `b` is set, else `a`. */
  nothing_if: { makes: 'amount', writes: ['a', 'b', code.and_not] },
  /** How far `a` is from nothing; nothing where it is unknown. */
  size: { makes: 'amount', writes: ['nothing', 'a', code.absolute, code.pseudo_maximum] },
  larger_size: { makes: 'amount', writes: ['a', 'b', code.pseudo_maximum] },
  at_least: { makes: 'mask', writes: ['a', 'b', code.at_least] },
  more_than: { makes: 'mask', writes: ['a', 'b', code.greater_than] },
  equal: { makes: 'mask', writes: ['a', 'b', code.equal] },
  known: { makes: 'mask', writes: ['a', 'a', code.equal] },
  unknown: { makes: 'mask', writes: ['a', 'a', code.other] },
  and: { makes: 'mask', writes: ['a', 'b', code.and] },
  or: { makes: 'mask', writes: ['a', 'b', code.or] },
  and_not: { makes: 'mask', writes: ['a', 'b', code.and_not] },
  not: { makes: 'mask', writes: ['a', code.not] },
}
