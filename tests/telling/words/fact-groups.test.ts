import { expect, test } from 'vitest'
import {
  factGroups,
  idsIn,
  searchFacts,
  withoutFacts,
} from '../../../src/telling/words/fact-groups'
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

test('a fact is found by the words that people use for it', () => {
  const first: Readonly<Record<string, string>> = {
    投资: 'project_investment',
    投资额: 'project_investment',
    总投资: 'project_investment',
    融资额: 'funding_rounds',
    台数: 'robot_orders',
    房租: 'rent_last_year',
    营收: 'revenue',
    算力: 'compute_server_investment',
    capital: 'project_investment',
  }
  for (const [query, id] of Object.entries(first)) expect(found(query), query).toContain(id)
  expect(found('投资')[0]).toBe('project_investment')
})

test('every word of a query has to be among the names', () => {
  expect(found('机器人 销售')).toContain('robot_sales')
  expect(found('机器人 房租')).toEqual([])
})

test('groups leave out facts that stand elsewhere, and themselves where nothing is left', () => {
  const left = withoutFacts(groups, (id) => id !== 'project_investment')
  expect(left.flatMap(({ facts }) => facts.map(({ id }) => id))).toEqual(['project_investment'])
})
