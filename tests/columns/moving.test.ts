import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { exactAnswer } from '../../src/calculator/algebras/columns/exactly'
import { allMoving, movedTo } from '../../src/calculator/algebras/columns/moving'
import { makeQuestion } from '../../src/calculator/algebras/columns/question'
import { everyFact, scenarioTables } from '../../src/calculator/algebras/columns/scenario-tables'
import type { Corpus } from '../../src/policies/corpus'
import { Decimal } from '../../src/policies/decimal'
import { corpus } from '../corpus'
import { drawing, scenarios } from '../random'
import { everything } from '../sql/compare'
import { read } from './agree'

const moving = allMoving(corpus)
const source = { ...everyFact(corpus, {}), moving }
const question = makeQuestion(corpus, source, everything(corpus))
const drawn = fc
  .sample(scenarios(corpus), drawing(600))
  .map((input) => read(corpus, { ...input, readings: {} }))
const tables = scenarioTables(corpus, drawn)
const values = (): Map<string, Float64Array> => new Map(question.answer(tables).columns)
const before = values()

/** Rows of which some figure is another than before. */
const changedRows = (after: ReadonlyMap<string, Float64Array>): number[] =>
  drawn.flatMap((_, row) =>
    [...after].some(([name, column]) => !Object.is(column[row], before.get(name)?.[row]))
      ? [row]
      : [],
  )

const withValue = (id: string, value: Decimal): Corpus => {
  const parameter = corpus.parameters.get(id)
  if (!parameter) throw new Error(id)
  return { ...corpus, parameters: new Map(corpus.parameters).set(id, { ...parameter, value }) }
}

describe('parameters that stay open', () => {
  it('give, each moved once, what the exact reading of the changed law gives', () => {
    let changing = 0
    for (const [id, { value }] of corpus.parameters) {
      const scale = moving.get(id)?.scale ?? 0
      const next = value.times('1.5').toDecimalPlaces(scale, Decimal.ROUND_DOWN)
      expect([id, question.move(id, next)]).toEqual([id, true])
      const after = values()
      question.move(id, value)
      const rows = changedRows(after)
      if (rows.length > 0) changing += 1
      for (const row of new Set([...rows.slice(0, 2), 0])) {
        const scenario = drawn[row]
        if (!scenario) continue
        const expected = exactAnswer(withValue(id, next), scenario, everything(corpus))
        const found = new Map([...after].map(([name, column]) => [name, column[row]]))
        expect({ id, row, found }).toEqual({ id, row, found: expected })
      }
    }
    expect(changing).toBeGreaterThan(corpus.parameters.size * 0.6)
  }, 300_000)

  it('hold no value outside their range or with more decimals', () => {
    const money = { scale: 2, least: 0n, most: 1000n }
    expect(movedTo(money, new Decimal('10'))).toBe(1000)
    expect(movedTo(money, new Decimal('10.01'))).toBeNull()
    expect(movedTo(money, new Decimal('0.001'))).toBeNull()
    expect(movedTo(money, new Decimal('-1'))).toBeNull()
  })
})
