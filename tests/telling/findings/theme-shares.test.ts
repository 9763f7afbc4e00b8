import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readScenario } from '../../../src/calculator/reading/read-scenario'
import { reportAwards } from '../../../src/calculator/report/award'
import { beyondTotal, themeShares } from '../../../src/telling/findings/theme-shares'
import { Decimal, zero } from '../../../src/policies/decimal'
import { corpus } from '../../corpus'
import { drawing, scenarios } from '../../random'

function report(input: Readonly<Record<string, unknown>>) {
  const read = readScenario(input, corpus, '2026-06-30')
  if ('problems' in read) throw new Error(read.problems[0].message)
  return reportAwards(read.scenario, corpus)
}

const sumOf = (parts: readonly { high: Decimal }[]): string =>
  parts.reduce((all, { high }) => all.plus(high), zero).toFixed(2)

test('the themes of every example add up to the total of every place and document', () => {
  for (const { scenario } of corpus.examples) {
    const { locations, policies } = report(scenario)
    for (const sum of [...Object.values(locations), ...Object.values(policies)]) {
      const shares = themeShares(corpus, sum)
      expect(sumOf(shares)).toBe(sum.high ?? '0.00')
      expect(beyondTotal(sum, shares).low.toFixed()).toBe('0')
    }
  }
})

test('what they come to beyond the total is told', () => {
  fc.assert(
    fc.property(scenarios(corpus), (input) => {
      for (const sum of Object.values(report(input).locations)) {
        if (sum.high === null) continue
        const shares = themeShares(corpus, sum)
        const rest = beyondTotal(sum, shares)
        expect(new Decimal(sumOf(shares)).minus(rest.high).toFixed(2)).toBe(sum.high)
      }
    }),
    drawing(30),
  )
})

test('a theme names its clauses, the greatest first', () => {
  const maker = corpus.examples.find(({ id }) => id === 'humanoid-maker')?.scenario ?? {}
  const sum = report(maker).locations.longhua
  const models = sum && themeShares(corpus, sum).find(({ theme }) => theme.id === 'models')
  expect(models?.clauses.length).toBeGreaterThan(1)
  const paid = models?.clauses.map((id) =>
    Number(sum?.clauses.find((each) => each.id === id)?.award?.high),
  )
  expect(paid).toEqual([...(paid ?? [])].sort((a, b) => b - a))
})
