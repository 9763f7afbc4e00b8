import { Ajv } from 'ajv'
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { load } from 'js-yaml'
import { reformText } from '../../src/cli/reform'
import { onTopOf, withChange, withoutChange } from '../../src/reforms/change'
import { readReform } from '../../src/reforms/read'
import type { Change, Reform } from '../../src/reforms/schema'
import { reformSchema } from '../../src/reforms/schema'

const reform: Reform = {
  format: 1,
  name: '长宁两处改动',
  data_version: '0123456789ab',
  changes: [
    { kind: 'parameter', id: 'CN-8.3.cap', from: '3000000', to: '10000000', locator: '第八条(三)' },
    { kind: 'matter', id: 'changning.project', from: 'present', to: 'absent' },
    { kind: 'term_to', id: 'pudong', from: '2026-12-28', to: null },
    { kind: 'rounding_step', id: 'longhua', from: '100', to: '0.01' },
    { kind: 'clause', id: 'CN-9.4b', from: 'present', to: 'absent' },
    {
      kind: 'new_clause',
      id: 'CN-N1',
      from: 'absent',
      to: {
        policy: 'changning',
        pays: 'cap',
        title: { zh: '整机首购', en: 'First robots' },
        theme: 'scenarios',
        base: 'project_investment',
        rate: '0.2',
        cap: '5000000',
        threshold: { fact: 'revenue', least: '20000000' },
        firm: false,
        recognition: 'project_is_digital_benchmark',
      },
    },
  ],
}

const published = new Ajv({ validateFormats: false }).compile(
  JSON.parse(
    readFileSync(new URL('../../data/schemas/reform.schema.json', import.meta.url), 'utf8'),
  ) as object,
)

const spoiled: readonly (readonly [string, unknown])[] = [
  ['no object', []],
  ['another format', { ...reform, format: 2 }],
  ['no name', { ...reform, name: '' }],
  ['a name without end', { ...reform, name: 'x'.repeat(81) }],
  ['a field too many', { ...reform, note: 'x' }],
  ['no changes', { format: 1, name: 'x' }],
  ['a change of no kind', { ...reform, changes: [{ kind: 'tax', id: 'x', from: '1', to: '2' }] }],
  [
    'a change without from',
    { ...reform, changes: [{ kind: 'clause', id: 'CN-8.3', to: 'absent' }] },
  ],
  [
    'a number that is no text',
    { ...reform, changes: [{ kind: 'parameter', id: 'CN-8.3.cap', from: '1', to: 2 }] },
  ],
  [
    'a field too many in a change',
    {
      ...reform,
      changes: [{ kind: 'clause', id: 'CN-8.3', from: 'present', to: 'absent', why: 'x' }],
    },
  ],
  [
    'an id that is none',
    { ...reform, changes: [{ kind: 'clause', id: '', from: 'present', to: 'absent' }] },
  ],
  [
    'a clause that is no record',
    {
      ...reform,
      changes: [{ kind: 'new_clause', id: 'CN-N1', from: 'absent', to: { policy: 'changning' } }],
    },
  ],
]

describe('a reform file', () => {
  it('comes back as it was from YAML and from JSON', () => {
    expect(readReform(load(reformText(reform)))).toEqual({ reform })
    expect(readReform(JSON.parse(JSON.stringify(reform)))).toEqual({ reform })
  })

  it('fits the published schema and is read the same by it', () => {
    expect(published(reform)).toBe(true)
    expect(reformSchema.parse(reform)).toEqual(reform)
  })

  it.each(spoiled)('with %s is refused by the reader and by the schema', (_, content) => {
    const read = readReform(content)
    expect('refusals' in read && read.refusals.length).toBeGreaterThan(0)
    expect(published(content)).toBe(false)
    expect(reformSchema.safeParse(content).success).toBe(false)
  })

  it('is below 1 KB for three changes', () => {
    const small = { ...reform, changes: reform.changes.slice(0, 3) }
    expect(JSON.stringify(small).length).toBeLessThan(1000)
  })
})

describe('the list of changes', () => {
  const cap = (to: string): Change => ({ kind: 'parameter', id: 'CN-8.3.cap', from: '3000000', to })
  const [, matter] = reform.changes as [Change, Change]

  it('keeps one change of a number, the latest, in its place', () => {
    const made = [cap('4000000'), matter, cap('5000000')].reduce(withChange, {
      ...reform,
      changes: [],
    })
    expect(made.changes).toEqual([cap('5000000'), matter])
  })

  it('loses a change that is set back, and no other', () => {
    const made = [cap('4000000'), matter, cap('3000000')].reduce(withChange, {
      ...reform,
      changes: [],
    })
    expect(made.changes).toEqual([matter])
    expect(
      onTopOf([cap('4000000'), matter], [{ ...cap('9000000'), from: '4000000' } as Change]),
    ).toEqual([cap('9000000'), matter])
    expect(withoutChange(reform, 'matter changning.project').changes).toHaveLength(5)
  })
})
