import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { blankStart, startFacts } from '../../src/sharing/company'
import type { Entries } from '../../src/sharing/json'
import { shipped } from '../../src/stores/documents'

const { corpus } = shipped
import { opened } from './opened'
import { companyOf, trips } from './trips'

beforeEach(() => {
  vi.useFakeTimers({ now: new Date('2026-06-30T04:00:00Z') })
  vi.stubGlobal('location', { origin: 'http://page', pathname: '/', search: '' })
})
afterEach(() => {
  vi.unstubAllGlobals()
  vi.useRealTimers()
})

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
    for (const each of page.saved.scenarios) page.saved.load(each)
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
