import type { Bytes } from './bytes'
import { count, loadAt, opcode, simd, vector } from './bytes'

const instruction = {
  and: 78,
  equal: 0x47,
  greater: 0x4a,
  add: 0xf0,
  splat: 0x14,
  lane: 0x21,
} as const

/** What is asked beside the addresses: nothing, a number, or how many bytes further on the marks stand. */
export type Beside = 'nothing' | 'number' | 'distance'

interface Reduction {
  readonly beside: Beside
  /** Leaves what a pair of rows adds; `beside` reads what is asked beside the addresses. */
  readonly adds: (pair: Bytes, beside: Bytes, from: Bytes) => Bytes
}

const twice = (number: Bytes): Bytes => [...number, ...simd(instruction.splat)]
const one = twice([opcode.doubleConstant, ...new Uint8Array(new Float64Array([1]).buffer)])
const nothing = twice([opcode.doubleConstant, ...new Uint8Array(8)])
/** Where a double is no NaN it equals itself. */
const isKnown = (pair: Bytes): Bytes => [...pair, ...pair, ...simd(instruction.equal)]
const both: Bytes = simd(instruction.and)

/**
 * What a column comes to over some rows, each a function of a module that goes from one address to before another, two
 * rows at a time: what is known added up, how many rows are known, how many are one number, and what is known added up
 * where marks are more than nothing.
 */
const all = {
  sum: {
    beside: 'nothing',
    adds: (pair) => [...pair, ...isKnown(pair), ...both],
  },
  known: {
    beside: 'nothing',
    adds: (pair) => [...one, ...isKnown(pair), ...both],
  },
  equal: {
    beside: 'number',
    adds: (pair, number) => [
      ...one,
      ...[...pair, ...twice(number), ...simd(instruction.equal)],
      ...both,
    ],
  },
  marked: {
    beside: 'distance',
    adds: (pair, distance, from) => [
      ...[...pair, ...isKnown(pair), ...both],
      ...[...from, ...distance, opcode.i32Add, ...loadAt(0)],
      ...[...nothing, ...simd(instruction.greater), ...both],
    ],
  },
} as const satisfies Readonly<Record<string, Reduction>>

export type ReductionName = keyof typeof all
export const reductions: Readonly<Record<ReductionName, Reduction>> = all

/** A reduction as the body of a function. */
export function reductionBody({ beside, adds }: Reduction): Bytes {
  const [from, end, asked] = [0, 1, 2]
  const sum = beside === 'nothing' ? 2 : 3
  const pair = sum + 1
  const get = (local: number): Bytes => [opcode.getLocal, local]
  const lane = (of: number): Bytes => [...get(sum), ...simd(instruction.lane), of]
  return [
    ...vector([[...count(2), opcode.twoDoubles]]),
    ...[opcode.loop, opcode.noResult],
    ...[...get(from), ...loadAt(0), opcode.setLocal, pair],
    ...[...get(sum), ...adds(get(pair), get(asked), get(from))],
    ...[...simd(instruction.add), opcode.setLocal, sum],
    ...[...get(from), opcode.i32Constant, 16, opcode.i32Add, opcode.teeLocal, from],
    ...[...get(end), opcode.i32LessThan, opcode.branchIf, 0, opcode.end],
    ...[...lane(0), ...lane(1), opcode.addDoubles, opcode.end],
  ]
}
