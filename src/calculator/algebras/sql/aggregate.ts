import type { Amount, Condition, Node } from '../expressions/node'
import type { Dialect } from './dialect'
import { isWide } from './width'

/** What the items of a list come to. */
export type Aggregate = (Amount | Condition) & { does: { list: string; item: Node } }
/** Whether it is worked out from the rows of a list. */
export const isAggregate = (node: Node): node is Aggregate => 'item' in node.does

/** What the items of a company come to, over the SQL of one item. */
export function aggregateSql(node: Aggregate, item: string, dialect: Dialect): string {
  const { kind } = node.does
  const complete = `COUNT(*) = COUNT(${item})`
  if (kind === 'some') {
    const rest = node.does.item.nullable ? `WHEN ${complete} THEN FALSE` : 'ELSE FALSE'
    return `CASE WHEN ${dialect.some(item)} THEN TRUE ${rest} END`
  }
  const total =
    kind === 'sum' ? dialect.sum(item, isWide(node), isWide(node.does.item)) : `MAX(${item})`
  const narrow = isWide(node) ? total : `CAST(${total} AS BIGINT)`
  return node.does.item.nullable ? `CASE WHEN ${complete} THEN ${narrow} END` : narrow
}
