import { describe, expect, test } from 'vitest'
import type { FormulaName } from '../../src/calculator/algebra'
import { exact } from '../../src/calculator/algebras/exact'
import { calculate } from '../../src/calculator/calculate'
import { written } from '../../src/calculator/fraction'
import { readScenario } from '../../src/calculator/reading/read-scenario'
import type { Parameter } from '../../src/policies/corpus'
import { corpus } from '../corpus'

interface Named extends FormulaName {
  readonly value: string | null
}

/** The exact reading, with everything that it is handed written down. */
function recorded(input: Record<string, unknown>) {
  const read = readScenario(input, corpus, '2026-06-30')
  if ('problems' in read) throw new Error(read.problems[0].message)
  const plain = exact(read.scenario)
  const parameters = new Set<Parameter>()
  const names: Named[] = []
  const result = calculate(corpus, read.scenario.readings, {
    ...plain,
    parameter(parameter) {
      parameters.add(parameter)
      return plain.parameter(parameter)
    },
    scale(amount, rate) {
      parameters.add(rate)
      return plain.scale(amount, rate)
    },
    named(amount, formula) {
      names.push({ ...formula, value: amount.value && written(amount.value).text })
      return amount
    },
  })
  return { parameters, names, result }
}

describe('an algebra whose amounts have names', () => {
  const { names, result } = recorded({ project_investment: '24000000' })

  test('hears what every formula of a clause comes to, its parts first', () => {
    expect(names.filter(({ clause }) => clause === 'PD-1')).toEqual([
      { clause: 'PD-1', kind: 'fact', value: '24000000' },
      { clause: 'PD-1', kind: 'rate', value: '12000000' },
      { clause: 'PD-1', kind: 'cap', value: '12000000' },
    ])
  })

  test('hears of every clause with a formula, and of no other', () => {
    const formulas = [...corpus.clauses.values()].filter(({ formula }) => formula)
    expect(new Set(names.map(({ clause }) => clause))).toEqual(
      new Set(formulas.map(({ id }) => id)),
    )
    for (const { id, formula } of formulas)
      expect(names.filter(({ clause }) => clause === id).at(-1)?.kind).toBe(formula?.kind)
  })

  test('comes to the same', () => {
    const [award] = result.policies.get('pudong')?.awards ?? []
    expect(award?.high.value && written(award.high.value).text).toBe('12000000')
  })
})

test('an algebra is handed the parameters of the documents and no other', () => {
  const rounds = [{ amount: '30000000', closed_on: '2026-01-01' }]
  const { parameters } = recorded({ project_investment: '24000000', funding_rounds: rounds })
  const years = [...parameters].filter(({ kind }) => kind === 'years')
  expect(years.length).toBeGreaterThan(0)
  for (const parameter of parameters) expect(corpus.parameters.get(parameter.id)).toBe(parameter)
})
