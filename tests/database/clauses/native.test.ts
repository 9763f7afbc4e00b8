import type { DuckDBConnection } from '@duckdb/node-api'
import { beforeAll, describe, expect, it } from 'vitest'
import { readProjectData } from '../../../src/cli/data'
import type { ClauseLine } from '../../../src/database/clauses/clause-table'
import { clauseTable } from '../../../src/database/clauses/clause-table'
import type { ParameterLine } from '../../../src/database/clauses/parameter-table'
import { parameterTable } from '../../../src/database/clauses/parameter-table'
import type { Search } from '../../../src/database/clauses/search'
import { everything } from '../../../src/database/clauses/search'
import { countStatement, rowStatement } from '../../../src/database/clauses/statements'
import { policyTables } from '../../../src/policies/rows'
import { corpus } from '../../corpus'
import { nativeTables, rowsOf } from '../native'

let connection: DuckDBConnection

beforeAll(async () => {
  connection = await nativeTables(policyTables(readProjectData()))
})

const asked = (search: Partial<Search>): Search => ({ ...everything, ...search })

const clauses = async (search: Partial<Search> = {}, language: 'zh' | 'en' = 'zh') =>
  rowsOf<ClauseLine>(connection, rowStatement(clauseTable, asked(search), language))

const ids = async (search: Partial<Search>) => (await clauses(search)).map(({ id }) => id)

const parameters = async (search: Partial<Search> = {}) =>
  rowsOf<ParameterLine>(connection, rowStatement(parameterTable, asked(search), 'zh'))

interface Count {
  readonly facet: string
  readonly value: string
  readonly hits: string
}

async function counts(search: Partial<Search>, table = clauseTable) {
  const rows = await rowsOf<Count>(connection, countStatement(table, asked(search), 'zh'))
  return (facet: string) =>
    Object.fromEntries(
      rows.filter((row) => row.facet === facet).map(({ value, hits }) => [value, Number(hits)]),
    )
}

const every = [...corpus.clauses.values()]
const idsWhere = (test: (clause: (typeof every)[number]) => boolean) =>
  every.filter(test).map(({ id }) => id)

describe('the rows of the clauses', () => {
  it('are all clauses in the order of the documents', async () => {
    expect(await ids({})).toEqual(every.map(({ id }) => id))
  })

  it('speak the language asked for and name their parameters', async () => {
    const [line] = await clauses({ words: 'PD-1' }, 'en')
    const clause = corpus.clauses.get('PD-1')
    expect(line).toMatchObject({
      title: clause?.title.en,
      rates: 'PD-1.rate',
      amounts: 'PD-1.cap',
      thresholds: null,
    })
  })

  it('are one facet inside another, several values of one facet together', async () => {
    expect(await ids({ chosen: { policy: ['pudong', 'shenzhen'], theme: ['robots'] } })).toEqual([
      'PD-7',
      'SZ-7.1',
    ])
    expect(await ids({ chosen: { has_cap: ['no'], policy: ['pudong'] } })).toEqual(
      idsWhere(({ policy, cap, formula }) => policy === 'pudong' && cap === 'none' && !!formula),
    )
    expect(await ids({ chosen: { has_threshold: ['yes'] } })).toEqual(
      idsWhere(({ parameters: own }) => own.some(({ kind }) => kind === 'threshold')),
    )
  })

  it('come in the order asked for, without a number last in both directions', async () => {
    const up = await ids({ order: 'rate' })
    const down = await ids({ order: 'rate', descending: true })
    const rateOf = (id: string) =>
      corpus.clauses
        .get(id)
        ?.parameters.filter(({ kind }) => kind === 'rate')
        .map(({ value }) => value.toNumber())
        .sort((a, b) => b - a)[0]
    const known = (all: readonly string[]) => all.flatMap((id) => rateOf(id) ?? [])
    expect(known(up)).toEqual(known(up).toSorted((a, b) => a - b))
    expect(known(down)).toEqual(known(down).toSorted((a, b) => b - a))
    for (const all of [up, down]) {
      const first = all.findIndex((id) => rateOf(id) === undefined)
      expect(all.slice(first).every((id) => rateOf(id) === undefined)).toBe(true)
    }
    expect(await ids({ order: 'place; DROP TABLE clauses' })).toEqual(await ids({}))
  })
})

