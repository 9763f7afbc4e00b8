import { expect, it } from 'vitest'
import { lackingThemes } from '../../src/policies/lacking'
import { corpus } from '../corpus'

it('names the themes on which others have what the own documents have not', () => {
  const lacking = lackingThemes(corpus, ['changning'])
  expect(lacking.get('robots')).toBe('clause')
  expect(lacking.get('scenarios')).toBeUndefined()
  for (const { id } of corpus.themes) {
    const of = (own: boolean) =>
      corpus.policies
        .filter((policy) => (policy.id === 'changning') === own)
        .flatMap(({ clauses }) => clauses.filter(({ theme }) => theme === id))
    if (lacking.get(id) === 'clause') expect(of(true)).toEqual([])
    if (lacking.get(id) === 'amount') {
      expect(of(true).map(({ formula }) => formula)).toEqual(of(true).map(() => undefined))
      expect(of(false).some(({ formula }) => formula !== undefined)).toBe(true)
    }
    if (!lacking.has(id)) expect(of(true).length).toBeGreaterThan(0)
  }
})

it('takes all documents of a place together', () => {
  const city = lackingThemes(corpus, ['shenzhen'])
  const both = lackingThemes(corpus, ['longhua', 'shenzhen'])
  expect(both.size).toBeLessThan(city.size)
  expect([...both.keys()].filter((theme) => !city.has(theme))).toEqual([])
})

it('finds that a place has clauses and no amount', () => {
  const found = corpus.policies.flatMap(({ id }) =>
    [...lackingThemes(corpus, [id])].filter(([, lack]) => lack === 'amount'),
  )
  expect(found.length).toBeGreaterThan(0)
})
