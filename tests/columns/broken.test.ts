import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import type { OperationName } from '../../src/calculator/algebras/columns/operations'
import { operations } from '../../src/calculator/algebras/columns/operations'
import { questionOf } from '../../src/calculator/algebras/columns/question'
import { everyFact, scenarioTables } from '../../src/calculator/algebras/columns/scenario-tables'
import type { Output } from '../../src/calculator/algebras/expressions/outputs'
import { outputsOf } from '../../src/calculator/algebras/expressions/outputs'
import type { Node } from '../../src/calculator/algebras/expressions/node'
import { corpus } from '../corpus'
import { drawing, scenarios } from '../random'
import { everything, exactly } from '../sql/compare'
import { batches } from '../sql/agree'
import { laidAs, read, saidOf } from './agree'

/** Under which a budget is shared out by two limits at once. */
const readings = { 'LH-A1': 'a', 'LH-A5': 'b' }

/** What the programs rest on, broken one at a time: each has to be noticed, or the agreement says nothing of it. */
const inputs = batches(fc.sample(scenarios(corpus), drawing(250)), 250).flatMap(
  (batch) => batch.inputs,
)
// A budget of billions for a demand of cents passes what pairs can say.
inputs.push(
  ...inputs.slice(0, 50).map((input) => ({
    ...input,
    longhua_budget: '100000000000.00',
    longhua_demand: '0.12',
    longhua_article_5_demand: '0.13',
    longhua_article_9_demand: '0.00',
    longhua_article_10_demand: '120000000.00',
  })),
)
const tables = scenarioTables(
  corpus,
  inputs.map((input) => read(corpus, { ...input, readings })),
)
const source = laidAs(everyFact(corpus, readings), tables, 'contract')
const outputs = outputsOf(corpus, source, everything(corpus))
const refused = questionOf(corpus, source, outputs).answer(tables).refused
let expected: Record<string, string | null>[] = []
beforeAll(() => {
  expected = inputs.map((input) => exactly(corpus, { ...input, readings }))
})

/** Fen as they come, whole or not. */
const printed = (fen: number): string | null => (Number.isNaN(fen) ? null : (fen / 100).toFixed(2))

/** How many figures of all rows are others than the exact reading's, and how many rows are refused that were not, or the other way. */
function differences(of: readonly Output[], from = source): number {
  const question = questionOf(corpus, from, of)
  const answers = question.answer(tables)
  let found = 0
  inputs.forEach((_, row) => {
    const isRefused = answers.refused.includes(row)
    if (isRefused !== refused.includes(row)) found += 1
    if (isRefused) return
    const said = saidOf(of, answers, row, printed)
    for (const [name, value] of Object.entries(said))
      if (value !== expected[row]?.[name]) found += 1
  })
  return found
}

/** The same expressions with each node changed. */
function rewritten(change: (node: Node) => Node): readonly Output[] {
  const made = new Map<string, Node>()
  const rewrite = (node: Node): Node => {
    const key = `${node.sort} ${node.id}`
    let next = made.get(key)
    if (!next) {
      const { does } = node
      const parts =
        'of' in does
          ? { ...does, of: does.of.map(rewrite) }
          : 'item' in does
            ? { ...does, item: rewrite(does.item) }
            : does
      made.set(key, (next = change({ ...node, does: parts } as Node)))
    }
    return next
  }
  return outputs.map((output) => ({ ...output, node: rewrite(output.node) }))
}

describe('what is broken on purpose', () => {
  it('is nothing at first', () => {
    expect(differences(outputs)).toBe(0)
    expect(refused.length).toBeGreaterThan(0)
  })

  const known = (node: Node): Node => ({ ...node, nullable: false })
  it.each(['column', 'some', 'and', 'or'])('is seen: %s is never unknown', (kind) => {
    const broken = rewritten((node) => (node.does.kind === kind ? known(node) : node))
    expect(differences(broken)).toBeGreaterThan(0)
  })

  it('is nothing where amounts alone are said to be known: a program finds that out itself', () => {
    const said = rewritten((node) =>
      node.sort === 'amount' && node.does.kind !== 'null' ? known(node) : node,
    )
    expect(differences(said)).toBe(0)
  })

  it('is seen: no amount passes 2^53', () => {
    const broken = rewritten((node) =>
      node.sort === 'amount' ? { ...node, least: 0n, most: 1n } : node,
    )
    expect(differences(broken)).toBeGreaterThan(0)
  })

  it('is seen: a company has at most two items of a list', () => {
    const planes = new Map([...corpus.lists.keys()].map((list) => [list, 2]))
    const short = { ...source, planes }
    const few = outputsOf(corpus, short, everything(corpus))
    expect(() => differences(few, short)).toThrow('More than 2 items')
  })

  it('is seen: a column keeps to less than it states', () => {
    const bounds = { column: () => [0n, 5n] as const, items: () => 4 }
    const narrow = { ...source, bounds }
    const few = outputsOf(corpus, narrow, everything(corpus))
    expect(() => differences(few, narrow)).toThrow('states other than from 0 to 5')
  })

  const names = Object.keys(operations) as OperationName[]
  it.each(names)('is seen: %s does what another operation does', (name) => {
    const table = operations as Record<OperationName, (typeof operations)[OperationName]>
    const whole = table[name]
    const writes = whole.writes.filter((each) => typeof each !== 'number')
    const bits = name === 'and' || name === 'or_nothing' ? 'or' : 'and'
    const { writes: other } = operations[bits]
    // As many operands as before, joined by another instruction.
    const joins = writes.slice(1).map(() => other.at(-1) ?? 0)
    try {
      table[name] = { ...whole, writes: [...writes, ...joins] }
      expect(differences(outputs)).toBeGreaterThan(0)
    } finally {
      table[name] = whole
    }
  })
})
