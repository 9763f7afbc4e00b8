import { ExpressionRefusal, statedColumn, wholeOf } from '../expressions/source'
import type { Column, Leaf } from '../expressions/leaf'
import { places } from '../expressions/leaf'
import { defaultOf } from '../../scenario'
import type { Dialect } from './dialect'

/** The column as a whole number at the fact's scale. */
function whole({ fact }: Column, name: string, { day }: Dialect): string {
  switch (fact.type) {
    case 'money':
      return `CAST(${name} * 100 AS BIGINT)`
    case 'rate':
      return `CAST(${name} * 1000000 AS BIGINT)`
    case 'date':
      return `CAST(${day(name)} AS BIGINT)`
    default:
      return `CAST(${name} AS BIGINT)`
  }
}

function orDefault(sql: string, column: Column, { text }: Dialect): string {
  const standIn = defaultOf(column.fact)
  if (standIn === undefined) return sql
  if (typeof standIn === 'object')
    return `COALESCE(${sql}, ${wholeOf(standIn, places[column.fact.type])})`
  return `COALESCE(${sql}, ${typeof standIn === 'string' ? text(standIn) : String(standIn)})`
}

function columnSql(column: Column, name: string, dialect: Dialect): string {
  const { asks, fact } = column
  if (asks === 'stated') return `(${name} IS NOT NULL)`
  if (asks === 'value') {
    const value = fact.type === 'flag' ? name : whole(column, name, dialect)
    return orDefault(value, column, dialect)
  }
  return `(${orDefault(name, column, dialect)} IN (${asks.map(dialect.text).join(', ')}))`
}

/** The SQL of what a row states, over the columns of the table that `alias` names. */
export function leafSql(leaf: Leaf, alias: string, dialect: Dialect): string {
  switch (leaf.kind) {
    case 'column':
      return columnSql(leaf, `${alias}.${leaf.name}`, dialect)
    case 'list_stated':
      return `COALESCE(${alias}.${statedColumn(leaf.list)}, FALSE)`
    case 'rows':
      return `COALESCE(${alias}.${leaf.list}_rows > ${leaf.over}, FALSE)`
    case 'parameter':
      throw new ExpressionRefusal(`${leaf.id} is no column`)
  }
}
