import { describe, expect, test } from 'vitest'
import { readProjectData } from '../../src/cli/data'
import { buildCorpus } from '../../src/policies/corpus'
import { factAt } from '../../src/policies/fact-path'
import { defaultEnd, presets, sweepablePaths } from '../../src/sweeps/presets'

const corpus = buildCorpus(readProjectData())

describe('what may vary', () => {
  test('names facts that are money or counts', () => {
    for (const path of [...presets.flatMap(({ paths }) => paths), ...sweepablePaths(corpus)]) {
      expect(['money', 'count']).toContain(factAt(corpus, path)?.type)
    }
  })

  test('runs to 100 million yuan or 200 of a thing', () => {
    expect(defaultEnd(corpus, 'project_investment', '24000000')).toBe('100000000')
    expect(defaultEnd(corpus, 'robot_orders.0.units', 20)).toBe('200')
    expect(defaultEnd(corpus, 'funding_rounds.0.amount', undefined)).toBe('100000000')
  })

  test('runs farther where the scenario states more', () => {
    expect(defaultEnd(corpus, 'revenue', '130000000')).toBe('200000000')
    expect(defaultEnd(corpus, 'revenue', '100000000000')).toBe('100000000000')
    expect(defaultEnd(corpus, 'revenue', 'a lot')).toBe('100000000')
  })
})
