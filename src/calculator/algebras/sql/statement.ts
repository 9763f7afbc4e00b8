import type { Corpus } from '../../../policies/corpus'
import type { Quotient, Source } from '../sql'
import { SqlRefusal, sql } from '../sql'
import type { Graph } from './graph'
import { expressionGraph } from './graph'
import type { Condition } from './node'
import type { Output, Tables } from './render'
import { renderStatement } from './render'
import type { Result, Sum } from '../../calculate'
import { calculate } from '../../calculate'
import { ends } from '../../range'
import { statuses } from '../../status'
import type { Node } from './node'

/** What a statement selects; every amount is one column for each end. */
export interface Selection {
  /** Totals of the documents and of the places. */
  readonly policies: boolean
  readonly locations: boolean
  /** Awards, statuses and open recognitions of single clauses, by id, as their document alone pays them. */
  readonly clauses: readonly string[]
  /** Entitlements of single clauses, by id. */
  readonly entitlements: readonly string[]
  /** Clauses as they stand in the stack of a place: `longhua:SZ-3.1`. */
  readonly stacked: readonly string[]
}

/** Amounts come as whole fen, or as yuan with two decimals. */
export type Unit = 'fen' | 'yuan'

const statusSql = (code: string): string =>
  `[${statuses.map((status) => `'${status}'`).join(', ')}][CAST(${code} AS INTEGER) + 1]`

/** The recognitions that an award hangs on as one number, a bit for each. */
const recognitionsNode = (graph: Graph, open: readonly Condition[]): Node =>
  open
    .map((each, bit) => graph.choose(each, graph.number(2n ** BigInt(bit), 0), graph.number(0n, 0)))
    .reduce(graph.add, graph.number(0n, 0))

/** The ids of those recognitions, separated by commas; nothing where there is none. */
const recognitionsSql =
  (facts: readonly string[]) =>
  (bits: string): string =>
    facts.length === 0
      ? "''"
      : `concat_ws(',', ${facts
          .map(
            (fact, bit) =>
              `CASE WHEN (CAST(${bits} AS INTEGER) & ${2 ** bit}) > 0 THEN '${fact}' END`,
          )
          .join(', ')})`

const moneySql: Readonly<Record<Unit, (fen: string) => string>> = {
  fen: (fen) => fen,
  yuan: (fen) => `CAST(${fen} * CAST(0.01 AS DECIMAL(3, 2)) AS DECIMAL(20, 2))`,
}

type SqlSum = Sum<Quotient, Condition>

/** The statement that answers a selection for every row of a scenario table. */
export function awardStatement(
  corpus: Corpus,
  source: Source,
  selection: Selection,
  tables: Tables,
  unit: Unit = 'fen',
): string {
  const graph = expressionGraph()
  const result: Result<Quotient, Condition> = calculate(
    corpus,
    source.scenario.readings,
    sql(graph, source),
  )
  const outputs: Output[] = []
  const money = (name: string, { above, below }: Quotient): void => {
    if (below.length > 0) throw new SqlRefusal(`${name} is not cut`)
    outputs.push({ name, node: graph.atScale(above, 2), as: moneySql[unit] })
  }
  const clauseColumns = (sum: SqlSum | undefined, id: string, prefix: string): void => {
    const award = sum?.awards.find((each) => each.standing.assessment.clause.id === id)
    if (!award) throw new SqlRefusal(`No clause ${prefix}${id}`)
    for (const end of ends) money(`${prefix}${id}.${end}`, award[end])
    outputs.push({ name: `${prefix}${id}.status`, node: award.status.above, as: statusSql })
    const { ifRecognised: open } = award
    outputs.push({
      name: `${prefix}${id}.if_recognised`,
      node: recognitionsNode(graph, [...open.values()].map(graph.surely)),
      as: recognitionsSql([...open.keys()]),
    })
  }
  const policyOf = (id: string): SqlSum | undefined =>
    result.policies.get(corpus.clauses.get(id)?.policy ?? '')

  for (const id of selection.clauses) clauseColumns(policyOf(id), id, '')
  for (const id of selection.entitlements) {
    const award = policyOf(id)?.awards.find((each) => each.standing.assessment.clause.id === id)
    if (!award) throw new SqlRefusal(`No clause ${id}`)
    for (const end of ends) money(`${id}.entitled_${end}`, award.entitlement[end])
  }
  for (const place of selection.stacked) {
    const [location = '', id = ''] = place.split(':')
    clauseColumns(result.locations.get(location), id, `${location}:`)
  }
  for (const view of ['policies', 'locations'] as const) {
    if (!selection[view]) continue
    const word = view === 'policies' ? 'policy' : 'location'
    for (const [id, sum] of result[view]) {
      for (const end of ends) money(`${word}.${id}.${end}`, sum[end])
    }
  }
  return renderStatement(outputs, tables)
}
