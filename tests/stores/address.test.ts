import fc from 'fast-check'
import { readFileSync, readdirSync } from 'node:fs'
import { createPinia, setActivePinia } from 'pinia'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { nextTick } from 'vue'
import { whole } from '../../src/calculator/fraction'
import { readHolding } from '../../src/calculator/reading/read-holding'
import { reportAwards } from '../../src/calculator/report/award'
import { zh } from '../../src/locales/sharing'
import { Decimal } from '../../src/policies/decimal'
import { version } from '../../src/sharing/migrations'
import { readLink } from '../../src/sharing/link'
import { pack } from '../../src/sharing/pack'
import { settlesAfter } from '../../src/stores/address'
import { useClockStore } from '../../src/stores/clock'
import { useClausesStore } from '../../src/stores/clauses'
import { shipped } from '../../src/stores/documents'

const { corpus, version: dataVersion } = shipped
import { useMapStore } from '../../src/stores/map'
import { useSavedStore } from '../../src/stores/saved'
import { sharedParts } from '../../src/stores/shared-parts'
import { useSweepStore } from '../../src/stores/sweep'
import { sweepScenario } from '../../src/sweeps/sweep'
import { drawing } from '../random'
import { opened } from './opened'

const day = '2026-06-30'

/** A page opened on the curves, with the stores that they are asked by. */
const open = (location = '/curves') => ({
  ...opened(location),
  sweep: useSweepStore(),
  map: useMapStore(),
})

const withState = (value: unknown): string => `/curves?s=${pack(value) ?? ''}`
const told = ({ address }: ReturnType<typeof open>) => address.notices.map(({ kind }) => kind)

/** Lets the choices rest, so that they make an entry. */
async function rest(): Promise<void> {
  await nextTick()
  vi.advanceTimersByTime(settlesAfter)
}

beforeEach(() => {
  vi.useFakeTimers({ now: new Date(`${day}T04:00:00Z`) })
})
afterEach(() => {
  vi.useRealTimers()
})

