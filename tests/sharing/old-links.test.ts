import { readFileSync, readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readLink, writeLink } from '../../src/sharing/link'
import { version } from '../../src/sharing/migrations'

interface OldLink {
  readonly what: string
  /** As it was sent, when that version was the newest. */
  readonly s: string
  /** What it means in the shape of today. */
  readonly parts: Record<string, unknown>
}

const folder = new URL('links/', import.meta.url)
const links = readdirSync(folder)
  .sort()
  .map((file) => ({
    name: file.replace('.json', ''),
    links: JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as OldLink[],
  }))

describe('links that were sent', () => {
  it('are kept of every version there was', () => {
    const versions = Array.from({ length: version }, (_, i) => `version-${i + 1}`)
    expect(links.map(({ name }) => name)).toEqual(versions)
  })

  describe.each(links)('in $name', ({ name, links: old }) => {
    it.each(old)('still mean $what', ({ s, parts }) => {
      const older = Number(name.replace('version-', ''))
      expect(readLink(s)).toEqual({
        parts,
        made: { data: '5f9976d7c5a3', on: '2026-06-30' },
        dropped: [],
        ...(older < version && { older }),
      })
    })

    it.runIf(name === `version-${version}`)('are what is written today', () => {
      for (const { s, parts } of old) {
        expect(writeLink(parts, { data: '5f9976d7c5a3', on: '2026-06-30' })).toBe(s)
      }
    })
  })
})
