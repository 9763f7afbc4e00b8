import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { applyReform } from '../../src/reforms/apply'
import { refusalWords } from '../../src/reforms/refusal'
import type { Change } from '../../src/reforms/schema'
import { law, reformOf } from './documents'

const cases = JSON.parse(readFileSync(new URL('./impossible.json', import.meta.url), 'utf8')) as {
  is: string
  change: Change
  code: string
}[]

const refusalsOf = (...changes: readonly Change[]) => {
  const applied = applyReform(law, reformOf(...changes))
  return 'refusals' in applied ? applied.refusals : []
}

describe('an edit that cannot be', () => {
  it.each(cases)('$is is refused by its name, in both languages', ({ change, code }) => {
    const found = refusalsOf(change)
    expect(found.map((each) => each.code)).toContain(code)
    for (const each of found) {
      const { zh, en } = refusalWords(each)
      expect(zh).toMatch(/[\u4e00-\u9fff]/)
      expect(en).toMatch(/^[^\u4e00-\u9fff]*expected /)
    }
  })

  it('two changes of one number', () => {
    const cap = (to: string): Change => ({
      kind: 'parameter',
      id: 'CN-8.3.cap',
      from: '3000000',
      to,
    })
    expect(refusalsOf(cap('4000000'), cap('5000000')).map(({ code }) => code)).toEqual(['twice'])
  })

  it('a number of a clause that the same reform takes out', () => {
    const found = refusalsOf(
      { kind: 'clause', id: 'CN-8.3', from: 'present', to: 'absent' },
      { kind: 'parameter', id: 'CN-8.3.cap', from: '3000000', to: '4000000' },
    )
    expect(found.map(({ code }) => code)).toEqual(['removed'])
  })

  it('the last clause of a document', () => {
    const clauses = law.data.policies.find(({ id }) => id === 'xuhui')?.clauses ?? []
    const first = { ...law.data.policies[0], clauses: clauses.slice(0, 1) }
    const policies = law.data.policies.map((each) =>
      each.id === 'xuhui' ? { ...each, clauses: first.clauses } : each,
    )
    const applied = applyReform(
      { ...law, data: { ...law.data, policies } },
      reformOf({ kind: 'clause', id: clauses[0]?.id ?? '', from: 'present', to: 'absent' }),
    )
    expect('refusals' in applied && applied.refusals.map(({ code }) => code)).toEqual([
      'last_clause',
    ])
  })

  it('tiers that move together are in order', () => {
    expect(
      refusalsOf(
        { kind: 'parameter', id: 'XH-2.second_threshold', from: '1000000000', to: '3000000000' },
        { kind: 'parameter', id: 'XH-2.third_threshold', from: '3000000000', to: '5000000000' },
      ),
    ).toEqual([])
  })
})
