import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { libraries, outsideThePage } from '../../../src/components/method/libraries'

const read = (file: string) =>
  JSON.parse(readFileSync(new URL(`../../../${file}`, import.meta.url), 'utf8')) as {
    dependencies?: Record<string, string>
    license?: string
  }

const readme = readFileSync(new URL('../../../README.md', import.meta.url), 'utf8')
const all = [...libraries, ...outsideThePage]

describe('the list of libraries', () => {
  it('names every dependency of package.json, as part of the page or not', () => {
    expect(all.map(({ name }) => name).toSorted()).toEqual(
      Object.keys(read('package.json').dependencies ?? {}).toSorted(),
    )
  })

  it.each(all)('$name is under $licence', ({ name, licence }) => {
    expect(read(`node_modules/${name}/package.json`).license).toBe(licence)
  })

  it('stands in the README by licence', () => {
    const stated = [...readme.matchAll(/^- ([\w.-]+): (.*)$/gm)].map(([, licence, names]) => ({
      licence,
      names: (names ?? '').split(', '),
    }))
    const expected = [...new Set(all.map(({ licence }) => licence))].map((licence) => ({
      licence,
      names: all.filter((each) => each.licence === licence).map(({ name }) => `\`${name}\``),
    }))
    expect(stated).toEqual(expected)
  })
})
