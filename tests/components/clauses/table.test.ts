import { describe, expect, it } from 'vitest'
import { readProjectData } from '../../../src/cli/data'
import {
  clauseFacets,
  facetValues,
  parameterFacets,
} from '../../../src/telling/clauses/facet-words'
import { stretches } from '../../../src/components/clauses/table/highlight'
import { clauseTable } from '../../../src/database/clauses/clause-table'
import { parameterTable } from '../../../src/database/clauses/parameter-table'
import { everything, wordsOf } from '../../../src/database/clauses/search'
import { countStatement } from '../../../src/database/clauses/statements'
import { policyTables } from '../../../src/policies/rows'
import { corpus } from '../../corpus'
import { nativeTables, rowsOf } from '../../database/native'
import { chinese, english } from '../../telling/clauses/speech'

const connection = await nativeTables(policyTables(readProjectData()))

describe('the words of a search', () => {
  it('come apart at spaces and stops, in plain signs', () => {
    expect(wordsOf('  机器人、上限　５０％ ')).toEqual(['机器人', '上限', '50%'])
    expect(wordsOf('2,000万元 1,2')).toEqual(['2000万元', '1,2'])
    expect(wordsOf('Cap cap')).toEqual(['cap'])
    expect(wordsOf(' ')).toEqual([])
  })

  it('are marked where they stand, overlapping ones together', () => {
    expect(stretches('人形机器人销售', ['机器人', '器人销'])).toEqual([
      { text: '人形', found: false },
      { text: '机器人销', found: true },
      { text: '售', found: false },
    ])
    expect(stretches('租房补贴（新引进）', wordsOf('(新'))).toEqual([
      { text: '租房补贴', found: false },
      { text: '（新', found: true },
      { text: '引进）', found: false },
    ])
    expect(stretches('PD-7.unit_cap', ['CAP'.toLowerCase()]).at(-1)).toEqual({
      text: 'cap',
      found: true,
    })
    expect(stretches('abc', [])).toEqual([{ text: 'abc', found: false }])
    expect(stretches('', ['a'])).toEqual([])
  })
})

describe('the values of the facets', () => {
  it.each([
    ['clauses', clauseTable, clauseFacets],
    ['parameters', parameterTable, parameterFacets],
  ] as const)('of the %s all have words in both languages', async (_, table, facets) => {
    expect(facets.toSorted()).toEqual(table.facets.toSorted())
    const rows = await rowsOf<{ facet: string; value: string }>(
      connection,
      countStatement(table, everything, 'zh'),
    )
    for (const facet of facets) {
      for (const speech of [chinese, english]) {
        const values = facetValues(facet, corpus, speech)
        for (const { label } of values) expect(label).not.toMatch(/clause\.|payout\./)
        for (const { value } of rows.filter((row) => row.facet === facet)) {
          expect(values.map(({ id }) => id)).toContain(value)
        }
      }
    }
  })
})