describe('the words of a search', () => {
  it('all have to be there, in any column and either language', async () => {
    expect(await ids({ words: '机器人 上限' })).toContain('PD-7')
    expect(await ids({ words: '机器人 参展' })).toEqual([])
    expect(await ids({ words: 'Humanoid SALES' })).toEqual(['PD-7'])
    expect(await ids({ words: '第八条(三)' })).toEqual(['CN-8.3'])
    expect(await ids({ words: 'pd-7.UNIT_cap' })).toEqual(['PD-7'])
  })

  it('may be typed in full-width signs, and figures as people write them', async () => {
    expect(await ids({ words: '第八条（三）' })).toEqual(['CN-8.3'])
    expect(await ids({ words: 'ＰＤ－７．ｒａｔｅ' })).toEqual(['PD-7'])
    const withHalf = idsWhere(({ parameters: own }) =>
      own.some(({ unit, printed }) => unit === 'ratio' && printed === '0.5'),
    )
    expect(await ids({ words: '50%' })).toEqual(expect.arrayContaining(withHalf))
    expect(await ids({ words: '2,000万元', chosen: { policy: ['pudong'] } })).toEqual(['PD-1'])
  })

  it('find a parenthesis of a title in either width', async () => {
    const title = corpus.clauses.get('PD-8a')?.title.zh ?? ''
    expect(await ids({ words: title })).toEqual(['PD-8a'])
  })

  it.each(['%', '_', '\\', "'", "'; DROP TABLE clauses; --", '$1', '"'])(
    'are words and never SQL: %s',
    async (words) => {
      const found = await ids({ words })
      const texts = (clause: (typeof every)[number]) =>
        [clause.title, clause.summary, clause.recipient].flatMap(({ zh, en }) => [zh, en])
      const [first = ''] = words.split(' ')
      if (words === first) {
        for (const id of idsWhere((clause) => texts(clause).some((text) => text.includes(words)))) {
          expect(found).toContain(id)
        }
      }
      if (words === '\\') expect(found).toEqual([])
      expect(await ids({})).toHaveLength(every.length)
    },
  )
})

describe('the counts of the facets', () => {
  it('follow the search and the other facets, never their own', async () => {
    const of = await counts({ chosen: { policy: ['pudong'], has_cap: ['yes'] } })
    const capped = every.filter(({ cap }) => cap !== 'none')
    expect(of('policy')).toEqual(
      Object.fromEntries(
        corpus.policies.map(({ id }) => [id, capped.filter(({ policy }) => policy === id).length]),
      ),
    )
    expect(of('has_cap')).toEqual({
      yes: capped.filter(({ policy }) => policy === 'pudong').length,
      no: idsWhere(({ policy, cap, formula }) => policy === 'pudong' && cap === 'none' && !!formula)
        .length,
      none: 0,
    })
    expect(Object.values(of('theme')).reduce((sum, hits) => sum + hits, 0)).toBe(
      capped.filter(({ policy }) => policy === 'pudong').length,
    )
  })

  it('say how many there would be without one restriction', async () => {
    const of = await counts({
      words: '机器人',
      chosen: { policy: ['xuhui'], theme: ['robots'], has_cap: ['yes'] },
    })
    expect(
      await ids({ words: '机器人', chosen: { theme: ['robots'], has_cap: ['yes'] } }),
    ).toHaveLength(of('without').policy ?? -1)
    expect(of('without')).toEqual({
      words: 0,
      policy: 2,
      theme: 0,
      has_cap: 0,
      '': every.length,
    })
  })

  it('are those of the rows for every single value', async () => {
    const of = await counts({ words: '项目' })
    for (const facet of clauseTable.facets) {
      for (const [value, hits] of Object.entries(of(facet))) {
        expect(await ids({ words: '项目', chosen: { [facet]: [value] } }), value).toHaveLength(hits)
      }
    }
  })
})

describe('the rows of the parameters', () => {
  it('are every printed number, those of general rules too', async () => {
    const rows = await parameters()
    expect(rows.map(({ id }) => id).toSorted()).toEqual([...corpus.parameters.keys()].toSorted())
    const general = corpus.policies.flatMap((policy) => policy.parameters.map(({ id }) => id))
    expect(rows.filter(({ clause }) => clause === null).map(({ id }) => id)).toEqual(general)
  })

  it('sort values within their unit', async () => {
    const rows = await parameters({ order: 'value', descending: true })
    const units = rows.map(({ unit }) => unit)
    expect([...new Set(units)].flatMap((unit) => units.filter((each) => each === unit))).toEqual(
      units,
    )
    const yuan = rows.filter(({ unit }) => unit === 'yuan').map(({ printed }) => Number(printed))
    expect(yuan).toEqual(yuan.toSorted((a, b) => b - a))
  })

  it('narrow by kind and scope', async () => {
    const rows = await parameters({ chosen: { kind: ['cap'], scope: ['project'] } })
    expect(rows.map(({ id }) => id)).toEqual(
      every.flatMap(({ parameters: own }) =>
        own.filter(({ kind, scope }) => kind === 'cap' && scope === 'project').map(({ id }) => id),
      ),
    )
    const of = await counts({ chosen: { kind: ['cap'] } }, parameterTable)
    expect(of('unit').yuan).toBe(
      [...corpus.parameters.values()].filter(({ kind }) => kind === 'cap').length,
    )
  })
})