describe('an address', () => {
  it('is clean on a fresh page, and again when everything is as it was', async () => {
    const page = open()
    await rest()
    expect(page.base.location).toBe('/curves')
    const before = page.scenario.input.revenue
    page.scenario.state('revenue', '1')
    await rest()
    expect(page.base.location).toMatch(/^\/curves\?s=[\w-]+$/)
    page.scenario.state('revenue', before)
    await rest()
    expect(page.base.location).toBe('/curves')
  })

  it('opens with everything that was chosen', async () => {
    const page = open()
    page.scenario.state('project_investment', '30000000')
    page.scenario.state('city_award', undefined)
    page.scenario.state('robot_orders.1.units', 99)
    page.scenario.chooseReading('PD-A9', 'b')
    page.sweep.path = 'robot_sales'
    page.sweep.ask({ from: '10', to: '500' })
    page.sweep.view = 'policies'
    page.sweep.mode = 'marginal'
    page.sweep.subject = 'clause'
    page.sweep.theme = corpus.themes[2]?.id ?? ''
    page.sweep.clause = 'LH-13'
    page.sweep.beside = true
    page.sweep.facets = true
    page.sweep.uniform = false
    page.sweep.hidden = ['pudong', 'shenzhen']
    page.sweep.wanted = '1234567.89'
    page.sweep.wantedEnd = 'low'
    page.map.x = 'revenue'
    page.map.ask('revenue', { from: '5', to: '7.25' })
    page.map.mode = 'amount'
    page.map.place = 'longhua'
    page.map.end = 'low'
    page.pair.a = { kind: 'example', id: 'incubator' }
    page.pair.b = { kind: 'original' }
    await rest()
    const opened = open(page.base.location)
    expect(opened.scenario.exampleId).toBe(page.scenario.exampleId)
    expect(opened.scenario.input).toEqual(page.scenario.input)
    expect(opened.sweep.$state).toEqual(page.sweep.$state)
    expect(opened.sweep.asked).toEqual({ from: '10', to: '500' })
    expect(opened.map.$state).toEqual(page.map.$state)
    expect(opened.pair.$state).toEqual(page.pair.$state)
    expect(opened.address.notices).toEqual([])
  })

  it('opens the clauses with the search, the order and the two compared', async () => {
    const page = open('/clauses')
    const clauses = useClausesStore()
    clauses.view = 'parameters'
    clauses.place = 'xuhui'
    clauses.words = '机器人 50%_'
    clauses.chosenClauses = { policy: ['pudong'], has_cap: ['yes', 'none'] }
    clauses.chosenParameters = { kind: ['cap'], theme: ['general'] }
    clauses.clauseOrder = { by: 'rate', descending: true }
    clauses.parameterOrder = { by: 'value', descending: false }
    clauses.opened = 'LH-13'
    clauses.toggleCompared('PD-1')
    clauses.toggleCompared('SZ-1')
    await rest()
    const { $state } = clauses
    const opened = open(page.base.location)
    expect(useClausesStore().$state).toEqual($state)
    expect(opened.address.notices).toEqual([])
  })

  it('takes a scenario kept in this browser along, since nobody else has it', async () => {
    const page = open()
    page.scenario.state('revenue', '1')
    const saved = useSavedStore()
    saved.save('Plan')
    page.pair.a = { kind: 'saved', id: saved.named('Plan')?.id ?? '' }
    page.scenario.state('revenue', '2')
    await rest()
    const opened = open(page.base.location)
    const { exampleId: example, input } = page.scenario
    const company = { example, facts: { ...input, revenue: '1' } }
    expect(opened.pair.a).toEqual({ kind: 'sent', name: 'Plan', company })
    expect(opened.pair.b).toEqual({ kind: 'current' })
    expect(opened.scenario.input.revenue).toBe('2')
  })

  it('holds what a scenario compared is now, when it is saved anew', async () => {
    const page = open()
    const saved = useSavedStore()
    page.scenario.state('revenue', '1')
    saved.save('Plan')
    page.pair.a = { kind: 'saved', id: saved.named('Plan')?.id ?? '' }
    await rest()
    page.scenario.state('revenue', '2')
    saved.save('Plan')
    await rest()
    const opened = open(page.base.location)
    expect(opened.pair.a).toMatchObject({ name: 'Plan', company: { facts: { revenue: '2' } } })
  })

  it('says what else stands in its query, and does not carry it on', async () => {
    const page = open('/clauses?clause=PD-1')
    expect(page.history.location).toBe('/clauses')
    expect(page.address.notices).toEqual([{ kind: 'leftover', found: 'clause=PD-1' }])
    page.sweep.view = 'policies'
    await rest()
    expect(page.base.location).toMatch(/^\/clauses\?s=[\w-]+$/)
    expect(page.history.location).toBe('/clauses')
    expect(page.history.createHref('/map')).toBe(`/map?s=${page.history.text.value ?? ''}`)
  })
})

describe('links that were sent', () => {
  const folder = new URL('../sharing/links/', import.meta.url)
  const sent = readdirSync(folder).flatMap(
    (file) =>
      JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as { what: string; s: string }[],
  )

  it.each(sent)('still open with nothing left out: $what', ({ s }) => {
    const told = open(`/curves?s=${s}`).address.notices.map(({ kind }) => kind)
    expect(told.filter((kind) => !['data', 'reread'].includes(kind))).toEqual([])
  })
})

