import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import firstExamples from '../../src/sharing/first-examples.json' with { type: 'json' }
import { version } from '../../src/sharing/migrations'
import { pack } from '../../src/sharing/pack'
import { readScenarioFile } from '../../src/sharing/scenario-file'
import { shipped } from '../../src/stores/documents'

const { corpus } = shipped
import { opened } from './opened'

beforeEach(() => {
  vi.useFakeTimers({ now: new Date('2026-06-30T04:00:00Z') })
})
afterEach(() => {
  vi.useRealTimers()
})

const linkOf = (value: object): string => `/compare?s=${pack(value) ?? ''}`
const project = { project_investment: '30000000' }
const first = { version: 1, scenarios: [{ name: '旧', example: '', scenario: project }] }

/** What an earlier version of the page left behind, as it opens here. */
const arrivals: readonly (readonly [string, () => readonly string[]])[] = [
  ['a link', () => toldBy(linkOf({ v: 1, company: { example: '', facts: project } }))],
  [
    'a scenario sent along',
    () =>
      toldBy(
        linkOf({
          v: 1,
          company: { example: '', facts: { dcmm_fee: '1' } },
          pair: { b: { name: '旧', company: { example: '', facts: project } } },
        }),
      ),
  ],
  ['a saved scenario', () => loaded(JSON.stringify(first))],
  ['a file of scenarios', () => loaded(JSON.stringify(first))],
]

function toldBy(location: string): readonly string[] {
  return opened(location).address.notices.flatMap((each) =>
    each.kind === 'reread' && each.reread.kind === 'recognition' ? [each.reread.fact] : [],
  )
}

function loaded(file: string): readonly string[] {
  const { saved } = opened()
  const read = readScenarioFile(corpus, file)
  if (!('scenarios' in read)) throw new Error(read.problem.message)
  saved.add(read.scenarios, '')
  for (const each of saved.scenarios) saved.load(each)
  return saved.reread.flatMap((each) => (each.kind === 'recognition' ? [each.fact] : []))
}

const isUndecided = corpus.facts.get('project_grade')?.default === undefined

describe.runIf(isUndecided)('what the first version took for granted', () => {
  it.each(arrivals)('is told of %s that left it out', (_, arrive) => {
    const told = arrive()
    expect(told).toContain('project_grade')
    expect(told).toContain('project_is_digital_benchmark')
  })

  it('is told no more once the scenario is saved again', () => {
    const { saved } = opened()
    saved.add([{ name: '旧', version: 1, scenario: project, dropped: [] }], '')
    for (const each of saved.scenarios) saved.load(each)
    expect(saved.reread.length).toBeGreaterThan(0)
    saved.save('旧')
    for (const each of saved.scenarios) saved.load(each)
    expect(saved.reread).toEqual([])
  })
})

describe('what was stated in this version', () => {
  it('is opened with nothing to tell', () => {
    const link = linkOf({ v: version, company: { example: '', facts: project } })
    expect(opened(link).address.notices).toEqual([])
  })
})

describe('an example as a link of the first version has it', () => {
  it.each(Object.entries(firstExamples))('opens with the facts of then: %s', (example, facts) => {
    const { scenario } = opened(linkOf({ v: 1, company: { example } }))
    expect(scenario.input).toEqual(facts)
    expect(corpus.examples.some(({ id }) => id === example)).toBe(scenario.exampleId === example)
  })
})
