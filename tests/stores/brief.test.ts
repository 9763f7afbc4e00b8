import { describe, expect, it } from 'vitest'
import { useBriefStore } from '../../src/stores/brief'
import { writtenText } from '../../src/stores/brief-storage'
import { longestInLinks } from '../../src/stores/shared-brief'
import { behindHash, opened } from './opened'

const written = (text: string) => ({ text, of: 'abc', on: '2026-11-29' })

describe('the brief in the address', () => {
  it('is not there as long as nothing is chosen or written', () => {
    expect(opened('/brief').kept()).toBe('/brief')
  })

  it('comes back with its second company, its picture and what was written', () => {
    const page = opened('/brief')
    const brief = useBriefStore()
    brief.second = { kind: 'example', id: 'model-startup' }
    brief.picture = 'bars'
    brief.write('title', written('长宁区与四地比较'))
    brief.write('conclusion', written('一句话。\n又一句。'))
    brief.write('sender', '投资促进办公室')
    const address = page.kept()
    const again = opened(address)
    const read = useBriefStore()
    expect(again.address.notices).toEqual([])
    expect(read.second).toEqual({ kind: 'example', id: 'model-startup' })
    expect(read.picture).toBe('bars')
    expect(read.title).toEqual(written('长宁区与四地比较'))
    expect(read.conclusion).toEqual(written('一句话。\n又一句。'))
    expect(read.sender).toBe('投资促进办公室')
  })

  it('takes a company of its own along whole', () => {
    const page = opened('/brief')
    page.scenario.open('', { project_investment: '30000000' })
    page.saved.save('我的公司')
    const kept = page.saved.named('我的公司')
    useBriefStore().second = { kind: 'saved', id: kept?.id ?? '' }
    const address = page.kept()
    opened(address)
    expect(useBriefStore().second).toMatchObject({
      kind: 'sent',
      name: '我的公司',
      company: { facts: { project_investment: '30000000' } },
    })
  })

  it('leaves a long text out, which stays on this computer', () => {
    const page = opened('/brief')
    useBriefStore().write('conclusion', written('长'.repeat(longestInLinks + 1)))
    expect(page.kept()).toBe('/brief')
  })

  it('has a link without what was written, for a code', () => {
    const page = opened('/brief')
    const brief = useBriefStore()
    brief.picture = 'bars'
    brief.write('title', written('标题'))
    const global = globalThis as { location?: unknown }
    global.location ??= { origin: 'https://example.org', pathname: '/', search: '' }
    const without = { brief: ['title', 'conclusion', 'sender'] }
    const link = page.address.fullLink('/brief', without)
    opened(behindHash(link))
    expect(useBriefStore().picture).toBe('bars')
    expect(useBriefStore().title).toBeNull()
  })

  it.each([
    ['no text', 7],
    ['no sum', { text: 'a', on: '2026-11-29' }],
    ['no day', { text: 'a', of: 'b', on: 'yesterday' }],
    ['too long', { ...written('a'.repeat(81)) }],
  ])('refuses %s', (_, found) => {
    expect(writtenText(found, 80)).toBeNull()
  })
})