describe('going back and forward', () => {
  it('takes back a settled change, and brings it again', async () => {
    const page = open()
    const before = page.scenario.input
    page.scenario.state('revenue', '1')
    await rest()
    page.sweep.view = 'policies'
    await rest()
    page.base.go(-1)
    expect(page.sweep.view).toBe('locations')
    expect(page.scenario.input.revenue).toBe('1')
    page.base.go(-1)
    expect(page.scenario.input).toEqual(before)
    page.base.go(2)
    expect(page.scenario.input.revenue).toBe('1')
    expect(page.sweep.view).toBe('policies')
  })

  it('makes no entry of going back', async () => {
    const page = open()
    page.scenario.state('revenue', '1')
    await rest()
    const there = page.base.location
    page.base.go(-1)
    await rest()
    expect(page.base.location).toBe('/curves')
    page.base.go(1)
    expect(page.base.location).toBe(there)
  })

  it('takes the typing of one field as one change, however long it takes', async () => {
    const page = open()
    for (const revenue of ['1', '12', '123']) {
      page.scenario.state('revenue', revenue)
      await rest()
    }
    page.scenario.state('city_award', '5')
    await rest()
    page.base.go(-1)
    expect(page.scenario.input.revenue).toBe('123')
    page.base.go(-1)
    expect(page.base.location).toBe('/curves')
  })

  it('does not type over an entry that was gone back to', async () => {
    const page = open()
    page.scenario.state('revenue', '1')
    await rest()
    page.scenario.state('city_award', '5')
    await rest()
    page.base.go(-1)
    page.scenario.state('revenue', '2')
    await rest()
    page.base.go(-1)
    expect(page.scenario.input.revenue).toBe('1')
  })

  it('takes every example, axis and view for a step of its own', async () => {
    const page = open()
    const [, second, third] = corpus.examples
    if (!second || !third) throw new Error('three examples are needed')
    page.scenario.load(second)
    await rest()
    page.scenario.load(third)
    await rest()
    page.sweep.path = 'robot_sales'
    await rest()
    page.sweep.path = 'revenue'
    await rest()
    page.base.go(-1)
    expect(page.sweep.path).toBe('robot_sales')
    page.base.go(-2)
    expect(page.scenario.exampleId).toBe(second.id)
    expect(page.scenario.changed).toBe(false)
  })

  it('takes restoring the example for a step of its own', async () => {
    const page = open()
    page.scenario.state('revenue', '1')
    await rest()
    if (page.scenario.example) page.scenario.load(page.scenario.example)
    await rest()
    page.base.go(-1)
    expect(page.scenario.input.revenue).toBe('1')
  })

  it('writes what was just typed before another page opens', async () => {
    const page = open()
    page.scenario.state('revenue', '1')
    page.history.push('/map')
    expect(page.base.location).toMatch(/^\/map\?s=/)
    page.scenario.state('revenue', '2')
    await rest()
    page.base.go(-1)
    expect(page.history.location).toBe('/map')
    expect(page.scenario.input.revenue).toBe('1')
    page.base.go(-1)
    expect(page.history.location).toBe('/curves')
    expect(page.scenario.input.revenue).toBe('1')
    page.base.go(-1)
    expect(page.base.location).toBe('/curves')
  })
})

describe('what is not written yet', () => {
  it('is written when the page is about to be gone', () => {
    const page = open()
    page.scenario.state('revenue', '1')
    page.address.settle()
    expect(open(page.base.location).scenario.input.revenue).toBe('1')
  })

  it('is taken back by going back, and brought again by going forward', async () => {
    const page = open()
    const before = page.scenario.input
    page.scenario.state('city_award', '5')
    await rest()
    page.scenario.state('revenue', '1')
    page.base.go(-1)
    expect(page.scenario.input).toEqual({ ...before, city_award: '5' })
    page.base.go(-1)
    expect(page.scenario.input).toEqual(before)
    page.base.go(2)
    expect(page.scenario.input).toEqual({ ...before, city_award: '5', revenue: '1' })
    await rest()
    page.base.go(-2)
    expect(page.base.location).toBe('/curves')
  })

  it('goes over the typing of the same field, and back leaves both', async () => {
    const page = open()
    const before = page.scenario.input
    page.scenario.state('revenue', '1')
    await rest()
    page.scenario.state('revenue', '12')
    page.base.go(-1)
    expect(page.scenario.input).toEqual(before)
    page.base.go(1)
    expect(page.scenario.input.revenue).toBe('12')
  })

  it('goes back within its page', async () => {
    const page = open()
    page.history.push('/map')
    page.map.mode = 'amount'
    page.base.go(-1)
    expect(page.history.location).toBe('/map')
    expect(page.map.mode).toBe('leader')
    page.base.go(-1)
    expect(page.history.location).toBe('/curves')
  })
})

describe('another day', () => {
  const tomorrow = () => {
    vi.setSystemTime(new Date('2026-07-01T04:00:00Z'))
    useClockStore().instant()
  }

  it('is the day of the address and of links from then on', async () => {
    const page = open()
    page.scenario.state('revenue', '1')
    await rest()
    const made = (location: string) => readLink(location.split('s=')[1] ?? '').made.on
    expect(made(page.base.location)).toBe(day)
    tomorrow()
    await nextTick()
    expect(made(page.base.location)).toBe('2026-07-01')
    expect(open(page.base.location).scenario.input.revenue).toBe('1')
    page.base.go(-1)
    expect(page.base.location).toBe('/curves')
  })

  it('leaves the address of a fresh page clean, and a damaged one as it is', async () => {
    for (const location of ['/curves', '/curves?s=AAAA']) {
      const page = open(location)
      tomorrow()
      await nextTick()
      expect(page.base.location).toBe(location)
      vi.setSystemTime(new Date(`${day}T04:00:00Z`))
    }
  })
})

