import { afterAll, describe, expect, it } from 'vitest'
import type { ClauseLine } from '../../../src/database/clauses/clause-table'
import { clauseTable } from '../../../src/database/clauses/clause-table'
import { parameterTable } from '../../../src/database/clauses/parameter-table'
import type { Search } from '../../../src/database/clauses/search'
import { everything } from '../../../src/database/clauses/search'
import type { Statement } from '../../../src/database/clauses/statements'
import { countStatement, rowStatement } from '../../../src/database/clauses/statements'
import { createDatabase } from '../../../src/database/database'
import { buildCorpus } from '../../../src/policies/corpus'
import { policyTables } from '../../../src/policies/rows'
import { bilingual, shipped } from '../../../src/stores/documents'

const data = await bilingual(shipped)

const database = createDatabase(policyTables(data))
const corpus = buildCorpus(data)

afterAll(() => {
  database.close()
})

const ask = async ({ sql, parameters }: Statement) =>
  (await database.query(sql, { parameters, readOnly: true })).rows

const lines = async (search: Partial<Search>, language: 'zh' | 'en' = 'zh') =>
  (await ask(
    rowStatement(clauseTable, { ...everything, ...search }, language),
  )) as unknown as readonly ClauseLine[]

const ids = async (search: Partial<Search>) => (await lines(search)).map(({ id }) => id)

describe('the tables of the page, in the database of the browser', () => {
  it('have every clause and every parameter', async () => {
    expect(await ids({})).toEqual([...corpus.clauses.keys()])
    const parameters = await ask(rowStatement(parameterTable, everything, 'en'))
    expect(parameters).toHaveLength(corpus.parameters.size)
  })

  it('find Chinese words, all of them, in either width', async () => {
    expect(await ids({ words: '机器人　销售' })).toEqual(['PD-7', 'SZ-7.1'])
    expect(await ids({ words: '第八条（三）' })).toEqual(['CN-8.3'])
    expect(await ids({ words: '２０００万元', chosen: { policy: ['pudong'] } })).toEqual(['PD-1'])
  })

  it('take what is typed as words and never as SQL', async () => {
    for (const words of ["'", "'; DROP TABLE clauses; --", '%', '\\', '$1', '")']) {
      await ids({ words })
      await ids({ chosen: { policy: [words] } })
    }
    expect(await ids({})).toHaveLength(corpus.clauses.size)
  })

  it('count the values of facets beside the search and the other facets', async () => {
    const search: Search = { ...everything, words: '机器人', chosen: { has_cap: ['yes'] } }
    const rows = await ask(countStatement(clauseTable, search, 'zh'))
    const hits = (facet: string, value: string): number =>
      Number(rows.find((row) => row.facet === facet && row.value === value)?.hits)
    expect(hits('policy', 'pudong')).toBe(
      (await ids({ words: '机器人', chosen: { has_cap: ['yes'], policy: ['pudong'] } })).length,
    )
    expect(hits('has_cap', 'no')).toBe(
      (await ids({ words: '机器人', chosen: { has_cap: ['no'] } })).length,
    )
    expect(hits('without', 'words')).toBe((await ids({ chosen: { has_cap: ['yes'] } })).length)
    expect(hits('without', '')).toBe(corpus.clauses.size)
  })

  it('sort by a number, the greatest first', async () => {
    const [first] = await lines({ order: 'amount', descending: true }, 'en')
    const greatest = [...corpus.clauses.values()]
      .flatMap(({ id, parameters }) =>
        parameters
          .filter(({ kind, unit }) => unit === 'yuan' && (kind === 'cap' || kind === 'amount'))
          .map(({ value }) => ({ id, value })),
      )
      .reduce((best, each) => (each.value.greaterThan(best.value) ? each : best))
    expect(first?.id).toBe(greatest.id)
    expect(first?.title).toBe(corpus.clauses.get(greatest.id)?.title.en)
  })
})
