import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mostPlanes } from '../../src/calculator/algebras/columns/planes'
import type { FactRecord } from '../../src/policies/schema'
import { corpus } from '../corpus'
import { drawing, runsOf, scenarios, seed } from '../random'
import { ask, csv } from './list'

type Facts = Readonly<Record<string, unknown>>

const cell = (value: unknown): string =>
  value === undefined ? '' : `"${String(value as string | number | boolean)}"`

const factsOf = (list?: string): readonly FactRecord[] =>
  [...corpus.facts.values()].filter((fact) => fact.list === list)

const lists = [...corpus.lists.keys()]
/** Every other list has its items twice, so that some lists lie in planes and some are rows. */
function itemsOf(input: Facts, list: string): readonly Facts[] {
  const items = (input[list] as readonly Facts[] | undefined) ?? []
  return lists.indexOf(list) % 2 === 0 ? items : [...items, ...items]
}

/** Companies as rows of every fact; a list without items is stated by a column of its own. */
function companiesOf(inputs: readonly Facts[]): string {
  const facts = factsOf()
  const heading = ['company_id', ...facts.map(({ id }) => id), ...lists.map((l) => `${l}_stated`)]
  return csv(
    heading.join(),
    ...inputs.map((input, i) =>
      [
        `C${i}`,
        // Some are refused, and their items with them.
        ...facts.map(({ id }) => (i % 997 === 5 && id === 'revenue' ? '-5' : cell(input[id]))),
        ...lists.map((list) => (list in input ? 'true' : '')),
      ].join(),
    ),
  )
}

/** The items of all companies, in another order than the companies, as people may keep them. */
function listsOf(inputs: readonly Facts[]): Record<string, string> {
  return Object.fromEntries(
    lists.map((list) => {
      const facts = factsOf(list)
      const rows = inputs.flatMap((input, i) =>
        itemsOf(input, list).map((item) =>
          [`C${i}`, ...facts.map(({ id }) => cell(item[id]))].join(),
        ),
      )
      return [list, csv(['company_id', ...facts.map(({ id }) => id)].join(), ...rows.reverse())]
    }),
  )
}

const count = runsOf(300)
const drawn: readonly Facts[] = fc.sample(scenarios(corpus), drawing(count))

describe(`a list of ${count} random companies (SEED=${seed})`, () => {
  /** Adds up by the columns and by the statement. */
  const both = async (question: Omit<Parameters<typeof ask>[0], 'by' | 'summary'>) => {
    const columns = await ask({ ...question, summary: true, by: 'columns' })
    const statement = await ask({ ...question, summary: true, by: 'sql' })
    expect([columns.addedBy, statement.addedBy]).toEqual(['columns', 'sql'])
    expect(columns.summary).toEqual(statement.summary)
    return columns
  }

  it('adds up in columns to what the statements say, without lists', async () => {
    const { summary } = await both({ companies: companiesOf(drawn) })
    expect(summary?.companies.awarded).toBeGreaterThan(count / 2)
    expect(Object.keys(summary?.policies ?? {}).length).toBe(corpus.policies.length)
  }, 300_000)

  it('with every list, over more companies than are taken at once', async () => {
    const many = Array.from({ length: Math.ceil(40_000 / count) }, () => drawn).flat()
    const longest = lists.map((list) =>
      Math.max(...drawn.map((input) => itemsOf(input, list).length)),
    )
    expect([Math.min(...longest) <= mostPlanes, Math.max(...longest) > mostPlanes]).toEqual([
      true,
      true,
    ])
    const { summary } = await both({ companies: companiesOf(many), lists: listsOf(many) })
    expect(summary?.companies.awarded).toBeGreaterThan(many.length / 2)
    expect(summary?.companies.left_out).toBeGreaterThan(many.length / 1000)
  }, 300_000)
})