describe('what is told of a link', () => {
  it('nothing, where it was made with these data on this day', () => {
    const link = withState({ v: version, d: dataVersion, t: day, curves: { view: 'policies' } })
    expect(told(open(link))).toEqual([])
  })

  it('that it was made with other data, or on another day', () => {
    const link = withState({ v: version, d: 'abc', t: '2026-03-01', curves: { view: 'policies' } })
    expect(open(link).address.notices).toEqual([
      { kind: 'data', made: 'abc' },
      { kind: 'day', made: '2026-03-01' },
    ])
    const stated = { changes: { application_date: '2026-03-01' } }
    expect(told(open(withState({ v: version, t: '2026-03-02', company: stated })))).toEqual([])
  })

  it('that it is newer than the page, which opens what it knows', () => {
    const page = open(withState({ v: 99, curves: { view: 'policies' }, globe: { spin: 3 } }))
    expect(page.address.notices).toMatchObject([
      { kind: 'newer', version: 99 },
      { kind: 'dropped', dropped: { at: ['globe'], found: '{"spin":3}' } },
    ])
    expect(page.sweep.view).toBe('policies')
  })

  it('that it is damaged, and the page is a fresh one', () => {
    const whole = withState({ v: version, curves: { view: 'policies' } })
    for (const broken of [
      whole.slice(0, -4),
      `${whole.slice(0, -4)}AAAA`,
      '/curves?s=',
      '/curves?s=*',
      '/curves?s',
      '/curves?',
    ]) {
      const page = open(broken)
      expect(told(page)).toEqual(['damage'])
      expect(page.sweep.view).toBe('locations')
      expect(page.base.location).toBe(broken)
    }
    expect(told(open(withState([1, 2])))).toEqual(['damage'])
  })

  it.each<[string, object, readonly string[]]>([
    ['a part that is none', { curves: 'x' }, ['curves']],
    ['a field that is none', { curves: { colour: 'red', view: 'policies' } }, ['curves.colour']],
    ['a view that is none', { curves: { view: 'planets' } }, ['curves.view']],
    ['a fact that cannot vary', { curves: { path: 'newly_settled' } }, ['curves.path']],
    ['a path that is none', { curves: { path: 'robot_orders.x.units' } }, ['curves.path']],
    ['a path of the prototype', { map: { x: '__proto__' } }, ['map.x']],
    [
      'a range the wrong way round',
      {
        curves: { ranges: { revenue: { from: '5', to: '4' }, city_award: { from: '0', to: '1' } } },
      },
      ['curves.ranges.revenue'],
    ],
    [
      'a range without end',
      { curves: { ranges: { revenue: { from: '0', to: `1${'0'.repeat(30)}` } } } },
      ['curves.ranges.revenue'],
    ],
    [
      'a range of nothing that varies',
      { map: { ranges: { project_role: { from: '0', to: '1' } } } },
      ['map.ranges.project_role'],
    ],
    [
      'a clause that is none',
      { curves: { clause: 'PD-99', subject: 'clause' } },
      ['curves.clause'],
    ],
    ['a hidden place that is none', { curves: { hidden: ['xuhui', 'mars'] } }, ['curves.hidden.1']],
    ['an amount that is none', { curves: { wanted: '1e30' } }, ['curves.wanted']],
    ['a place that is none', { map: { place: 'beijing', mode: 'amount' } }, ['map.place']],
    [
      'a scenario that is none',
      { pair: { a: 'both', b: { name: '', company: {} } } },
      ['pair.a', 'pair.b'],
    ],
    [
      'an unknown fact of a scenario sent along',
      { pair: { b: { name: 'Plan', company: { changes: { x: 1, revenue: '1' } } } } },
      ['pair.b.company.changes.x'],
    ],
    [
      'a facet and a value that are none',
      { clauses: { chosenClauses: { colour: ['red'], policy: ['mars', 'pudong'] } } },
      ['clauses.chosenClauses.colour', 'clauses.chosenClauses.policy.0'],
    ],
    [
      'an order by what is no column',
      { clauses: { clauseOrder: { by: 'id; DROP TABLE', descending: true } } },
      ['clauses.clauseOrder.by'],
    ],
    [
      'a clause opened that is none',
      { clauses: { opened: 'XX-1', left: 7 } },
      ['clauses.opened', 'clauses.left'],
    ],
    ['an unknown fact', { company: { changes: { x: 1 } } }, ['company.changes.x']],
  ])('that %s was left out', (_, parts, at) => {
    const page = open(withState({ v: version, ...parts }))
    const left = page.address.notices.map((each) =>
      each.kind === 'dropped' ? each.dropped.at.join('.') : each.kind,
    )
    expect(left).toEqual(at)
  })

  it('nothing of an entry that cannot be counted, which stands as it was typed and is named beside figures', () => {
    const page = open(withState({ v: version, company: { changes: { revenue: '一些' } } }))
    expect(page.address.notices).toEqual([])
    expect(page.scenario.input.revenue).toBe('一些')
  })

  it('that words were hung on behind it, and the state opens', () => {
    const page = open(`${withState({ v: version, curves: { view: 'policies' } })} 请看`)
    expect(page.address.notices).toEqual([{ kind: 'leftover', found: '请看' }])
    expect(page.sweep.view).toBe('policies')
  })

  it('nothing any more on the next entry', async () => {
    const page = open(withState({ v: version, curves: { view: 'planets' } }))
    expect(told(page)).toEqual(['dropped'])
    page.sweep.view = 'policies'
    await rest()
    expect(told(page)).toEqual(['dropped'])
    page.base.go(-1)
    expect(told(page)).toEqual(['dropped'])
    page.base.go(1)
    expect(told(page)).toEqual([])
  })
})

