import { describe, expect, it } from 'vitest'
import { expressionGraph } from '../../src/calculator/algebras/expressions/graph'
import { dialects } from '../../src/calculator/algebras/sql/dialects'
import type { Layer } from '../../src/calculator/algebras/sql/dialect'
import { renderStatement } from '../../src/calculator/algebras/sql/render'
import { awardLayers } from '../../src/calculator/algebras/sql/statement'
import { isWide } from '../../src/calculator/algebras/sql/width'
import { corpus } from '../corpus'
import { everything } from './compare'
import { wholeSource } from './load'

const { duckdb, spark } = dialects
const source = wholeSource(corpus, {})
const lists = [...corpus.lists.keys()]
const tables = { scenarios: 'companies', lists: new Map(lists.map((list) => [list, list])) }

const whole = [duckdb, spark].map((dialect) => ({
  name: dialect === spark ? 'Spark' : 'DuckDB',
  rendered: awardLayers(corpus, source, everything(corpus), tables, 'yuan', dialect),
}))

/** The columns that the expressions of a text read. */
const columnsIn = (text: string): readonly string[] => text.match(/\bx\d+\b/g) ?? []
const madeIn = ({ select }: Layer): ReadonlySet<string> =>
  new Set([...select.matchAll(/ AS (x\d+)\b/g)].map(([, name = '']) => name))

describe.each(whole)('the chain of the whole law for $name', ({ rendered: { layers, select } }) => {
  it('works out nothing twice', () => {
    const ofCompanies = layers.filter(({ name }) => name.startsWith('company_'))
    const texts = [...ofCompanies.map((each) => each.select), select].join('\n')
    const simple: readonly string[] =
      texts.match(/\(x\d+ (?:[-+*]|>=?|AND|OR) (?:x\d+|\d+)\)/g) ?? []
    expect(simple.length).toBeGreaterThan(200)
    expect(simple.filter((each, i) => simple.indexOf(each) < i)).toEqual([])
  })

  it('makes no column of a number or of nothing', () => {
    for (const each of layers)
      expect(each.select).not.toMatch(
        /[(,] (?:-?\d+|TRUE|FALSE|CAST\((?:-?\d+|NULL) AS [A-Z(), 0-9]+\)) AS x\d+\b/,
      )
  })

  it('carries no column further than it is read', () => {
    const after = [...layers.slice(1).map((each) => each.select), select]
    for (const [i, each] of layers.entries()) {
      const later = new Set(after.slice(i).flatMap(columnsIn))
      for (const name of madeIn(each)) expect(later, each.name).toContain(name)
      const next = layers[i + 1]
      if (!next?.name.startsWith('company_')) continue
      // What the next layer hands on is read by one behind it.
      const handedOn = next.select.split(/\nFROM /)[0]?.match(/(?<=, )x\d+(?=,|$)/g) ?? []
      const behind = new Set(after.slice(i + 1).flatMap(columnsIn))
      for (const name of handedOn) expect(behind, next.name).toContain(name)
    }
  })
})

describe('a small chain', () => {
  const graph = expressionGraph()
  const fact = (id: string) => {
    const record = corpus.facts.get(id)
    if (!record) throw new Error(`no fact ${id}`)
    return graph.amountLeaf(
      { kind: 'column', name: id, fact: record, asks: 'value' },
      0,
      [0n, 10n ** 12n],
      true,
    )
  }
  const [a, b, c] = [fact('revenue'), fact('project_investment'), fact('revenue_previous_year')]
  const sum = graph.add(a, b)
  const layersOf = (node: typeof sum): readonly string[] =>
    renderStatement(
      [{ name: 'out', node, as: (sql) => sql }],
      { scenarios: 'companies', lists: new Map() },
      duckdb,
    ).layers.map(({ select }) => select)

  it('has a column of its own for what one operation writes more than once', () => {
    for (const node of [graph.lesser(sum, c), graph.greater(sum, c)]) {
      const layers = layersOf(node)
      expect(layers).toHaveLength(3)
      expect(layers[1]).toContain(' + ')
      expect(layers[2]).not.toContain(' + ')
    }
  })

  it('writes out what is read once', () => {
    expect(layersOf(graph.multiply(sum, c))).toHaveLength(2)
  })
})

it('takes 128 bits for what may pass 64, and for nothing else', () => {
  const graph = expressionGraph()
  const upTo = (least: bigint, most: bigint) =>
    graph.amountLeaf(
      { kind: 'parameter', id: `${String(least)} ${String(most)}` },
      0,
      [least, most],
      false,
    )
  expect(isWide(upTo(0n, 2n ** 63n - 1n))).toBe(false)
  expect(isWide(upTo(0n, 2n ** 63n))).toBe(true)
  expect(isWide(upTo(-(2n ** 63n), 0n))).toBe(false)
  expect(isWide(upTo(-(2n ** 63n) - 1n, 0n))).toBe(true)
})
