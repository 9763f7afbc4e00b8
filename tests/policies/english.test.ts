import { describe, expect, it } from 'vitest'
import { readProjectData } from '../../src/cli/data'
import { buildCorpus } from '../../src/policies/corpus'
import { giveEnglish, takeEnglish } from '../../src/policies/english'
import { policyTables } from '../../src/policies/rows'

/** What is built of the records: what the page reads, and what its database holds. */
const built = (data: ReturnType<typeof readProjectData>) =>
  structuredClone({ corpus: buildCorpus(data).facts, tables: policyTables(data) })

describe('English words', () => {
  const whole = readProjectData()

  it('come back to where they were', () => {
    const records = readProjectData()
    const english = takeEnglish(records)
    expect(english.length).toBeGreaterThan(500)
    expect(JSON.stringify(records)).not.toMatch(/"en":/)
    giveEnglish(records, english)
    expect(records).toEqual(whole)
  })

  it('reach what was built before they came', () => {
    const records = readProjectData()
    const english = takeEnglish(records)
    giveEnglish(records)
    const corpus = buildCorpus(records)
    const [first] = corpus.policies
    expect(first?.title.en).toBe(first?.title.zh)
    giveEnglish(records, english)
    expect(JSON.stringify(corpus.policies)).toBe(JSON.stringify(buildCorpus(whole).policies))
    expect(JSON.stringify([...corpus.readings])).toBe(
      JSON.stringify([...buildCorpus(whole).readings]),
    )
    expect(built(records)).toEqual(built(whole))
  })

  it('are taken from words alone, however deep, and nothing else is touched', () => {
    const records = {
      id: 'x',
      count: 3,
      none: null,
      plain: { zh: 5, en: 'kept' },
      list: [{ title: { zh: '一', en: 'One' } }, { title: { zh: '二' } }],
    }
    expect(takeEnglish(records)).toEqual(['One', ''])
    expect(records).toEqual({
      id: 'x',
      count: 3,
      none: null,
      plain: { zh: 5, en: 'kept' },
      list: [{ title: { zh: '一' } }, { title: { zh: '二' } }],
    })
    giveEnglish(records, ['One'])
    expect(records.list).toEqual([
      { title: { zh: '一', en: 'One' } },
      { title: { zh: '二', en: '二' } },
    ])
  })
})
