import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { reportAwards } from '../../src/calculator/report/award'
import { readHolding } from '../../src/calculator/reading/read-holding'
import type { Change } from '../../src/reforms/schema'
import { pack, unpack } from '../../src/sharing/pack'
import { useClausesStore } from '../../src/stores/clauses'
import { shipped, useDocumentsStore } from '../../src/stores/documents'
import { useReformStore } from '../../src/stores/reform'
import { useReformShelfStore } from '../../src/stores/reform-shelf'
import { useSweepStore } from '../../src/stores/sweep'
import { opened } from './opened'

const cap: Change = { kind: 'parameter', id: 'CN-8.3.cap', from: '3000000', to: '10820000' }
const apart: Change = { kind: 'matter', id: 'changning.project', from: 'present', to: 'absent' }
const stale: Change = { kind: 'parameter', id: 'CN-8.3.rate', from: '0.4', to: '0.6' }

const open = (location = '/lab') => {
  const page = opened(location)
  return { ...page, reform: useReformStore(), documents: useDocumentsStore() }
}
const link = (parts: object): string => `/lab?s=${pack({ v: 3, ...parts }) ?? ''}`
const high = (documents: typeof shipped, input: object): string | null => {
  const { scenario } = readHolding({ ...input }, documents.corpus, '2026-11-29')
  return reportAwards(scenario, documents.corpus).locations['changning']?.high ?? null
}

beforeEach(() => {
  vi.useFakeTimers({ now: new Date('2026-11-29T04:00:00Z') })
})
afterEach(() => {
  vi.useRealTimers()
})

describe('two sets of documents in one page', () => {
  it('are the law and the law under a reform, and no edit of one is seen in the other', async () => {
    const before = JSON.stringify(shipped.data)
    const { reform, documents, scenario } = open()
    expect(documents.documents).toBe(shipped)
    const input = { ...scenario.input, project_investment: '30000000' }
    await reform.change([cap])
    await reform.change([cap, apart])
    expect(documents.documents.corpus.parameters.get('CN-8.3.cap')?.printed).toBe('10820000')
    expect(documents.law.corpus.parameters.get('CN-8.3.cap')?.printed).toBe('3000000')
    expect(high(documents.documents, input)).toBe('22532000.00')
    expect(high(documents.law, input)).toBe('10212000.00')
    reform.tellOf('law')
    expect(documents.documents).toBe(shipped)
    reform.tellOf('reform')
    await reform.change([])
    expect(documents.documents).toBe(shipped)
    expect(JSON.stringify(shipped.data)).toBe(before)
  })

  it('are told apart by their versions, and the reform by its name', async () => {
    const { reform, documents } = open()
    await reform.change([cap])
    const { version } = documents.documents
    expect(version).toMatch(new RegExp(`^${shipped.version}\\+[0-9a-f]{12}$`))
    reform.rename('提高上限')
    expect(documents.documents.under).toEqual({ name: '提高上限', changes: 1 })
    expect(documents.documents.version).toBe(version)
  })
})

