import { describe, expect, it } from 'vitest'
import { isBadged } from '../../src/policies/badged'
import { clauseFacets, facetIds, parameterFacets } from '../../src/policies/clause-facets'
import { readLocator, sameMarks, writeLocator } from '../../src/policies/locators'
import { chineseNumber } from '../../src/policies/numerals'
import { placeOf } from '../../src/policies/place-of'
import { mattersOf } from '../../src/policies/rivals'
import { corpus } from '../corpus'

describe('a Chinese numeral', () => {
  it.each([
    ['零', 0],
    ['九', 9],
    ['十', 10],
    ['十二', 12],
    ['两', 2],
    ['二十', 20],
    ['三十四', 34],
    ['一百零五', 105],
    ['两千三百', 2300],
    ['九千九百九十九', 9999],
  ])('%s is %i', (numeral, expected) => {
    expect(chineseNumber(numeral)).toBe(expected)
  })

  it.each(['', '条', '一x', '7'])('%j is none', (text) => {
    expect(chineseNumber(text)).toBeNaN()
  })
})

describe('a locator', () => {
  const numbers = Array.from({ length: 99 }, (_, i) => i + 1)

  it('is read as it was written, for every number that a document may have', () => {
    for (const number of numbers)
      for (const marks of [
        [{ kind: 'article', number }],
        [{ kind: 'section', number }],
        [
          { kind: 'article', number },
          { kind: 'paragraph', number },
        ],
        [
          { kind: 'section', number: 2 },
          { kind: 'item', number },
        ],
        [
          { kind: 'section', number: 2 },
          { kind: 'point', number },
        ],
        [
          { kind: 'item', number: 3 },
          { kind: 'point', number },
        ],
      ] as const)
        expect(readLocator(writeLocator(marks))).toEqual(marks)
  })

  it.each([
    [10, '十'],
    [11, '十一'],
    [19, '十九'],
    [20, '二十'],
    [21, '二十一'],
    [90, '九十'],
  ])('writes %i as %s', (number, written) => {
    expect(writeLocator([{ kind: 'article', number }])).toBe(`第${written}条`)
  })

  it('is the same as another where every mark is', () => {
    const marks = readLocator('第八条(四)')
    expect(sameMarks(marks, readLocator('第八条（四）'))).toBe(true)
    for (const other of ['第八条', '第八条(五)', '第九条(四)', '八(四)', '第八条(四)1', '—']) {
      expect(sameMarks(marks, readLocator(other)), other).toBe(false)
      expect(sameMarks(readLocator(other), marks), other).toBe(false)
    }
  })
})

describe('a document', () => {
  it('has a badge as a draft, and where only a summary is known', () => {
    expect(isBadged({ status: 'draft', text: 'full' })).toBe(true)
    expect(isBadged({ status: 'issued', text: 'summary' })).toBe(true)
    expect(isBadged({ status: 'draft', text: 'summary' })).toBe(true)
    expect(isBadged({ status: 'issued', text: 'full' })).toBe(false)
  })

  it('stands for the place that pays it first, a place for itself, anything else for none', () => {
    for (const location of corpus.locations) expect(placeOf(corpus, location.id)).toBe(location)
    for (const { id } of corpus.policies) {
      const found = placeOf(corpus, id)
      expect(found?.id === id || found?.policies[0] === id, id).toBe(true)
    }
    expect(placeOf(corpus, 'nowhere')).toBeUndefined()
    const [first, second] = corpus.locations
    if (!first || !second) throw new Error('too few places')
    const renamed = [
      { ...first, id: 'one', policies: ['x', 'y'] },
      { ...second, id: 'two', policies: ['y', 'x'] },
    ]
    expect(placeOf({ locations: renamed }, 'y')?.id).toBe('two')
    expect(placeOf({ locations: renamed }, 'x')?.id).toBe('one')
  })
})

it('every facet has values, each once, and those of all clauses and parameters are among them', () => {
  for (const facet of [...clauseFacets, ...parameterFacets]) {
    const ids = facetIds(facet, corpus)
    expect(ids.length, facet).toBeGreaterThan(1)
    expect(new Set(ids).size).toBe(ids.length)
  }
  expect(facetIds('theme', corpus)).toContain('general')
  expect(facetIds('commitment', corpus)).toContain('general')
  for (const clause of corpus.clauses.values()) {
    expect(facetIds('policy', corpus)).toContain(clause.policy)
    expect(facetIds('theme', corpus)).toContain(clause.theme)
    expect(facetIds('commitment', corpus)).toContain(clause.commitment)
    for (const { kind, unit, scope } of clause.parameters) {
      expect(facetIds('kind', corpus)).toContain(kind)
      expect(facetIds('unit', corpus)).toContain(unit)
      expect(facetIds('scope', corpus)).toContain(scope)
    }
  }
})

it('a matter has the clause on one side, and on no other', () => {
  const seen = { inside: 0, between: 0 }
  for (const clause of corpus.clauses.values()) {
    const document = corpus.policies.find(({ id }) => id === clause.policy)
    for (const matter of mattersOf(clause, corpus)) {
      const { id, together, rivals, location, locator } = matter
      expect(together).not.toContain(clause.id)
      expect(rivals).not.toContain(clause.id)
      const records = location ? corpus.locations : [document]
      const record = records.flatMap((each) => each?.matters ?? []).find((each) => each.id === id)
      expect([...together, clause.id, ...rivals].sort()).toEqual(record?.sides.flat().sort())
      expect(record?.sides.map((side) => [...side].sort())).toContainEqual(
        [...together, clause.id].sort(),
      )
      if (location) {
        expect(locator).toBeNull()
        expect(corpus.locations.some(({ name }) => name === location)).toBe(true)
        seen.between += 1
      } else {
        expect(locator).not.toBeNull()
        seen.inside += 1
      }
    }
  }
  expect(seen.inside).toBeGreaterThan(0)
  expect(seen.between).toBeGreaterThan(0)
})
