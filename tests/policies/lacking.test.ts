import { describe, expect, it } from 'vitest'
import type { Corpus } from '../../src/policies/corpus'
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

describe('on one theme', () => {
  /** Clauses of the own document and of another one: with a number, or without. */
  const lacks = (own: readonly boolean[], other: readonly boolean[]): string | undefined => {
    const document = (id: string, numbers: readonly boolean[]) => ({
      id,
      clauses: numbers.map((number) => ({ theme: 'robots', ...(number && { formula: {} }) })),
    })
    const documents = [document('own', own), document('other', other)]
    const invented = { themes: [{ id: 'robots' }], policies: documents } as unknown as Corpus
    return lackingThemes(invented, ['own']).get('robots')
  }

  it.each<[string, readonly boolean[], readonly boolean[], string | undefined]>([
    ['a clause is lacking that others have, with a number or without', [], [true], 'clause'],
    ['a clause is lacking that others have without a number', [], [false], 'clause'],
    ['a number is lacking', [false, false], [false, true], 'amount'],
    ['one number is enough', [true, false], [true, true], undefined],
    ['nothing is lacking that others lack too', [false], [false], undefined],
    ['nothing is lacking where nobody has a clause', [], [], undefined],
  ])('%s', (_, own, other, expected) => {
    expect(lacks(own, other)).toBe(expected)
  })
})