describe('the changes at hand', () => {
  it('are taken back and made again, one after the other', async () => {
    const { reform } = open()
    await reform.change([cap])
    await reform.change([cap, apart])
    reform.undo()
    expect(reform.changes).toEqual([cap])
    reform.undo()
    expect(reform.changes).toEqual([])
    expect(reform.reformed).toBeNull()
    reform.redo()
    reform.redo()
    expect(reform.changes).toEqual([cap, apart])
    reform.redo()
    expect(reform.changes).toEqual([cap, apart])
  })

  it('are taken back by the history of the browser, too, and made again after it', async () => {
    const { reform } = open()
    const states = [[], [cap], [cap, apart], [apart]]
    for (const next of states.slice(1)) await reform.change(next)
    const come = async (at: number) => {
      await reform.restore(states[at] ?? [])
      expect(reform.changes).toEqual(states[at])
      expect(reform.past).toEqual(states.slice(0, at))
      expect(reform.future).toEqual(states.slice(at + 1).reverse())
    }
    for (const at of [2, 1, 0, 3, 1]) await come(at)
    reform.undo()
    expect(reform.changes).toEqual([])
    reform.redo()
    reform.redo()
    expect(reform.changes).toEqual([cap, apart])
    const other = { ...cap, to: '5000000' }
    await reform.restore([other])
    expect([reform.changes, reform.past, reform.future]).toEqual([[other], [], []])
  })

  it('that were set back by hand are those before, when the history goes back', async () => {
    const { reform } = open()
    for (const next of [[cap], [apart], [cap]]) await reform.change(next)
    await reform.restore([apart])
    await reform.restore([cap])
    expect(reform.past).toEqual([[]])
  })

  it('are in the address, with what the law said, and come back from it', async () => {
    const page = open()
    await page.reform.change([cap, apart])
    page.reform.rename('两处')
    page.reform.tellOf('law')
    const other = open(page.kept())
    await other.reform.ready()
    expect(other.reform.changes).toEqual([cap, apart])
    expect(other.reform.name).toBe('两处')
    expect(other.documents.documents).toBe(shipped)
    expect(other.address.notices).toEqual([])
    other.reform.tellOf('reform')
    expect(other.documents.documents.version).not.toBe(shipped.version)
  })

  it('are no part of a link without them: its text is what it was', () => {
    const page = open()
    expect(page.kept()).toBe('/lab')
    page.scenario.state('revenue', '1')
    const unpacked = unpack(page.kept().split('s=')[1] ?? '')
    expect('value' in unpacked && Object.keys(unpacked.value as object)).toEqual(
      expect.not.arrayContaining(['reform', 'lab']),
    )
  })

  it('of a link that rest on an older law are left out and told', async () => {
    const { reform, address } = open(link({ reform: { name: '旧', changes: [cap, stale] } }))
    await reform.ready()
    expect(reform.changes).toEqual([cap])
    expect(reform.left.map(({ refusals }) => refusals[0]?.of)).toEqual(['CN-8.3.rate'])
    expect(address.notices).toEqual([])
  })

  it.each([
    ['no list', { changes: 'all' }],
    ['more than 200', { changes: Array.from({ length: 201 }, () => cap) }],
    ['a name without end', { name: 'x'.repeat(81) }],
    ['another way of telling', { told: 'both' }],
  ])('of a link with %s are dropped and told', async (_, reform) => {
    const page = open(link({ reform }))
    await page.reform.ready()
    expect(page.reform.changes).toEqual([])
    expect(page.address.notices.map(({ kind }) => kind)).toEqual(['dropped'])
  })

  it('go with the entry of the history that they were made in', async () => {
    const { reform, address, base, documents } = open()
    await reform.change([cap])
    address.settle()
    await reform.change([cap, apart])
    address.settle()
    base.go(-1)
    await vi.advanceTimersByTimeAsync(10)
    await reform.ready()
    expect(reform.changes).toEqual([cap])
    base.go(-1)
    await vi.advanceTimersByTimeAsync(10)
    expect(documents.documents).toBe(shipped)
  })
})

