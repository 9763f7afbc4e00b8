import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { exact } from '../../src/calculator/algebras/exact'
import { reportAwards } from '../../src/calculator/report/award'
import { printedReport } from '../../src/calculator/report/printed'
import { reportLine } from '../../src/calculator/report/report-line'
import { corpus } from '../corpus'
import { drawing, runsOf, scenarios, seed } from '../random'
import { read } from '../columns/agree'

type Input = Record<string, unknown>

/** The answer to a scenario, with what was made of others before, and made anew. */
function both(input: Input): readonly [remembered: string, anew: string] {
  const scenario = read(corpus, input)
  return [
    reportLine(printedReport(reportAwards(scenario, corpus))),
    JSON.stringify(printedReport(reportAwards(scenario, corpus, exact(scenario)))),
  ]
}

describe('what was made of other scenarios', () => {
  const drawn = fc.sample(scenarios(corpus), drawing(runsOf(150)))

  it(`is what would be made anew of ${drawn.length} random scenarios (SEED=${seed})`, () => {
    for (const input of drawn) {
      const [remembered, anew] = both(input)
      expect(remembered).toBe(anew)
    }
  }, 120_000)

  it('is not what another answer would make: each fact is taken away once', () => {
    for (const input of drawn.slice(0, 5)) {
      for (const fact of Object.keys(input)) {
        const { [fact]: _, ...others } = input
        const [remembered, anew] = both(others)
        expect(remembered).toBe(anew)
      }
    }
  }, 120_000)

  it('is kept apart by the documents and by the readings', () => {
    const input = { project_investment: '24000000' }
    const scenario = read(corpus, input)
    const before = reportAwards(scenario, corpus)
    const parameters = new Map(corpus.parameters)
    const rate = [...parameters.values()].find(({ id }) => id === 'PD-1.rate')
    if (!rate) throw new Error('No rate')
    parameters.set(rate.id, { ...rate, value: rate.value.div(2) })
    const halved = reportAwards(scenario, { ...corpus, parameters })
    expect(halved.policies['pudong']?.high).not.toBe(before.policies['pudong']?.high)
    expect(reportAwards(scenario, corpus)).toEqual(before)
  })
})
