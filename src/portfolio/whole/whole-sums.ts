import type { Laid } from '../../calculator/algebras/columns/laid'
import { single } from '../../calculator/algebras/columns/lowering'
import type { Question } from '../../calculator/algebras/columns/question'
import type { Output } from '../../calculator/algebras/expressions/outputs'
import { statuses } from '../../calculator/status'

/** Sums and counts of a list by the names that the statement of a summary gives them; whole fen. */
export type WholeRow = Readonly<Record<string, bigint | number | null>>

/** What is known of an amount over all companies, in whole fen, and how many of them it is known of. */
interface Sum {
  sum: bigint
  known: number
}

const none = (): Sum => ({ sum: 0n, known: 0 })

/** What an amount comes to in the group at hand where it is known; undefined where doubles might not hold it. */
const quickly = ({ node }: Output, { groupRows }: Laid, sum: () => number): bigint | undefined =>
  node.sort === 'amount' && node.least >= 0n && node.most * BigInt(groupRows) < single
    ? BigInt(sum())
    : undefined

const added = (values: Float64Array, isMarked: (row: number) => boolean): bigint =>
  values.reduce(
    (sum, value, row) => (Number.isNaN(value) || !isMarked(row) ? sum : sum + BigInt(value)),
    0n,
  )

/** Adds up what groups of companies come to; outputs that are worked out in one place are added up once. */
export function wholeSums({ outputs, program }: Question) {
  const placeOf = ({ name }: Output): number => program.main.roots.get(name) ?? -1
  const named = new Map(outputs.map((output) => [output.name, output]))
  const highOf = ({ name }: Output): Output | undefined =>
    named.get(name.replace(/if_recognised$/, 'high'))
  const ofKind = (kind: Output['kind']): ReadonlyMap<number, Output> =>
    new Map(outputs.flatMap((each) => (each.kind === kind ? [[placeOf(each), each]] : [])))
  const [money, status] = [ofKind('money'), ofKind('status')]
  const open = new Map(
    outputs.flatMap((bits) => {
      const high = bits.kind === 'recognitions' ? highOf(bits) : undefined
      return high ? [[`${placeOf(bits)} ${placeOf(high)}`, { bits, high }]] : []
    }),
  )
  const sums = new Map([...money.keys()].map((place) => [place, none()]))
  const counts = new Map([...status.keys()].map((place) => [place, statuses.map(() => 0)]))
  const opened = new Map([...open.keys()].map((key) => [key, { ...none(), companies: 0 }]))

  function addMoney(place: number, output: Output, laid: Laid): void {
    const { name } = output
    const found = sums.get(place) ?? none()
    const known = laid.known(name)
    if (known === 0) return
    found.known += known
    found.sum += quickly(output, laid, () => laid.sum(name)) ?? added(laid.output(name), () => true)
  }

  function addOpen(key: string, bits: Output, high: Output, laid: Laid): void {
    const found = opened.get(key)
    const companies = laid.known(bits.name) - laid.equal(bits.name, 0)
    if (!found || companies === 0) return
    found.companies += companies
    const [marks, values] = [laid.output(bits.name), laid.output(high.name)]
    const isMarked = (row: number): boolean => (marks[row] ?? 0) > 0
    found.known += values.filter((value, row) => isMarked(row) && !Number.isNaN(value)).length
    found.sum +=
      quickly(high, laid, () => laid.marked(high.name, bits.name)) ?? added(values, isMarked)
  }

  const orNull = ({ sum, known }: Sum): bigint | null => (known > 0 ? sum : null)
  const rowOf = (output: Output): readonly (readonly [string, bigint | number | null])[] => {
    const { name, kind } = output
    if (kind === 'money') {
      const found = sums.get(placeOf(output)) ?? none()
      const companies = [name.replace(/high$/, 'companies'), found.known] as const
      return [[name, orNull(found)], ...(name.endsWith('.high') ? [companies] : [])]
    }
    if (kind === 'status') {
      const found = counts.get(placeOf(output)) ?? []
      return statuses.map((each, n) => [`${name}.${each}`, found[n] ?? 0])
    }
    const high = highOf(output)
    const found = high && opened.get(`${placeOf(output)} ${placeOf(high)}`)
    return found
      ? [
          [name, found.companies],
          [`${name}.high`, orNull(found)],
        ]
      : []
  }

  return {
    /** The companies of the group that was worked out last. */
    add(laid: Laid): void {
      for (const [place, output] of money) addMoney(place, output, laid)
      for (const [place, { name }] of status) {
        const found = counts.get(place)
        statuses.forEach((_, n) => {
          if (found) found[n] = (found[n] ?? 0) + laid.equal(name, n)
        })
      }
      for (const [key, { bits, high }] of open) addOpen(key, bits, high, laid)
    },
    row: (): WholeRow => Object.fromEntries(outputs.flatMap(rowOf)),
  }
}
