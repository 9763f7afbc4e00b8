import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Company } from '../../src/sharing/company'
import { blankStart, startFacts } from '../../src/sharing/company'
import type { Entries } from '../../src/sharing/json'
import { readScenarioFile, scenarioFile, shelfFile } from '../../src/sharing/scenario-file'
import { corpus } from '../../src/stores/corpus'
import { behindHash, opened } from './opened'

beforeEach(() => {
  vi.useFakeTimers({ now: new Date('2026-06-30T04:00:00Z') })
  vi.stubGlobal('location', { origin: 'http://page', pathname: '/', search: '' })
})
afterEach(() => {
  vi.unstubAllGlobals()
  vi.useRealTimers()
})

type Page = ReturnType<typeof opened>
const companyOf = ({ scenario }: Page): Company => ({
  example: scenario.exampleId,
  facts: scenario.input,
})

/** Another page at an address, which has nothing to tell of it. */
function arrived(location: string): Page {
  const page = opened(location)
  expect(page.address.notices).toEqual([])
  return page
}

/** Ways that a company goes out and comes back, each into another page. */
const trips: Readonly<Record<string, (page: Page) => Company>> = {
  'a reload': (page) => companyOf(arrived(page.kept())),
  'a link': (page) => companyOf(arrived(behindHash(page.address.fullLink('/compare')))),
  'the link of the report': (page) =>
    companyOf(arrived(behindHash(page.address.fullLink('/report')))),
  'saving and loading': (page) => {
    page.saved.save('方案')
    page.scenario.load(corpus.examples[0] as (typeof corpus.examples)[0])
    page.saved.load(page.saved.named('方案') as (typeof page.saved.scenarios)[0])
    return companyOf(page)
  },
  'a file of the scenario': (page) => imported(page, scenarioFile(page.scenario.input)),
  'a file of all scenarios': (page) => {
    page.saved.save('方案')
    return imported(page, shelfFile(page.saved.scenarios))
  },
  'a comparison sent with a link': (page) => {
    page.saved.save('方案')
    page.pair.a = { kind: 'saved', id: page.saved.named('方案')?.id ?? '' }
    const { a } = arrived(behindHash(page.address.fullLink('/scenarios'))).pair
    if (a.kind !== 'sent') throw new Error(`${a.kind} came with the link`)
    return a.company
  },
}

function imported(page: Page, text: string): Company {
  const read = readScenarioFile(corpus, text)
  if (!('scenarios' in read)) throw new Error(read.problem.message)
  const [name = ''] = page.saved.add(read.scenarios, '来自文件')
  page.saved.load(page.saved.named(name) as (typeof page.saved.scenarios)[0])
  return companyOf(page)
}

const starts = [blankStart, ...corpus.examples.map(({ id }) => id)]
const made: readonly (readonly [string, (facts: Entries) => Entries])[] = [
  ['as it is', (facts) => facts],
  ['with a figure changed', (facts) => ({ ...facts, project_investment: '30000001' })],
  [
    'with some more',
    (facts) => ({ ...facts, dcmm_fee: '100000', robot_orders: [{ units: 7 }, {}] }),
  ],
]

describe.each(starts)('a company that started from “%s”', (start) => {
  describe.each(made)('%s', (_, change) => {
    it.each(Object.entries(trips))('comes back from %s with its start', (_way, trip) => {
      const page = opened()
      const facts = change(startFacts(corpus, start) ?? {})
      page.scenario.open(start, facts)
      expect(trip(page)).toEqual({ example: start, facts })
    })
  })
})

describe('a company whose start is gone', () => {
  it('keeps its facts and takes no example for its own', () => {
    const page = opened()
    const facts = { revenue: '5000000' }
    page.saved.add([{ name: '旧', example: 'gone', scenario: facts, dropped: [] }], '')
    page.saved.load(page.saved.named('旧') as (typeof page.saved.scenarios)[0])
    expect(companyOf(page)).toEqual({ example: blankStart, facts })
  })
})

describe('whether a company was changed', () => {
  it('is told by what it states, not by how it came there', () => {
    const page = opened()
    const { revenue } = page.scenario.input
    page.scenario.state('revenue', '1')
    expect(page.scenario.changed).toBe(true)
    page.scenario.state('revenue', revenue)
    expect(page.scenario.changed).toBe(false)
    page.scenario.clear()
    expect(page.scenario.changed).toBe(false)
    page.scenario.state('revenue', '1')
    expect(page.scenario.changed).toBe(true)
  })
})
