import { expect, it } from 'vitest'
import { readLocator } from '../../../src/policies/locators'
import { clauseChoices } from '../../../src/telling/lab/clause-choices'
import { law } from '../../reforms/documents'
import { speechIn } from '../../speech'

it('the clauses of every document are to choose from in the order in which it prints them', () => {
  const { policies, clauses } = law.corpus
  for (const policy of policies) {
    const [group] = clauseChoices([policy], speechIn('zh-CN'))
    const ids = group?.choices.map(({ value }) => value) ?? []
    expect([...ids].sort()).toEqual(policy.clauses.map(({ id }) => id).sort())
    const places = ids.map((id) =>
      readLocator(clauses.get(id)?.locator ?? '').map(({ number }) => number),
    )
    const sorted = places.toSorted((a, b) => {
      const at = a.findIndex((number, i) => number !== b[i])
      return at < 0 ? a.length - b.length : (a[at] ?? 0) - (b[at] ?? 0)
    })
    expect(places, policy.id).toEqual(sorted)
  }
})

it('has the locator before the title', () => {
  const xuhui = law.corpus.policies.filter(({ id }) => id === 'xuhui')
  const [zh] = clauseChoices(xuhui, speechIn('zh-CN'))
  expect(zh?.choices.find(({ value }) => value === 'XH-2')?.label).toBe('第2条 企业发展壮大')
})