describe('another reform that the one at hand is held against', () => {
  const capped = { name: '只提上限', changes: [cap] }

  it('takes the place of the law in every comparison, and is named where the reform is', async () => {
    const { reform, documents, scenario } = open()
    const input = { ...scenario.input, project_investment: '30000000' }
    await reform.compareWith(capped)
    expect(documents.baseline).toBe(shipped)
    await reform.change([cap, apart])
    expect(documents.baseline.corpus.parameters.get('CN-8.3.cap')?.printed).toBe('10820000')
    expect(high(documents.baseline, input)).toBe('18032000.00')
    expect(high(documents.documents, input)).toBe('22532000.00')
    expect(documents.law).toBe(shipped)
    const beside = { name: '只提上限', changes: 1 }
    expect(documents.documents.under).toEqual({ name: '', changes: 2, beside })
    reform.rename('两处')
    expect(documents.documents.under).toEqual({ name: '两处', changes: 2, beside })
    reform.tellOf('law')
    expect(documents.documents).toBe(shipped)
    reform.tellOf('reform')
    await reform.compareWith(null)
    expect(documents.baseline).toBe(shipped)
    expect(documents.documents.under).toEqual({ name: '两处', changes: 2 })
    await reform.compareWith(capped)
    await reform.change([])
    expect(documents.documents).toBe(shipped)
    expect(documents.baseline).toBe(shipped)
  })

  it('is in the address and comes back from it', async () => {
    const page = open()
    await page.reform.change([cap, apart])
    await page.reform.compareWith(capped)
    const other = open(page.kept())
    await other.reform.ready()
    expect(other.address.notices).toEqual([])
    expect(other.reform.baseline).toEqual(capped)
    expect(other.documents.baseline.under).toEqual({ name: '只提上限', changes: 1 })
    expect(other.documents.documents.under?.beside).toEqual({ name: '只提上限', changes: 1 })
    await other.reform.compareWith(null)
    expect(open(other.kept()).reform.baseline).toBeNull()
  })

  it('that rests on an older law is left out and told; the law is in its place', async () => {
    const baseline = { name: '旧', changes: [stale] }
    const { reform, documents } = open(link({ reform: { changes: [cap], baseline } }))
    await reform.ready()
    expect(reform.changes).toEqual([cap])
    expect(reform.baseline).toBeNull()
    expect(reform.left.map(({ refusals }) => refusals[0]?.of)).toEqual(['CN-8.3.rate'])
    expect(documents.baseline).toBe(shipped)
  })

  it.each([
    ['no name', { name: '', changes: [cap] }],
    ['a name without end', { name: 'x'.repeat(81), changes: [cap] }],
    ['no changes', { name: '一' }],
    ['more than 200', { name: '一', changes: Array.from({ length: 201 }, () => cap) }],
    ['nothing in it', '一'],
  ])('of a link with %s is dropped and told', async (_, baseline) => {
    const { reform, address } = open(link({ reform: { changes: [cap], baseline } }))
    await reform.ready()
    expect(reform.baseline).toBeNull()
    expect(address.notices.map(({ kind }) => kind)).toEqual(['dropped'])
  })
})

describe('a clause that only the reform has', () => {
  const added: Change = {
    ...{ kind: 'new_clause', id: 'CN-N1', from: 'absent' },
    to: {
      ...{ policy: 'changning', pays: 'fixed', theme: 'scenarios', amount: '500000', firm: true },
      title: { zh: '整机首购', en: 'First robots' },
    },
  }

  it('stays chosen for the curves and the clauses in a link that brings the reform along', async () => {
    const page = open()
    await page.reform.change([added])
    const [sweep, clauses] = [useSweepStore(), useClausesStore()]
    sweep.subject = 'clause'
    sweep.clause = 'CN-N1'
    clauses.opened = 'CN-N1'
    clauses.left = 'CN-N1'
    const other = open(page.kept())
    await other.reform.ready()
    expect(other.address.notices).toEqual([])
    expect(useSweepStore().clause).toBe('CN-N1')
    expect([useClausesStore().opened, useClausesStore().left]).toEqual(['CN-N1', 'CN-N1'])
    expect(other.documents.documents.corpus.clauses.has('CN-N1')).toBe(true)
  })

  it.each([
    ['no reform', {}],
    ['another reform', { reform: { changes: [cap] } }],
    ['what is no list of changes', { reform: { changes: [null, 'CN-N1'] } }],
  ])('is dropped and told where the link has %s', async (_, parts) => {
    const { reform, address } = open(link({ ...parts, curves: { clause: 'CN-N1' } }))
    await reform.ready()
    expect(useSweepStore().clause).toBe('')
    expect(address.notices.map(({ kind }) => kind)).toEqual(['dropped'])
  })
})

describe('reforms kept by name', () => {
  it('are the newest first, two of one name are one, and last as long as the page without storage', async () => {
    const { reform } = open()
    const shelf = useReformShelfStore()
    await reform.change([cap])
    shelf.keep('一', reform.changes)
    await reform.change([cap, apart])
    shelf.keep('二', reform.changes)
    shelf.keep('二', reform.changes)
    expect(shelf.kept.map(({ name }) => name)).toEqual(['二', '一'])
    expect(shelf.holds('二', reform.changes)).toBe(true)
    expect(shelf.failed).toBe(true)
    await reform.open('一', shelf.kept[1]?.changes ?? [])
    expect(reform.changes).toEqual([cap])
    expect(shelf.holds('一', reform.changes)).toBe(true)
    shelf.remove('一')
    expect(shelf.kept.map(({ name }) => name)).toEqual(['二'])
  })
})
