import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { corpus } from '../corpus'
import { drawing, runsOf, scenarios, seed } from '../random'
import { batches, byReadings } from '../sql/agree'
import { agreeInColumns } from './agree'

const companies = runsOf(2000)

describe('columns and exact', () => {
  it('give the same fen, status and recognitions on the worked cases', () => {
    const file = new URL('../cases/worked.json', import.meta.url)
    const { cases } = JSON.parse(readFileSync(file, 'utf8')) as {
      cases: Parameters<typeof byReadings>[0]
    }
    for (const { readings, inputs } of byReadings(cases))
      expect(
        agreeInColumns(corpus, inputs, readings, ['contract', 'measured', 'measured planes'])
          .refused,
      ).toBe(0)
  })

  it(`give the same on ${companies} random scenarios, lists both ways (SEED=${seed})`, () => {
    const sampled = fc.sample(scenarios(corpus), drawing(companies))
    let refused = 0
    for (const { readings, inputs } of batches(sampled, 250))
      refused += agreeInColumns(corpus, inputs, readings, ['contract', 'measured planes']).refused
    // A budget of billions for a demand of cents passes 2^104, and is said exactly; little else does.
    expect(refused).toBeLessThan(companies / 100)
  }, 300_000)
})
