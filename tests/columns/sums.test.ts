import fc from 'fast-check'
import { expect, it } from 'vitest'
import { questionOf } from '../../src/calculator/algebras/columns/question'
import { everyFact, scenarioTables } from '../../src/calculator/algebras/columns/scenario-tables'
import { outputsOf } from '../../src/calculator/algebras/expressions/outputs'
import { corpus } from '../corpus'
import { drawing, scenarios } from '../random'
import { everything } from '../sql/compare'
import { read } from './agree'

const source = everyFact(corpus, {})
const question = questionOf(corpus, source, outputsOf(corpus, source, everything(corpus)))
const drawn = fc
  .sample(scenarios(corpus), drawing(301))
  .map((input) => read(corpus, { ...input, readings: {} }))

it.each([1, 2, 301])(
  'adds up what is known of every output, over groups and an odd last row: %i rows',
  (rows) => {
    const tables = scenarioTables(corpus, drawn.slice(0, rows))
    const { columns } = question.answer(tables)
    const laid = question.lay(tables)
    const found = new Map<string, bigint>()
    for (let group = 0; group < laid.groups; group += 1) {
      laid.workOut(group)
      for (const { name } of question.outputs)
        found.set(name, (found.get(name) ?? 0n) + BigInt(laid.sum(name)))
    }
    for (const [name, values] of columns) {
      const known = [...values].filter((value) => !Number.isNaN(value))
      const expected = known.reduce((sum, value) => sum + BigInt(value), 0n)
      expect([name, found.get(name)]).toEqual([name, expected])
    }
  },
)
