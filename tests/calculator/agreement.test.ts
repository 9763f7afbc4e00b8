import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { corpus } from '../corpus'
import { drawing, runsOf, scenarios, seed } from '../random'
import { checkOneSweep, sweepablePaths } from './agree-along'

const runs = runsOf(60)

describe('exact and curve', () => {
  it(`give the same fen and status at every break and beside it (SEED=${seed})`, () => {
    let points = 0
    fc.assert(
      fc.property(scenarios(corpus), fc.nat(), (input, pick) => {
        const paths = sweepablePaths(corpus, input)
        const path = paths[pick % paths.length] as string
        points += checkOneSweep(corpus, input, path, 12)
      }),
      drawing(60, false),
    )
    expect(points).toBeGreaterThan(runs)
  })

  it('agree along every money and count fact of the example companies', () => {
    for (const example of corpus.examples) {
      for (const path of sweepablePaths(corpus, example.scenario)) {
        checkOneSweep(corpus, example.scenario, path, 2)
      }
    }
  })
})
