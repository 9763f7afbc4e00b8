import { expect, it } from 'vitest'
import { readProjectData } from '../../src/cli/data'
import { buildCorpus } from '../../src/policies/corpus'
import { giveEnglish, takeEnglish } from '../../src/policies/english'
import { giveHints, takeHints } from '../../src/policies/hints'

const whole = buildCorpus(readProjectData())

it('come back to where they were, in what was built before they came, with English or before it', () => {
  for (const englishFirst of [true, false]) {
    const records = readProjectData()
    const hints = takeHints(records.facts)
    const english = takeEnglish(records)
    giveEnglish(records)
    const { facts } = buildCorpus(records)
    expect(hints.length).toBeGreaterThan(50)
    expect(facts.get('revenue')?.hint.zh).toBe('')
    if (englishFirst) giveEnglish(records, english)
    giveHints(records.facts, hints)
    if (!englishFirst) {
      expect(facts.get('revenue')?.hint.en).toBe(whole.facts.get('revenue')?.hint.zh)
      giveEnglish(records, english)
    }
    expect([...facts]).toEqual([...whole.facts])
  }
})