describe('every choice that links hold', () => {
  it('has a name, to be told by when it is left out', () => {
    setActivePinia(createPinia())
    for (const part of sharedParts()) {
      expect(zh.parts).toHaveProperty(part.name)
      if (part.name === 'company') continue
      for (const field of Object.keys(part.state() as object)) {
        expect(zh.fields).toHaveProperty(field)
      }
    }
  })
})

describe('any address at all', () => {
  /** Nothing is left that the calculator, the curves or the next link could not take. */
  function expectUsable(location: string): void {
    const page = open(location)
    const { input, scenario } = readHolding(page.scenario.input, corpus, day)
    expect(input).toBeTypeOf('object')
    reportAwards(scenario, corpus)
    const { from, to } = page.sweep.asked ?? { from: '0', to: '100000000' }
    const ends = { from: whole(new Decimal(from)), to: whole(new Decimal(to)) }
    sweepScenario(corpus, scenario, { path: page.sweep.path, ...ends })
    expect(['', ...corpus.locations.map(({ id }) => id)]).toContain(page.map.place)
    page.address.settle()
  }

  it('opens a usable page', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 200 }), (text) => {
        expectUsable(`/curves?s=${text}`)
      }),
      drawing(),
    )
  })

  it('opens a usable page from any JSON', () => {
    const some = fc.oneof(
      fc.jsonValue({ maxDepth: 3 }),
      fc.constantFrom('locations', 'policies', 'revenue', 'robot_orders.0.units', 'pudong', 'high'),
    )
    const facts = fc.dictionary(
      fc.constantFrom('revenue', 'robot_orders', 'readings', '__proto__', 'newly_settled', 'x'),
      fc.oneof(some, fc.array(fc.dictionary(fc.constantFrom('units', 'repeat', 'y'), some))),
    )
    const range = fc.dictionary(fc.constantFrom('from', 'to'), fc.oneof(some, fc.constant('7')))
    const parts = fc.record(
      {
        v: fc.oneof(fc.constantFrom(0, 1, 2, 3, 99, -1, 1.5), some),
        d: some,
        t: some,
        company: fc.oneof(some, fc.record({ example: some, facts, changes: facts })),
        curves: fc.oneof(
          some,
          fc.record({
            path: some,
            view: some,
            ranges: fc.dictionary(fc.constantFrom('revenue', 'x'), range),
          }),
        ),
        map: fc.oneof(some, fc.record({ x: some, y: some, place: some, end: some })),
        pair: fc.record({ a: some, b: fc.record({ name: some, company: fc.record({ facts }) }) }),
      },
      { requiredKeys: [] },
    )
    fc.assert(
      fc.property(fc.oneof(parts, some), (value) => {
        expectUsable(withState(value))
      }),
      drawing(60),
    )
  })
})
