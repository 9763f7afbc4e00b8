import fc from 'fast-check'
import { expect, it } from 'vitest'
import { questionOf } from '../../src/calculator/algebras/columns/question'
import { everyFact, scenarioTables } from '../../src/calculator/algebras/columns/scenario-tables'
import { outputsOf } from '../../src/calculator/algebras/expressions/outputs'
import { statuses } from '../../src/calculator/status'
import { corpus } from '../corpus'
import { drawing, scenarios } from '../random'
import { everything } from '../sql/compare'
import { read } from './agree'

const source = everyFact(corpus, {})
const question = questionOf(corpus, source, outputsOf(corpus, source, everything(corpus)))
const drawn = fc
  .sample(scenarios(corpus), drawing(301))
  .map((input) => read(corpus, { ...input, readings: {} }))

/** What a reduction is to come to: worked out row by row. */
const plainly = {
  sum: (values: Float64Array) =>
    values.reduce((sum, value) => (Number.isNaN(value) ? sum : sum + value), 0),
  known: (values: Float64Array) => values.filter((value) => !Number.isNaN(value)).length,
  equal: (values: Float64Array, wanted: number) =>
    values.filter((value) => value === wanted).length,
  marked: (values: Float64Array, marks: Float64Array) =>
    plainly.sum(values.filter((_, row) => (marks[row] ?? 0) > 0)),
}

it.each([1, 2, 301])(
  'reduces every output over the rows at hand, over groups and an odd last row: %i rows',
  (rows) => {
    const tables = scenarioTables(corpus, drawn.slice(0, rows))
    const { columns } = question.answer(tables)
    const laid = question.lay(tables)
    const marks = question.outputs.filter(({ kind }) => kind === 'recognitions')
    for (let group = 0; group < laid.groups; group += 1) {
      laid.workOut(group)
      const first = group * laid.groupRows
      const of = (name: string): Float64Array =>
        columns.get(name)?.slice(first, Math.min(first + laid.groupRows, rows)) ??
        new Float64Array()
      for (const { name, kind } of question.outputs) {
        const values = of(name)
        expect([name, laid.output(name)]).toEqual([name, values])
        expect([name, laid.sum(name)]).toEqual([name, plainly.sum(values)])
        expect([name, laid.known(name)]).toEqual([name, plainly.known(values)])
        for (const number of kind === 'status' ? statuses.keys() : [0])
          expect([name, laid.equal(name, number)]).toEqual([name, plainly.equal(values, number)])
      }
      for (const { name } of marks) {
        const high = name.replace(/if_recognised$/, 'high')
        const expected = plainly.marked(of(high), of(name))
        expect([name, laid.marked(high, name)]).toEqual([name, expected])
      }
    }
    if (rows > 2)
      expect(
        marks.some(({ name }) => plainly.sum(columns.get(name) ?? new Float64Array()) > 0),
      ).toBe(true)
  },
)
