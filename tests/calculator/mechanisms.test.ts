import { readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { Curve, Stretches } from '../../src/calculator/algebras/curve'
import { CurveRefusal, curve } from '../../src/calculator/algebras/curve'
import { exact } from '../../src/calculator/algebras/exact'
import { holds } from '../../src/calculator/mechanisms/conditions'
import { evaluate } from '../../src/calculator/mechanisms/evaluate'
import { mechanisms } from '../../src/calculator/mechanisms/index'
import type { Fraction } from '../../src/calculator/fraction'
import type { Scenario } from '../../src/calculator/scenario'
import type { Setting } from '../../src/calculator/setting'
import type { Condition, Formula } from '../../src/policies/schema'
import type { Corpus } from '../../src/policies/corpus'
import { shapes } from '../../src/policies/shape'
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
  readonly expect: object
  /** The rule in one sentence. */
  readonly name: string
  readonly parameters?: Record<string, string>
  /** Facts, lists and readings as a scenario writes them; what is not there is not stated. */
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

type ReadCurve = (setting: Setting<Curve, Stretches>, x: Fraction) => object

const folder = new URL('mechanisms/', import.meta.url)
const files = readdirSync(folder).map((file) => file.replace(/\.json$/, ''))
const kinds = Object.keys(mechanisms) as Formula['kind'][]

const conditionKinds = Object.keys(shapes.condition)

/** The formula and the conditions as the format of the data reads them. */
function asWritten(each: Case, clause: { formula?: unknown; conditions?: unknown[] }) {
  const corpus = smallCorpus({
    small: { parameters: each.parameters, clauses: [{ id: 'S-1', ...clause }] },
  })
  const read = corpus.clauses.get('S-1')
  return {
    corpus,
    scenario: smallScenario(corpus, each.scenario),
    formula: read?.formula as Formula,
    condition: read?.conditions[0] as Condition,
  }
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

  it.each(kinds)(
    'the cases of %s are about that kind alone, and each says something of its own',
    (kind) => {
      const cases = readCases<FormulaCase>(`mechanisms/${kind}.json`)
      const found = new Set(cases.map(({ formula }) => (formula as Formula).kind))
      expect([...found]).toEqual([kind])
      const names = cases.map(({ name }) => name)
      expect(new Set(names).size).toBe(names.length)
    },
  )

  it('every kind of condition has a case that holds, one that fails and one that is unknown', () => {
    const cases = readCases<ConditionCase>('mechanisms/conditions.json')
    const found = cases.map((each) => `${(each.condition as Condition).kind} ${each.expect.holds}`)
    const never = new Set(['stated null', 'not_stated null'])
    const wanted = conditionKinds
      .flatMap((kind) => ['true', 'false', 'null'].map((held) => `${kind} ${held}`))
      .filter((each) => !never.has(each))
    expect([...new Set(found)].sort()).toEqual(wanted.sort())
  })
})

/** The same outcome at the scenario's place of every curve through it; returns the facts that a curve refuses. */
function alongCurves(each: Case, corpus: Corpus, scenario: Scenario, read: ReadCurve): string[] {
  const refused = new Set<string>()
  for (const { sweep, x, name } of sweepsOf(corpus, scenario)) {
    const algebra = curve(scenario, sweep)
    try {
      const found = read({ algebra, corpus, readings: scenario.readings }, x)
      expect({ name, ...found }).toEqual({ name, ...each.expect })
    } catch (error) {
      if (!(error instanceof CurveRefusal)) throw error
      refused.add(sweep.path)
    }
  }
  return [...refused]
}

describe.each(kinds.filter((kind) => files.includes(kind)))('%s', (kind) => {
  for (const each of readCases<FormulaCase>(`mechanisms/${kind}.json`)) {
    const written = () => asWritten(each, { formula: each.formula })

    it(each.name, () => {
      const { corpus, scenario, formula } = written()
      expect(outcome(formula, corpus, scenario)).toEqual(each.expect)
    })

    it(`${each.name}: the curve through it says so too`, () => {
      const { corpus, scenario, formula } = written()
      const refused = alongCurves(each, corpus, scenario, (setting, x) => {
        const { amount, open } = evaluate(formula, setting)
        return { amount: amountText(amountAt(amount, x)), open: truthAt(open, x) }
      })
      expect(refused).toEqual(each.refuses ?? [])
    })
  }
})

describe('conditions', () => {
  for (const each of readCases<ConditionCase>('mechanisms/conditions.json')) {
    const written = () => asWritten(each, { conditions: [each.condition] })

    it(each.name, () => {
      const { corpus, scenario, condition } = written()
      const setting = { algebra: exact(scenario), corpus, readings: scenario.readings }
      expect({ holds: holds(condition, setting).value }).toEqual(each.expect)
    })

    it(`${each.name}: the curve through it says so too`, () => {
      const { corpus, scenario, condition } = written()
      const refused = alongCurves(each, corpus, scenario, (setting, x) => ({
        holds: truthAt(holds(condition, setting), x),
      }))
      expect(refused).toEqual([])
    })
  }
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
    expect(() => evaluated({ kind: 'fact', fact: 'headcount' })).toThrow('headcount')
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
