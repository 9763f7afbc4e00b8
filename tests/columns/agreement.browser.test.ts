import { data } from 'virtual:policy-data'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { buildCorpus } from '../../src/policies/corpus'
import worked from '../cases/worked.json'
import { drawing, runsOf, scenarios, seed } from '../random'
import { batches, byReadings } from '../sql/agree'
import { agreeInColumns } from './agree'

const companies = runsOf(500)
const corpus = buildCorpus(data)

describe('columns and exact, in the browser', () => {
  it('give the same fen, status and recognitions on the worked cases', () => {
    const cases = worked.cases as unknown as Parameters<typeof byReadings>[0]
    for (const { readings, inputs } of byReadings(cases))
      expect(agreeInColumns(corpus, inputs, readings, ['measured planes']).refused).toBe(0)
  })

  it(`give the same on ${companies} random scenarios (SEED=${seed})`, () => {
    const sampled = fc.sample(scenarios(corpus), drawing(companies))
    for (const { readings, inputs } of batches(sampled, 250))
      agreeInColumns(corpus, inputs, readings, ['contract'])
  })
})
