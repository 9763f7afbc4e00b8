import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

interface Entry {
  readonly version?: string
  readonly resolved?: string
  readonly integrity?: string
  readonly license?: string
  readonly dev?: boolean
}

const read = (file: string): unknown =>
  JSON.parse(readFileSync(new URL(`../${file}`, import.meta.url), 'utf8'))

const { packages } = read('package-lock.json') as { packages: Record<string, Entry> }
const { '': project, ...locked } = packages
const asked = read('package.json') as Record<
  'dependencies' | 'devDependencies',
  Record<string, string>
>

/** Licences that ask for no more than to be named. */
const permissive = [
  ...[
    '0BSD',
    'Apache-2.0',
    'BSD-2-Clause',
    'BSD-3-Clause',
    'BlueOak-1.0.0',
    'ISC',
    'MIT',
    'PSF-2.0',
  ],
]

/** The lock does not take over the old form of the field, a list. */
function licenceOf(path: string, { license }: Entry): string | undefined {
  if (license !== undefined || !existsSync(new URL(`../${path}`, import.meta.url))) return license
  const { licenses } = read(`${path}/package.json`) as { licenses?: readonly { type: string }[] }
  return licenses?.map(({ type }) => type).join(' AND ')
}

describe('the locked packages', () => {
  it('are under permissive licences, all that the page and the commands stand on', () => {
    const production = Object.entries(locked).filter(([, { dev }]) => dev !== true)
    expect(production.length).toBeGreaterThan(50)
    const others = production
      .map(([path, entry]) => [path, licenceOf(path, entry)])
      .filter(([, licence]) => !permissive.includes(licence ?? ''))
    expect(others).toEqual([])
  })

  it('have their checksum each, and come from nowhere but a registry', () => {
    const bare = Object.entries(locked).filter(
      ([, { integrity, resolved }]) =>
        !/^sha512-[\w+/]{86}==$/.test(integrity ?? '') || !/^(https:|$)/.test(resolved ?? ''),
    )
    expect(bare).toEqual([])
  })

  it.each(['dependencies', 'devDependencies'] as const)('are the exact versions of %s', (kind) => {
    for (const [name, version] of Object.entries(asked[kind])) {
      expect([name, version]).toEqual([name, locked[`node_modules/${name}`]?.version])
    }
    expect((project as typeof asked)[kind]).toEqual(asked[kind])
  })
})
