import type { Node } from '../expressions/node'
import { partsOf } from '../expressions/node'
import type { Dialect } from './dialect'
import { isWide } from './width'

/** How often each part stands in the SQL of an expression. */
export function copies(node: Node, dialect: Dialect): number[] {
  const { does } = node
  if (does.kind === 'lesser' || does.kind === 'greater') return node.nullable ? [3, 3] : [2, 2]
  if (does.kind === 'choose') return [does.of[0].nullable ? 2 : 1, 1, 1]
  if (does.kind === 'divide' && isWide(node)) return [1, 1].map((once) => once * dialect.wide.parts)
  return partsOf(node).map(() => 1)
}

const operators = {
  add: '+',
  subtract: '-',
  multiply: '*',
  at_least: '>=',
  more_than: '>',
  and: 'AND',
  or: 'OR',
} as const

function literal(node: Node, { number }: Dialect): string {
  const { does } = node
  if (does.kind === 'number') return number(does.value, isWide(node))
  if (does.kind === 'truth' && does.value !== null) return does.value ? 'TRUE' : 'FALSE'
  return node.sort === 'amount' ? 'CAST(NULL AS BIGINT)' : 'CAST(NULL AS BOOLEAN)'
}

/** The SQL of an expression over the SQL of its parts. */
export function sqlOf(node: Node, part: (node: Node) => string, dialect: Dialect): string {
  const { does } = node
  const narrowed = (sql: string): string =>
    !isWide(node) && partsOf(node).some(isWide) ? `CAST(${sql} AS BIGINT)` : sql
  const widened = (each: Node): string =>
    isWide(node) && !isWide(each) ? `CAST(${part(each)} AS ${dialect.wide.type})` : part(each)
  switch (does.kind) {
    case 'number':
    case 'null':
    case 'truth':
      return literal(node, dialect)
    case 'add':
    case 'subtract':
    case 'multiply': {
      const [a, b] = does.of
      return narrowed(`(${widened(a)} ${operators[does.kind]} ${part(b)})`)
    }
    case 'divide': {
      const [a, b] = does.of
      return narrowed(dialect.quotient(widened(a), part(b), isWide(node)))
    }
    // CASE, not LEAST: it is several times faster in the browser, and NULL stays NULL.
    case 'lesser':
    case 'greater': {
      const [a, b] = does.of.map(part)
      const before = does.kind === 'lesser' ? '<' : '>'
      const rest = node.nullable ? `WHEN ${b} ${before}= ${a} THEN ${b}` : `ELSE ${b}`
      return narrowed(`CASE WHEN ${a} ${before} ${b} THEN ${a} ${rest} END`)
    }
    case 'choose': {
      const [test, then, otherwise] = does.of
      const [is, a, b] = does.of.map(part)
      const leftOut = otherwise.does.kind === 'null'
      if (test.nullable) {
        return narrowed(
          `CASE WHEN ${is} THEN ${a}${leftOut ? '' : ` WHEN NOT ${is} THEN ${b}`} END`,
        )
      }
      if (then.does.kind === 'null') return narrowed(`CASE WHEN NOT ${is} THEN ${b} END`)
      return narrowed(`CASE WHEN ${is} THEN ${a}${leftOut ? '' : ` ELSE ${b}`} END`)
    }
    case 'at_least':
    case 'more_than':
    case 'and':
    case 'or':
      return `(${part(does.of[0])} ${operators[does.kind]} ${part(does.of[1])})`
    case 'not':
      return `(NOT ${part(does.of[0])})`
    case 'surely':
      return `COALESCE(${part(does.of[0])}, FALSE)`
    case 'is_known':
      return `(${part(does.of[0])} IS NOT NULL)`
    default:
      throw new Error(`${does.kind} is read from a row`)
  }
}
