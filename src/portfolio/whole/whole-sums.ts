import type { Laid, Question } from '../../calculator/algebras/columns/question'
import type { Output } from '../../calculator/algebras/expressions/outputs'
import { statuses } from '../../calculator/status'

/** Sums and counts of a list by the names that the statement of a summary gives them; whole fen. */
export type WholeRow = Readonly<Record<string, bigint | number | null>>

/** Above this a double does not hold every whole number. */
const single = 2n ** 53n

interface Sum {
  sum: bigint
  known: number
}

/** Adds up what groups of companies come to, output by output. */
export function wholeSums({ outputs }: Question) {
  const sums = new Map<string, Sum>()
  const byStatus = new Map<string, Float64Array>()
  const open = new Map<string, Sum & { companies: number }>()
  const isSmall = ({ node }: Output, rows: number): boolean =>
    node.sort === 'amount' && node.most * BigInt(rows) < single && node.least >= 0n

  function addMoney(output: Output, laid: Laid, rows: number): void {
    const { name } = output
    const found = sums.get(name) ?? { sum: 0n, known: 0 }
    sums.set(name, found)
    const values = laid.output(name)
    const isQuick = isSmall(output, laid.groupRows)
    if (isQuick) found.sum += BigInt(laid.sum(name))
    for (let row = 0; row < rows; row += 1) {
      const value = values[row] ?? NaN
      if (Number.isNaN(value)) continue
      found.known += 1
      if (!isQuick) found.sum += BigInt(value)
    }
  }

  function addStatus({ name }: Output, laid: Laid, rows: number): void {
    const counts = byStatus.get(name) ?? new Float64Array(statuses.length)
    byStatus.set(name, counts)
    const values = laid.output(name)
    for (let row = 0; row < rows; row += 1) {
      const status = values[row] ?? 0
      counts[status] = (counts[status] ?? 0) + 1
    }
  }

  function addOpen({ name }: Output, laid: Laid, rows: number): void {
    const found = open.get(name) ?? { sum: 0n, known: 0, companies: 0 }
    open.set(name, found)
    const [bits, high] = [laid.output(name), laid.output(name.replace(/if_recognised$/, 'high'))]
    for (let row = 0; row < rows; row += 1) {
      if (!((bits[row] ?? 0) > 0)) continue
      found.companies += 1
      const value = high[row] ?? NaN
      if (Number.isNaN(value)) continue
      found.known += 1
      found.sum += BigInt(value)
    }
  }

  const orNull = ({ sum, known }: Sum): bigint | null => (known > 0 ? sum : null)

  return {
    /** The first rows of the group that was worked out last. */
    add(laid: Laid, rows: number): void {
      for (const output of outputs) {
        if (output.kind === 'money') addMoney(output, laid, rows)
        else if (output.kind === 'status') addStatus(output, laid, rows)
        else addOpen(output, laid, rows)
      }
    },
    row: (): WholeRow =>
      Object.fromEntries([
        ...[...sums].map(([name, found]) => [name, orNull(found)] as const),
        ...[...sums].flatMap(([name, { known }]) =>
          name.endsWith('.high') ? [[name.replace(/high$/, 'companies'), known] as const] : [],
        ),
        ...[...byStatus].flatMap(([name, counts]) =>
          statuses.map((status, n) => [`${name}.${status}`, counts[n] ?? 0] as const),
        ),
        ...[...open].flatMap(([name, found]) => [
          [name, found.companies] as const,
          [`${name}.high`, orNull(found)] as const,
        ]),
      ]),
  }
}
