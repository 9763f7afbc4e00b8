import { describe, expect, it } from 'vitest'
import { awardLayers } from '../../src/calculator/algebras/sql/statement'
import { dialects } from '../../src/calculator/algebras/sql/dialects'
import { sparkJob } from '../../src/portfolio/lake/job'
import { settings } from '../../src/portfolio/lake/settings'
import { childColumns, scenarioColumns } from '../../src/sweeps/scenario-tables'
import { corpus } from '../corpus'
import { everything } from './compare'
import { wholeSource } from './load'

const { spark } = dialects
const source = wholeSource(corpus, {})
const lists = [...corpus.lists.keys()]
const tables = { scenarios: 'companies', lists: new Map(lists.map((list) => [list, list])) }
const rendered = awardLayers(corpus, source, everything(corpus), tables, 'yuan', spark)
const job = sparkJob({
  corpus,
  constants: source.scenario,
  companies: { name: 'companies', list: null, columns: scenarioColumns(corpus, spark) },
  lists: lists.map((list) => ({ name: list, list, columns: childColumns(corpus, list, spark) })),
  rendered,
  names: ['company_id', 'PD-1.high', 'PD-1.status', 'location.longhua.high'],
  checksum: 'abc',
  head: ['Data version v'],
})
const statements = job.split(/;\n/).map((statement) => statement.replace(/^(?:--.*\n)+/, ''))

describe('the job for Spark', () => {
  it('sets what it needs before anything else, each with its reason', () => {
    const lines = job.split('\n')
    for (const { name, value, why } of settings) {
      const at = lines.indexOf(`SET ${name}=${value};`)
      expect(lines[at - 1]).toBe(`-- ${why}`)
    }
    expect(statements.findIndex((each) => each.startsWith('CREATE'))).toBeGreaterThan(
      statements.findLastIndex((each) => each.startsWith('SET')),
    )
  })

  it('has nothing that DuckDB alone understands, and no floating number', () => {
    const texts = job.replace(/'(?:[^'\\]|\\.)*'/g, "''")
    for (const own of ['HUGEINT', '::', '//', 'regexp_full_match', 'list_filter', 'UTINYINT']) {
      expect(texts).not.toContain(own)
    }
    // Floating columns of the lake are read as text; nothing is computed as one.
    expect(
      texts.replaceAll(/format_string\('', try_cast\(CAST\(`\w+` AS STRING\) AS DOUBLE\)\)/g, ''),
    ).not.toContain('DOUBLE')
    expect(texts).not.toMatch(/MATERIALIZED|VARCHAR/)
  })

  it('reads every table by the variable of its name, and writes to those of the caller', () => {
    const read = [...job.matchAll(/FROM parquet\.`\$\{(\w+)\}`/g)].map(([, name]) => name)
    expect(read).toEqual(['companies', ...lists, 'refused', 'out'])
    const written = [...job.matchAll(/INSERT OVERWRITE DIRECTORY '\$\{(\w+)\}/g)].map(
      ([, name]) => name,
    )
    expect(new Set(written)).toEqual(new Set(['work', 'refused', 'out']))
    expect(written.at(-1)).toBe('out')
    expect(job).toContain("INSERT OVERWRITE DIRECTORY '${out}_manifest' USING json")
  })

  it('reads no view before it is made', () => {
    const made = new Set<string>()
    for (const statement of statements) {
      const [, name] = /^CREATE OR REPLACE TEMPORARY VIEW (\w+)/.exec(statement) ?? []
      const chained = [...statement.matchAll(/(?:^WITH |,\n)(\w+) AS \(/gm)].map(([, each]) => each)
      const known = new Set([...made, ...chained])
      for (const [, table = ''] of statement.matchAll(/(?:FROM|JOIN) ([a-z]\w*)(?![\w(.])/g)) {
        expect(known).toContain(table)
      }
      if (name !== undefined) made.add(name)
    }
  })
})
