import { describe, expect, it } from 'vitest'
import { readHolding } from '../../../src/calculator/reading/read-holding'
import { reportAwards } from '../../../src/calculator/report/award'
import { saidSteps } from '../../../src/telling/why/step-words'
import { corpus } from '../../corpus'
import { speechIn } from '../../speech'

const sourcesIn = (locale: 'zh-CN' | 'en'): string[] =>
  corpus.examples.flatMap(({ scenario }) => {
    const read = readHolding(scenario, corpus, '2026-11-30').scenario
    const { locations } = reportAwards(read, corpus)
    return Object.values(locations).flatMap(({ clauses }) =>
      clauses.flatMap(({ steps }) =>
        saidSteps(steps, corpus, speechIn(locale), true).flatMap(({ sources }) => sources),
      ),
    )
  })

describe('where the numbers of a derivation are printed', () => {
  it('is an article also where the text prints a bare number', () => {
    const told = sourcesIn('zh-CN')
    expect(told.some((each) => each.startsWith('第2条 '))).toBe(true)
    for (const each of told) expect(each).not.toMatch(/^(?:\d+ |—|[^（]*\()/)
  })

  it('has no Chinese in its English', () => {
    for (const each of sourcesIn('en')) expect(each).not.toMatch(/[\u4e00-\u9fff]|^—/)
  })
})
