import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { nextTick } from 'vue'
import { pack, unpack } from '../../src/sharing/pack'
import { settlesAfter } from '../../src/stores/address'
import { shipped } from '../../src/stores/documents'
import { companySide, useSideStore } from '../../src/stores/side'
import { opened } from './opened'

const own = shipped.corpus.locations[1]?.id ?? ''

beforeEach(() => {
  vi.useFakeTimers({ now: new Date('2026-06-30T04:00:00Z') })
})
afterEach(() => {
  vi.useRealTimers()
})

/** The address of a page on which somebody chose a side. */
async function chosen(side: string): Promise<string> {
  const page = opened('/compare')
  useSideStore().choose(side)
  await nextTick()
  vi.advanceTimersByTime(settlesAfter)
  return page.base.location
}

describe('whose side the page is on', () => {
  it('is a company at first', () => {
    opened('/compare')
    expect(useSideStore().place).toBeNull()
  })

  it('is in the address and comes back with it', async () => {
    const address = await chosen(own)
    expect(address).toContain('?s=')
    opened(address)
    expect(useSideStore().place).toBe(own)
  })

  it('is a company in a link that is silent, and nothing is kept of a link', async () => {
    const silent = await chosen(companySide)
    expect(silent).toBe('/compare')
    opened(await chosen(own))
    expect(useSideStore().side).toBe(own)
  })

  it('is told where a link names no side that there is', async () => {
    const address = await chosen(own)
    const read = unpack(address.split('?s=')[1] ?? '')
    if (!('value' in read)) throw new Error('the address holds no state')
    const page = opened(
      `/compare?s=${pack({ ...(read.value as object), side: { of: 'atlantis' } }) ?? ''}`,
    )
    expect(page.address.notices.map(({ kind }) => kind)).toContain('dropped')
    expect(useSideStore().side).toBe(companySide)
  })
})
