import { measured } from '../../../src/calculator/algebras/columns/bounds'
import { shortLists } from '../../../src/calculator/algebras/columns/planes'
import type { Laid } from '../../../src/calculator/algebras/columns/laid'
import { questionOf } from '../../../src/calculator/algebras/columns/question'
import type { Tables } from '../../../src/calculator/algebras/columns/table'
import type { Source } from '../../../src/calculator/algebras/expressions/source'
import type { Output } from '../../../src/calculator/algebras/expressions/outputs'
import { outputsOf } from '../../../src/calculator/algebras/expressions/outputs'
import type { Selection } from '../../../src/calculator/algebras/expressions/selected'
import type { Corpus } from '../../../src/policies/corpus'
import { median } from '../median'

/** How often a program is made before it is timed: it is the code that is warm, not the machine. */
const warming = 60

/** Milliseconds of this process alone: other work on the machine does not count. */
export const cpuMs = (): number => {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}

export interface Ready {
  readonly laid: Laid
  readonly rows: number
  readonly outputs: readonly Output[]
  /** CPU milliseconds from the corpus to a program that runs, in order of the runs. */
  readonly compile: readonly number[]
}

/** A question over tables that lie in memory, with the bounds and the planes of these tables. */
export function ready(
  corpus: Corpus,
  source: Source,
  selection: Selection,
  tables: Tables,
  wanted: RegExp,
): Ready {
  const planes = shortLists(tables)
  const kept = { ...source, planes, bounds: measured(tables, planes) }
  const make = () => {
    const outputs = outputsOf(corpus, kept, selection).filter(({ name }) => wanted.test(name))
    return { outputs, question: questionOf(corpus, kept, outputs) }
  }
  for (let i = 0; i < warming; i += 1) make()
  const compile = Array.from({ length: 9 }, () => {
    const begun = cpuMs()
    make()
    return cpuMs() - begun
  })
  const { outputs, question } = make()
  return { laid: question.lay(tables), rows: tables.scenarios.length, outputs, compile }
}

/** Works every group out; no row of a bench may be refused. */
export function runAll({ laid }: Ready): void {
  for (let group = 0; group < laid.groups; group += 1)
    if (laid.workOut(group).length > 0) throw new Error('A row is refused')
}

/** The sum of every output over all rows, exact: what is known of a group is below 2^53. */
export function sumsOf({ laid, outputs }: Ready): ReadonlyMap<string, bigint> {
  const sums = outputs.map(() => 0n)
  for (let group = 0; group < laid.groups; group += 1) {
    if (laid.workOut(group).length > 0) throw new Error('A row is refused')
    outputs.forEach(({ name }, n) => {
      sums[n] = (sums[n] ?? 0n) + BigInt(laid.sum(name))
    })
  }
  return new Map(outputs.map(({ name }, n) => [name, sums[n] ?? 0n]))
}

/** Median microseconds a row, of this process's own time, once the code is warm. */
export function perRow(question: Ready, runs: number, work: () => unknown): number {
  for (let i = 0; i < 3; i += 1) work()
  const times = Array.from({ length: runs }, () => {
    const begun = cpuMs()
    work()
    return cpuMs() - begun
  })
  return (median(times) * 1000) / question.rows
}
