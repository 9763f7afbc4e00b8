import { aggregateSql, isAggregate } from './aggregate'
import type { Aggregate } from './aggregate'
import type { Node } from '../expressions/node'
import type { Dialect, Layer } from './dialect'
import { leafSql } from './leaf'
import { named, stagesOf } from './stages'
import { isStated } from './stated'
import type { Stated } from './stated'

/** The tables that a statement reads. Each has a column `company_id`. */
export interface Tables {
  readonly scenarios: string
  readonly lists: ReadonlyMap<string, string>
}

const key = 'company_id'

/** A chain of layers, and the SELECT over the last of them. */
export interface Rendered {
  readonly layers: readonly Layer[]
  readonly select: string
}

/** The layers of a list, the last with one row a company: how many items it has, and what its list comes to. */
function listLayers(
  list: string,
  wanted: readonly Aggregate[],
  tables: Tables,
  dialect: Dialect,
): readonly Layer[] {
  const { given, from, root } = stagesOf(
    `${list}_`,
    wanted.map((node) => node.does.item),
    [key],
    dialect,
  )
  const stated = given.filter(isStated)
  const isOfItem = ({ does }: Stated): boolean => does.kind === 'column' && does.list !== undefined
  const columns = stated.map(
    (node) => `${leafSql(node.does, isOfItem(node) ? 'c' : 's', dialect)} AS ${named(node)}`,
  )
  const ofCompany = !stated.every(isOfItem)
  const joined = ofCompany ? ` JOIN ${tables.scenarios} AS s USING (${key})` : ''
  const table = tables.lists.get(list) ?? list
  const layers = from(`SELECT ${[`c.${key}`, ...columns].join(', ')} FROM ${table} AS c${joined}`)
  const totals = wanted.map(
    (node) => `${aggregateSql(node, root(node.does.item), dialect)} AS ${named(node)}`,
  )
  const columnsOfAll = [key, `COUNT(*) AS ${list}_rows`, ...totals].join(', ')
  const select = `SELECT ${columnsOfAll}\nFROM ${layers.at(-1)?.name ?? table}\nGROUP BY ${key}`
  return [...layers, { name: `${list}_`, select, isKept: true }]
}

/** A named result of the statement. */
export interface Output {
  readonly name: string
  readonly node: Node
  /** SQL of the value over the SQL of the expression. */
  readonly as: (sql: string) => string
}

/** The chain that gives `company_id` and the outputs, one row for each row of the scenario table. */
export function renderStatement(
  outputs: readonly Output[],
  tables: Tables,
  dialect: Dialect,
): Rendered {
  const { given, from, root } = stagesOf(
    'company_',
    outputs.map((output) => output.node),
    [key],
    dialect,
  )
  const aggregates = given.filter(isAggregate)
  const lists = [...tables.lists.keys()].filter(
    (list) =>
      aggregates.some((node) => node.does.list === list) ||
      given.some(({ does }) => does.kind === 'rows' && does.list === list),
  )
  const ofLists = 'lists_'
  const columns = given.map((node) => {
    if (isAggregate(node)) return `${ofLists}.${named(node)}`
    if (!isStated(node)) throw new Error(`${node.does.kind} is not read from a row`)
    const alias = node.does.kind === 'rows' ? ofLists : 's'
    return `${leafSql(node.does, alias, dialect)} AS ${named(node)}`
  })
  const withLists = lists.flatMap((list) =>
    listLayers(
      list,
      aggregates.filter((node) => node.does.list === list),
      tables,
      dialect,
    ),
  )
  // The few columns of the lists come together before the many of the company join them, once.
  const together =
    lists.length === 0
      ? ''
      : dialect.joinAll(
          lists.map((list) => `${list}_`),
          key,
          tables.scenarios,
        )
  const all = { name: ofLists, select: `SELECT * FROM ${together}`, isKept: true }
  const join = lists.length > 0 ? `\nLEFT JOIN ${ofLists} USING (${key})` : ''
  const first = `SELECT ${[`s.${key}`, ...columns].join(', ')}\nFROM ${tables.scenarios} AS s${join}`
  const ofCompanies = from(first)
  const results = outputs.map(
    (output) => `${output.as(root(output.node))} AS ${dialect.quoted(output.name)}`,
  )
  return {
    layers: [...withLists, ...(lists.length > 0 ? [all] : []), ...ofCompanies],
    select: `SELECT ${[key, ...results].join(', ')}\nFROM ${ofCompanies.at(-1)?.name ?? tables.scenarios}`,
  }
}

/** The whole chain as one statement. */
export const inOne = ({ layers, select }: Rendered, { layer }: Dialect): string =>
  `WITH ${layers.map(layer).join(',\n')}\n${select}`
