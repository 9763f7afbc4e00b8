import { expect } from 'vitest'
import type { Corpus } from '../../src/policies/corpus'
import type { Readings } from '../../src/calculator/setting'
import { awardStatement } from '../../src/calculator/algebras/sql/statement'
import { everything, exactly, expectSame, saidBy } from './compare'
import { tablesOf, wholeSource } from './load'

type Input = Record<string, unknown>

/** Runs a statement on an engine and gives its rows back. */
export type Run = (sql: string) => Promise<readonly Readonly<Input>[]>

/** One statement over all inputs says of each what the exact reading says, or said. */
export async function agree(
  corpus: Corpus,
  run: Run,
  inputs: readonly Input[],
  readings: Readings,
  expected = inputs.map((input) => exactly(corpus, { ...input, readings })),
): Promise<void> {
  for (const statement of tablesOf(corpus, inputs)) await run(statement)
  const source = wholeSource(corpus, readings)
  const rows = await run(awardStatement(corpus, source, everything(corpus), source.tables))
  expect(rows.length).toBe(inputs.length)
  for (const row of rows) {
    const n = Number(row['company_id'])
    expectSame({ ...inputs[n], readings, by: 'sql' }, saidBy(row), expected[n] ?? {})
  }
}

interface Case {
  readonly scenario: Input & { readings?: Readings }
  readonly expect: { readonly error?: unknown }
}

/** The accepted worked cases by the readings that they choose. */
export function byReadings(cases: readonly Case[]): { readings: Readings; inputs: Input[] }[] {
  const groups = new Map<string, Input[]>()
  for (const { scenario, expect: expected } of cases) {
    if (expected.error) continue
    const { readings = {}, ...facts } = scenario
    const key = JSON.stringify(readings)
    groups.set(key, [...(groups.get(key) ?? []), facts])
  }
  return [...groups].map(([key, inputs]) => ({ readings: JSON.parse(key) as Readings, inputs }))
}

/** Random scenarios in batches; all of a batch share the readings of one of them. */
export function batches(
  sampled: readonly Input[],
  size: number,
): { readings: Readings; inputs: Input[] }[] {
  return Array.from({ length: Math.ceil(sampled.length / size) }, (_, i) => {
    const part = sampled.slice(i * size, (i + 1) * size)
    const readings = i === 0 ? {} : ((part[0]?.['readings'] ?? {}) as Readings)
    return { readings, inputs: part.map(({ readings: _, ...facts }) => facts) }
  })
}
