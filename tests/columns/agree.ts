import { measured } from '../../src/calculator/algebras/columns/bounds'
import { shortLists } from '../../src/calculator/algebras/columns/planes'
import type { Answers } from '../../src/calculator/algebras/columns/question'
import { makeQuestion } from '../../src/calculator/algebras/columns/question'
import { everyFact, scenarioTables } from '../../src/calculator/algebras/columns/scenario-tables'
import type { Tables } from '../../src/calculator/algebras/columns/table'
import type { Source } from '../../src/calculator/algebras/expressions/source'
import type { Output } from '../../src/calculator/algebras/expressions/outputs'
import { readScenario } from '../../src/calculator/reading/read-scenario'
import type { Scenario } from '../../src/calculator/scenario'
import type { Readings } from '../../src/calculator/setting'
import { statuses } from '../../src/calculator/status'
import type { Corpus } from '../../src/policies/corpus'
import { answersTo } from '../../src/sweeps/columns/asked'
import { everything, exactly, expectSame } from '../sql/compare'

type Input = Record<string, unknown>

export function read(corpus: Corpus, input: Input): Scenario {
  const found = readScenario(input, corpus, '2026-06-30')
  if ('problems' in found) throw new Error(found.problems[0].message)
  return found.scenario
}

/** Fen as the contract prints them. */
function yuan(fen: number): string | null {
  if (Number.isNaN(fen)) return null
  // Of millions of amounts; `expect` would take as long as they all take to be worked out.
  if (!Number.isSafeInteger(fen)) throw new Error(`${String(fen)} is no whole number of fen`)
  const digits = String(fen).padStart(3, '0')
  return `${digits.slice(0, -2)}.${digits.slice(-2)}`
}

/** What a number of an answer says; money as `money` prints it. */
export function said(
  { kind, recognitions }: Output,
  value: number,
  money: (fen: number) => string | null = yuan,
): string | null {
  if (kind === 'money') return money(value)
  if (kind === 'status') return statuses[value] ?? null
  return recognitions.filter((_, bit) => (value & (2 ** bit)) > 0).join()
}

/** What a row of the answers says, under the names of the exact reading. */
export const saidOf = (
  outputs: readonly Output[],
  { columns }: Answers,
  row: number,
  money = yuan,
) =>
  Object.fromEntries(
    outputs.map((output) => [
      output.name,
      said(output, columns.get(output.name)?.[row] ?? -1, money),
    ]),
  )

/** How the tables of a question are laid: as the contract says, or as the rows turn out to be. */
export type Laying = 'contract' | 'measured' | 'measured planes'

export function laidAs(source: Source, tables: Tables, laying: Laying): Source {
  if (laying === 'contract') return source
  const planes = laying === 'measured planes' ? shortLists(tables) : new Map<string, number>()
  return { ...source, planes, bounds: measured(tables, planes) }
}

/** Figures compared, and the rows among them that `columns` handed on to the exact reading. */
export interface Compared {
  readonly cells: number
  readonly refused: number
}

/** One question over all inputs says of each what the exact reading says or said. */
export function agreeInColumns(
  corpus: Corpus,
  inputs: readonly Input[],
  readings: Readings,
  layings: readonly Laying[],
  expected = inputs.map((input) => exactly(corpus, { ...input, readings })),
): Compared {
  const stated = inputs.map((input) => read(corpus, { ...input, readings }))
  const tables = scenarioTables(corpus, stated)
  let [cells, refused] = [0, 0]
  for (const laying of layings) {
    const source = laidAs(everyFact(corpus, readings), tables, laying)
    const question = makeQuestion(corpus, source, everything(corpus))
    const answers = answersTo(
      corpus,
      question,
      everything(corpus),
      tables,
      (row) => stated[row] ?? read(corpus, {}),
    )
    refused += answers.refused.length
    cells += inputs.length * question.outputs.length
    inputs.forEach((input, row) => {
      const found = saidOf(question.outputs, answers, row)
      expectSame({ ...input, readings, laying }, found, expected[row] ?? {})
    })
  }
  return { cells, refused }
}
