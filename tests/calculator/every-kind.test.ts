import { DuckDBInstance } from '@duckdb/node-api'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CurveRefusal, curve } from '../../src/calculator/algebras/curve'
import { exact } from '../../src/calculator/algebras/exact'
import { holdsAll } from '../../src/calculator/mechanisms/conditions'
import { evaluate } from '../../src/calculator/mechanisms/evaluate'
import type { Scenario } from '../../src/calculator/scenario'
import type { Setting } from '../../src/calculator/setting'
import type { Clause } from '../../src/policies/corpus'
import { conditionParts, formulaParts } from '../../src/policies/formula-parts'
import { shapes } from '../../src/policies/shape'
import { drawing, runsOf, scenarios, seed } from '../random'
import { agree, batches } from '../sql/agree'
import { everyKind } from './every-kind'
import { amountAt, amountText, smallScenario, sweepsOf, truthAt } from './small-corpus'

const corpus = everyKind()
const clauses = [...corpus.clauses.values()]
const runs = runsOf(8)
const companies = runsOf(200)

const read = <N, B>(clause: Clause, setting: Setting<N, B>) => {
  const { amount, open } = evaluate(clause.formula ?? { kind: 'sum', of: [] }, setting)
  return { amount, open, asked: holdsAll(clause.conditions, setting) }
}

/** One clause along every stated fact is at the scenario's own place what the exact reading says. */
function alongCurves(clause: Clause, scenario: Scenario): number {
  const { readings } = scenario
  const found = read(clause, { algebra: exact(scenario), corpus, readings })
  const expected = {
    amount: amountText(found.amount.value),
    open: found.open.value,
    asked: found.asked.value,
  }
  let points = 0
  for (const { sweep, x, name } of sweepsOf(corpus, scenario)) {
    try {
      const along = read(clause, { algebra: curve(scenario, sweep), corpus, readings })
      const said = {
        amount: amountText(amountAt(along.amount, x)),
        open: truthAt(along.open, x),
        asked: truthAt(along.asked, x),
      }
      expect({ clause: clause.id, name, ...said }).toEqual({ clause: clause.id, name, ...expected })
      points += 1
    } catch (error) {
      if (!(error instanceof CurveRefusal)) throw error
    }
  }
  return points
}

describe('every kind of formula and condition', () => {
  it('stands in some clause that is tried', () => {
    const formulas = clauses.flatMap(({ formula }) => formulaParts(formula))
    const conditions = clauses.flatMap((clause) => clause.conditions.flatMap(conditionParts))
    expect(new Set(formulas.map(({ kind }) => kind))).toEqual(new Set(Object.keys(shapes.formula)))
    expect(new Set(conditions.map(({ kind }) => kind))).toEqual(
      new Set(Object.keys(shapes.condition)),
    )
  })

  it(`is on a curve what it is exactly, on random scenarios (SEED=${seed})`, () => {
    let points = 0
    fc.assert(
      fc.property(scenarios(corpus), (input) => {
        const scenario = smallScenario(corpus, input)
        for (const clause of clauses) points += alongCurves(clause, scenario)
      }),
      drawing(runs, false),
    )
    expect(points).toBeGreaterThan(runs * clauses.length)
  }, 300_000)

  it(`is in SQL what it is exactly, on ${companies} random scenarios (SEED=${seed})`, async () => {
    const connection = await (await DuckDBInstance.create(':memory:')).connect()
    const run = async (sql: string) => (await connection.runAndReadAll(sql)).getRowObjects()
    const sampled = fc.sample(scenarios(corpus), drawing(companies))
    for (const { readings, inputs } of batches(sampled, 200)) {
      await agree(corpus, run, inputs, readings)
    }
  }, 300_000)
})
