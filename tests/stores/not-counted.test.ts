import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { readHolding } from '../../src/calculator/reading/read-holding'
import { reportAwards } from '../../src/calculator/report/award'
import type { Entries } from '../../src/sharing/json'
import { readLink } from '../../src/sharing/link'
import { shipped } from '../../src/stores/documents'

const { corpus } = shipped
import { opened } from './opened'
import { trips } from './trips'

const day = '2026-06-30'
beforeEach(() => {
  vi.useFakeTimers({ now: new Date(`${day}T04:00:00Z`) })
  vi.stubGlobal('location', { origin: 'http://page', pathname: '/', search: '' })
})
afterEach(() => {
  vi.unstubAllGlobals()
  vi.useRealTimers()
})

const figures = (facts: Entries) => reportAwards(readHolding(facts, corpus, day).scenario, corpus)

const entries: readonly (readonly [string, Entries])[] = [
  ['an amount that is none', { project_investment: '一些' }],
  ['an amount without end', { revenue: '9'.repeat(30) }],
  ['a part larger than its whole', { project_fiscal_input: '99999999999' }],
  ['a part of an item larger than its whole', { robot_orders: [{ units: 2, delivered_units: 3 }] }],
  ['a count that is none', { robot_orders: [{ units: '3台', unit_price: '480000' }] }],
  ['a day that is none', { application_date: '2026-02-30' }],
]

describe.each(entries)('%s', (_, wrong) => {
  it.each(Object.entries(trips))(
    'stands as typed after %s, with the same figures',
    (_way, trip) => {
      const page = opened()
      for (const [fact, value] of Object.entries(wrong)) page.scenario.state(fact, value)
      const { input } = page.scenario
      const { facts } = trip(page)
      expect(facts).toEqual(input)
      expect(figures(facts)).toEqual(figures(input))
      expect(readHolding(facts, corpus, day).problems).toEqual(
        readHolding(input, corpus, day).problems,
      )
    },
  )
})

describe('a link of a company whose application date is refused', () => {
  it('keeps the day that stands for it', () => {
    const page = opened()
    page.scenario.state('application_date', '2026-02-30')
    const packed = page.kept().split('s=')[1] ?? ''
    expect(readLink(packed).made.on).toBe(day)
    vi.setSystemTime(new Date('2026-12-30T04:00:00Z'))
    const kinds = opened(page.base.location).address.notices.map(({ kind }) => kind)
    expect(kinds).toContain('day')
  })
})
