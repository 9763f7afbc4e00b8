import { readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { CurveRefusal, curve } from '../../src/calculator/algebras/curve'
import { exact } from '../../src/calculator/algebras/exact'
import { holds } from '../../src/calculator/mechanisms/conditions'
import { evaluate } from '../../src/calculator/mechanisms/evaluate'
import { mechanisms } from '../../src/calculator/mechanisms/index'
import type { Scenario } from '../../src/calculator/scenario'
import type { Condition, Formula } from '../../src/policies/schema'
import type { Corpus } from '../../src/policies/corpus'
import {
  amountAt,
  amountText,
  readCases,
  smallCorpus,
  smallScenario,
  sweepsOf,
  truthAt,
} from './small-corpus'

interface Case {
  /** The rule in one sentence. */
  readonly name: string
  readonly parameters?: Record<string, string>
  /** Facts, lists and readings as scenario.md writes them; what is not there is not stated. */
  readonly scenario?: unknown
}

interface FormulaCase extends Case {
  readonly formula: unknown
  /** `amount` in yuan, null where unknown; `open` null where the gate is unknown. */
  readonly expect: { readonly amount: string | null; readonly open: boolean | null }
  /** Facts along which the mechanism is no straight line, so that a curve refuses them by name. */
  readonly refuses?: readonly string[]
}

interface ConditionCase extends Case {
  readonly condition: unknown
  readonly expect: { readonly holds: boolean | null }
}

const folder = new URL('mechanisms/', import.meta.url)
const files = readdirSync(folder).map((file) => file.replace(/\.json$/, ''))
const kinds = Object.keys(mechanisms) as Formula['kind'][]

/** Every kind of condition: one that is missing or invented here does not compile. */
const conditionKinds: Readonly<Record<Condition['kind'], true>> = {
  flag: true,
  one_of: true,
  at_least: true,
  more_than: true,
  at_most: true,
  less_than: true,
  greater: true,
  positive: true,
  nil: true,
  stated: true,
  not_stated: true,
  within_years: true,
  by_reading: true,
}

/** The formula and the conditions as the format of the data reads them. */
function asWritten(each: Case, clause: { formula?: unknown; conditions?: unknown[] }) {
  const corpus = smallCorpus({
    small: { parameters: each.parameters, clauses: [{ id: 'S-1', ...clause }] },
  })
  const { formula, conditions } = corpus.clauses.get('S-1') ?? { conditions: [] }
  return { corpus, scenario: smallScenario(corpus, each.scenario), formula, conditions }
}

function outcome(formula: Formula, corpus: Corpus, scenario: Scenario) {
  const setting = { algebra: exact(scenario), corpus, readings: scenario.readings }
  const { amount, open } = evaluate(formula, setting)
  return { amount: amountText(amount.value), open: open.value }
}

describe('every mechanism has its cases', () => {
  it('one file of cases for each kind, and one kind for each file', () => {
    expect(files.sort()).toEqual([...kinds, 'conditions'].sort())
  })

  it.each(kinds)('cases of %s are about %s, and each says something of its own', (kind) => {
    const cases = readCases<FormulaCase>(`mechanisms/${kind}.json`)
    const found = new Set(cases.map(({ formula }) => (formula as Formula).kind))
    expect([...found]).toEqual([kind])
    const names = cases.map(({ name }) => name)
    expect(new Set(names).size).toBe(names.length)
  })

  it('every kind of condition has a case that holds, one that fails and one that is unknown', () => {
    const cases = readCases<ConditionCase>('mechanisms/conditions.json')
    const found = cases.map((each) => `${(each.condition as Condition).kind} ${each.expect.holds}`)
    const never = new Set(['stated null', 'not_stated null'])
    const wanted = Object.keys(conditionKinds)
      .flatMap((kind) => ['true', 'false', 'null'].map((held) => `${kind} ${held}`))
      .filter((each) => !never.has(each))
    expect([...new Set(found)].sort()).toEqual(wanted.sort())
  })
})

describe.each(kinds)('%s', (kind) => {
  const cases = readCases<FormulaCase>(`mechanisms/${kind}.json`)

  it.each(cases)('$name', (each) => {
    const { corpus, scenario, formula } = asWritten(each, { formula: each.formula })
    expect(formula && outcome(formula, corpus, scenario)).toEqual(each.expect)
  })

  it.each(cases)('$name, as a curve read at that point', (each) => {
    const { corpus, scenario, formula } = asWritten(each, { formula: each.formula })
    const refused = new Set<string>()
    for (const { sweep, x, name } of sweepsOf(corpus, scenario)) {
      const setting = { algebra: curve(scenario, sweep), corpus, readings: scenario.readings }
      try {
        const found = formula && evaluate(formula, setting)
        expect({
          name,
          amount: found && amountText(amountAt(found.amount, x)),
          open: found && truthAt(found.open, x),
        }).toEqual({ name, ...each.expect })
      } catch (error) {
        if (!(error instanceof CurveRefusal)) throw error
        refused.add(sweep.path)
      }
    }
    expect([...refused]).toEqual(each.refuses ?? [])
  })
})

describe('conditions', () => {
  const cases = readCases<ConditionCase>('mechanisms/conditions.json')

  it.each(cases)('$name', (each) => {
    const { corpus, scenario, conditions } = asWritten(each, { conditions: [each.condition] })
    const setting = { algebra: exact(scenario), corpus, readings: scenario.readings }
    expect(conditions.map((condition) => holds(condition, setting).value)).toEqual([
      each.expect.holds,
    ])
  })

  it.each(cases)('$name, as a curve read at that point', (each) => {
    const { corpus, scenario, conditions } = asWritten(each, { conditions: [each.condition] })
    const wanted = { holds: each.expect.holds }
    for (const { sweep, x, name } of sweepsOf(corpus, scenario)) {
      const setting = { algebra: curve(scenario, sweep), corpus, readings: scenario.readings }
      const found = conditions.map((condition) => truthAt(holds(condition, setting), x))
      expect({ name, holds: found[0] }).toEqual({ name, ...wanted })
    }
  })
})

describe('a formula that the documents cannot carry', () => {
  const evaluated = (formula: Formula) => {
    const corpus = smallCorpus({ small: { clauses: [{ id: 'S-1' }] } })
    return outcome(formula, corpus, smallScenario(corpus, {}))
  }

  it('names the parameter that nothing prints', () => {
    expect(() => evaluated({ kind: 'fixed', amount: 'S-1.nowhere' })).toThrow('S-1.nowhere')
  })

  it('names the fact that the vocabulary does not have', () => {
    expect(() => evaluated({ kind: 'fact', fact: 'turnover' })).toThrow('turnover')
  })

  it('names the reading and the option that has no formula', () => {
    const formula: Formula = {
      kind: 'by_reading',
      reading: 'R-1',
      options: { b: { kind: 'fact', fact: 'investment' } },
    }
    expect(() => evaluated(formula)).toThrow(/R-1.*option a/)
  })
})
