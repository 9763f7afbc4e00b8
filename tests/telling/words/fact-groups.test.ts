import { expect, test } from 'vitest'
import { factGroups, idsIn, searchFacts } from '../../../src/telling/words/fact-groups'
import { corpus } from '../../corpus'

const groups = factGroups(corpus, { zh: '基本情况', en: 'In general' })
const found = (query: string): string[] => searchFacts(groups, query).flatMap(idsIn)

test('every fact and list stands in one group', () => {
  const all = groups.flatMap((group) => [
    ...group.facts,
    ...group.lists.flatMap((list) => list.facts),
  ])
  expect(new Set(all).size).toBe(corpus.facts.size)
  expect(all).toHaveLength(corpus.facts.size)
  expect(groups.flatMap(({ lists }) => lists)).toHaveLength(corpus.lists.size)
})

test('a fact is found by its Chinese and English name and by its id', () => {
  for (const query of ['项目总投入', 'project INVESTMENT', 'project_investment']) {
    expect(found(query)).toContain('project_investment')
  }
})

test('a fact of an item is found with its list', () => {
  expect(found('unit_price')).toEqual(['robot_orders'])
  expect(searchFacts(groups, 'unit_price')[0]?.lists[0]?.facts.length).toBeGreaterThan(1)
})

test('nothing is found for a word that no fact has, everything for no word', () => {
  expect(found('zzz')).toEqual([])
  expect(searchFacts(groups, '  ')).toHaveLength(groups.length)
})
