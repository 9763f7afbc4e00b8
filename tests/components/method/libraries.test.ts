import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { libraries, outsideThePage } from '../../../src/components/method/libraries'

const read = (file: string) =>
  JSON.parse(readFileSync(new URL(`../../../${file}`, import.meta.url), 'utf8')) as {
    dependencies?: Record<string, string>
    license?: string
  }

describe('the list of libraries', () => {
  it('names every dependency of package.json, as part of the page or not', () => {
    const named = [...libraries.map(({ name }) => name), ...outsideThePage]
    expect(named.toSorted()).toEqual(
      Object.keys(read('package.json').dependencies ?? {}).toSorted(),
    )
  })

  it.each(libraries)('$name is under $licence', ({ name, licence }) => {
    expect(read(`node_modules/${name}/package.json`).license).toBe(licence)
  })
})
