import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { expectedText } from '../../src/components/sharing/dropped-words'
import { leftOutRows } from '../../src/components/sharing/left-out'
import type { Dropped } from '../../src/sharing/dropped'
import { version } from '../../src/sharing/migrations'
import { pack } from '../../src/sharing/pack'
import { readScenarioFile } from '../../src/sharing/scenario-file'
import { shipped } from '../../src/stores/documents'

const { corpus } = shipped
import { speechIn } from '../speech'
import { opened } from './opened'

beforeEach(() => {
  vi.useFakeTimers({ now: new Date('2026-06-30T04:00:00Z') })
})
afterEach(() => {
  vi.useRealTimers()
})

const items = (count: number): readonly object[] =>
  Array.from({ length: count }, () => ({ units: 3 }))
const linkOf = (value: object): string => `/compare?s=${pack({ v: version, ...value }) ?? ''}`
const lists = [...corpus.lists.values()].map(({ id, most }) => ({ id, most }))

interface Arrival {
  readonly facts: Readonly<Record<string, unknown>>
  readonly dropped: readonly Dropped[]
}

const arrivals: Readonly<Record<string, (facts: object) => Arrival>> = {
  'a link': (facts) => {
    const page = opened(linkOf({ company: { example: '', facts } }))
    return { facts: page.scenario.input, dropped: droppedBy(page) }
  },
  'changes of a link': (facts) => {
    const page = opened(linkOf({ company: { example: 'incubator', changes: facts } }))
    return { facts: page.scenario.input, dropped: droppedBy(page) }
  },
  'a scenario sent along': (facts) => {
    const b = { name: '乙', company: { example: '', facts } }
    const page = opened(linkOf({ pair: { b } }))
    const side = page.pair.b
    return { facts: side.kind === 'sent' ? side.company.facts : {}, dropped: droppedBy(page) }
  },
  'a saved scenario': (facts) => {
    const { saved, scenario } = opened()
    saved.add([{ name: '长', scenario: { ...facts }, dropped: [] }], '')
    for (const each of saved.scenarios) saved.load(each)
    return { facts: scenario.input, dropped: saved.left }
  },
  'a file': (facts) => {
    const read = readScenarioFile(corpus, JSON.stringify(facts))
    const [found] = 'scenarios' in read ? read.scenarios : []
    return { facts: found?.scenario ?? {}, dropped: found?.dropped ?? [] }
  },
}

const droppedBy = ({ address }: ReturnType<typeof opened>): readonly Dropped[] =>
  address.notices.flatMap((each) => (each.kind === 'dropped' ? [each.dropped] : []))

describe.each(Object.entries(arrivals))('a list in %s', (_, arrive) => {
  it.each(lists)('is taken up to its limit and refused whole beyond it: $id', ({ id, most }) => {
    const blank = Array.from({ length: most }, () => ({}))
    expect(arrive({ revenue: '5', [id]: blank })).toMatchObject({
      facts: { revenue: '5', [id]: blank },
      dropped: [],
    })
    const { facts, dropped } = arrive({ dcmm_fee: '5', [id]: [...blank, {}] })
    expect(facts.dcmm_fee).toBe('5')
    expect(facts).not.toHaveProperty(id)
    expect(dropped).toMatchObject([
      { found: `[…] × ${most + 1}`, expected: { kind: 'items', most } },
    ])
    expect(dropped[0]?.at.at(-1)).toBe(id)
    const [words = ''] = dropped.map((each) => expectedText(each, corpus, speechIn('zh-CN')))
    expect(words).toBe(`至多 ${most} 项`)
  })

  it('is refused without a look at its items', () => {
    const { facts, dropped } = arrive({ robot_orders: items(5000), revenue: '5' })
    expect(facts.revenue).toBe('5')
    expect(dropped).toHaveLength(1)
  })
})

describe('a list that is typed', () => {
  it('takes no item beyond its limit', () => {
    const { scenario } = opened()
    const most = corpus.lists.get('open_source_projects')?.most ?? 0
    scenario.state('open_source_projects', [])
    for (let i = 0; i < most + 3; i++) scenario.addItem('open_source_projects')
    expect(scenario.input.open_source_projects).toHaveLength(most)
  })
})

describe('a list of choices in a link', () => {
  it('is left out whole where it holds more than there are', () => {
    const hidden = Array.from({ length: 20_000 }, () => 'mars')
    const page = opened(linkOf({ curves: { hidden, view: 'policies' } }))
    expect(page.address.notices).toMatchObject([
      { kind: 'dropped', dropped: { at: ['curves', 'hidden'], found: '[…] × 20000' } },
    ])
  })
})

describe('what is told of all that means nothing', () => {
  it('is a hundred rows at most, and how many there are', () => {
    const all = Array.from({ length: 30_000 }, (_, i) => String(i))
    const row = (name: string) => ({ name, found: '', expected: '' })
    const { rows, count } = leftOutRows(all, row)
    expect(rows).toHaveLength(100)
    expect(count).toBe(30_000)
  })
})
