import type { Bytes } from './bytes'
import { count, loadAt, opcode, simd, vector } from './bytes'

const [from, end, sum, pair] = [0, 1, 2, 3]
const instruction = { and: 78, equal: 0x47, add: 0xf0, lane: 0x21 } as const

/** Adds up what is known from one address to before another, two doubles at a time. */
export function sumBody(): Bytes {
  const getPair = [opcode.getLocal, pair]
  const lane = (of: number): Bytes => [opcode.getLocal, sum, ...simd(instruction.lane), of]
  return [
    ...vector([[...count(2), opcode.twoDoubles]]),
    ...[opcode.loop, opcode.noResult],
    ...[opcode.getLocal, sum, opcode.getLocal, from, ...loadAt(0), opcode.teeLocal, pair],
    // Where a double is no NaN it equals itself.
    ...[...getPair, ...getPair, ...simd(instruction.equal), ...simd(instruction.and)],
    ...[...simd(instruction.add), opcode.setLocal, sum],
    ...[opcode.getLocal, from, opcode.i32Constant, 16, opcode.i32Add, opcode.teeLocal, from],
    ...[opcode.getLocal, end, opcode.i32LessThan, opcode.branchIf, 0, opcode.end],
    ...[...lane(0), ...lane(1), opcode.addDoubles, opcode.end],
  ]
}
