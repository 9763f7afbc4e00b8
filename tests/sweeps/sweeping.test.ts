import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isFlat } from '../../src/calculator/algebras/curve'
import { sweeping } from '../../src/calculator/algebras/curve/sweeping'
import { mostMoney } from '../../src/calculator/reading/value'
import { nought, whole } from '../../src/calculator/fraction'
import type { Corpus } from '../../src/policies/corpus'
import { statedPaths } from '../../src/sweeps/insights/investigate'
import { printSweep } from '../../src/sweeps/print'
import { sweepScenario } from '../../src/sweeps/sweep'
import { read } from '../columns/agree'
import { corpus } from '../corpus'
import { drawing, runsOf, scenarios, seed } from '../random'

type Input = Record<string, unknown>

/** Every stated number through one range, in this order, as it is printed: shared, and each on its own. */
function both(input: Input, order: <T>(paths: T[]) => T[] = (paths) => paths) {
  const scenario = read(corpus, input)
  const asked = (path: string) => ({ path, from: nought, to: whole(mostMoney) })
  const shared = sweeping(corpus, scenario)
  return order(statedPaths(corpus, scenario, [])).map(({ path }) => {
    const [one, own] = [shared, undefined].map((algebra) => {
      const swept = sweepScenario(corpus, scenario, asked(path), algebra)
      return 'problem' in swept ? swept : printSweep(scenario, swept)
    })
    return { path, one, own }
  })
}

describe('facts swept one after the other', () => {
  const drawn = fc.sample(scenarios(corpus), drawing(runsOf(2)))

  it(`are what each is on its own, of two examples and ${drawn.length} random scenarios (SEED=${seed})`, () => {
    for (const input of [
      ...corpus.examples.slice(0, 2).map(({ scenario }) => scenario),
      ...drawn,
    ]) {
      for (const { path, one, own } of both(input as Input)) {
        expect({ path, is: one }).toEqual({ path, is: own })
      }
    }
  }, 120_000)

  it('are the same in any order', () => {
    const input = corpus.examples[0]?.scenario as Input
    for (const { path, one, own } of both(input, (paths) => paths.toReversed())) {
      expect({ path, is: one }).toEqual({ path, is: own })
    }
  })

  it('share what does not rest on what varies, and nothing else', () => {
    const scenario = read(corpus, corpus.examples[0]?.scenario as Input)
    const shared = sweeping(corpus, scenario)
    const awards = (path: string) => {
      const swept = sweepScenario(
        corpus,
        scenario,
        { path, from: nought, to: whole(mostMoney) },
        shared,
      )
      if ('problem' in swept) throw new Error(swept.problem.message)
      return new Map(
        [...swept.result.policies.values()].flatMap((sum) =>
          sum.awards.map(({ standing }) => [standing.assessment.clause.id, standing.assessment]),
        ),
      )
    }
    const [first, , again] = ['project_investment', 'revenue', 'project_investment'].map(awards)
    const moved = [...(first ?? [])].filter(([id, one]) => again?.get(id) !== one)
    const bent = [...(first ?? [])].filter(([, { high }]) => !isFlat(high))
    expect(bent.length).toBeGreaterThan(0)
    expect(moved.map(([id]) => id)).toEqual(expect.arrayContaining(bent.map(([id]) => id)))
    expect(moved.length).toBeLessThan((first?.size ?? 0) / 2)
  })

  it('are made anew under other documents', () => {
    const scenario = read(corpus, corpus.examples[0]?.scenario as Input)
    const shared = sweeping(corpus, scenario)
    const asked = { path: 'project_investment', from: nought, to: whole(mostMoney) }
    const high = (documents: Corpus) => {
      const swept = sweepScenario(documents, scenario, asked, shared)
      if ('problem' in swept) throw new Error(swept.problem.message)
      return swept.result.policies.get('pudong')?.high
    }
    const parameters = new Map(corpus.parameters)
    const rate = parameters.get('PD-1.rate')
    if (!rate) throw new Error('No rate')
    parameters.set(rate.id, { ...rate, value: rate.value.div(2) })
    const before = high(corpus)
    expect(high({ ...corpus, parameters })).not.toEqual(before)
    expect(high(corpus)).toEqual(before)
  })
})
