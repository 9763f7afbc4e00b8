import type { Source } from '../calculator/algebras/expressions/source'
import type { Tables } from '../calculator/algebras/sql/render'
import { awardStatement } from '../calculator/algebras/sql/statement'
import type { Status } from '../calculator/status'
import { statuses } from '../calculator/status'
import { Decimal } from '../policies/decimal'
import type { Corpus } from '../policies/corpus'
import type { ReformStamp } from '../reforms/stamp'
import type { PrintedCost } from './cost'
import { readColumns } from './columns'
import type { Effect } from './effect'
import type { Connection } from './engine'
import { quotedName } from './quoted'
import type { Adder } from './order'
import { wholeList } from './whole/whole-list'

/** Sums in yuan over the companies that have a number, and how many those are; null where none has one. */
export interface Total {
  readonly low: string | null
  readonly high: string | null
  readonly companies: number
}

export interface ClauseTotal {
  readonly low: string | null
  readonly high: string | null
  /** Companies by status; statuses that none has are left out. */
  readonly statuses: Readonly<Partial<Record<Status, number>>>
  /** Companies whose award hangs on a recognition that they do not state, and what that comes to; left out where there is none. */
  readonly if_recognised?: { readonly companies: number; readonly high: string | null }
}

export type ClauseTotals = Readonly<Record<string, ClauseTotal>>

/** What a whole list comes to. */
export interface Summary {
  readonly as_of: string
  /** The reform that all of it is under; left out: the law. */
  readonly reform?: ReformStamp
  /** The reform that it is held against; left out: the law. */
  readonly baseline?: ReformStamp
  /** What the reform does against that. */
  readonly effect?: Effect
  /** What the list costs a document along one number of the law, before any award is cut. */
  readonly cost?: PrintedCost
  readonly companies: { readonly read: number; readonly awarded: number; readonly left_out: number }
  /** Each document alone. */
  readonly policies: Readonly<Record<string, Total & { readonly clauses: ClauseTotals }>>
  /** Each place; where several documents are paid together, with the clauses as they stand there. */
  readonly locations: Readonly<Record<string, Total & { readonly clauses?: ClauseTotals }>>
}

type Row = Readonly<Record<string, unknown>>

const yuan = (fen: unknown): string | null =>
  fen === null ? null : new Decimal(String(fen as bigint)).div(100).toFixed(2)

function sums(names: readonly string[]): string[] {
  return names.map((name) => {
    const column = quotedName(name)
    if (name.endsWith('.if_recognised')) {
      const high = quotedName(name.replace(/if_recognised$/, 'high'))
      const open = `FILTER (WHERE ${column} <> '')`
      return `COUNT(*) ${open} AS ${column}, SUM(${high}) ${open} AS ${quotedName(`${name}.high`)}`
    }
    if (!name.endsWith('.status')) return `SUM(${column}) AS ${column}`
    return statuses
      .map(
        (status) =>
          `COUNT(*) FILTER (WHERE ${column} = '${status}') AS ${quotedName(`${name}.${status}`)}`,
      )
      .join(', ')
  })
}

const total = (row: Row, id: string): Total => ({
  low: yuan(row[`${id}.low`]),
  high: yuan(row[`${id}.high`]),
  companies: Number(row[`${id}.companies`]),
})

function clauseTotal(row: Row, id: string): ClauseTotal {
  const counts = statuses.map((status) => [status, Number(row[`${id}.status.${status}`])] as const)
  const open = Number(row[`${id}.if_recognised`])
  return {
    low: yuan(row[`${id}.low`]),
    high: yuan(row[`${id}.high`]),
    statuses: Object.fromEntries(counts.filter(([, count]) => count > 0)),
    ...(open > 0 && {
      if_recognised: { companies: open, high: yuan(row[`${id}.if_recognised.high`]) },
    }),
  }
}

/** Adds up every document, every place and every clause over the scenarios: in one pass in columns, else by statements. */
export async function summarize(
  connection: Connection,
  corpus: Corpus,
  { source, tables }: { source: Source; tables: Tables },
  counted: { rows: number; awarded: number },
  by: Adder,
  added: (rows: number) => void,
): Promise<{ readonly summary: Summary; readonly by: Adder }> {
  const everything = readColumns(corpus, 'policies,locations,clauses,stacked')
  if ('problem' in everything) throw new Error(everything.problem)
  const whole =
    by === 'columns'
      ? await wholeList(connection, corpus, source, tables, everything.selection, added)
      : null
  const ask = async (words: readonly string[]): Promise<Row> => {
    if (whole) return whole
    const columns = readColumns(corpus, words.join(','))
    if ('problem' in columns) throw new Error(columns.problem)
    const sql = awardStatement(corpus, source, columns.selection, tables)
    const totals = columns.names
      .filter((name) => /^(policy|location)\..*\.high$/.test(name))
      .map((name) => {
        const id = name.slice(0, -'.high'.length)
        return `COUNT(${quotedName(name)}) AS ${quotedName(`${id}.companies`)}`
      })
    const [row] = await connection.rows(
      `SELECT ${[...sums(columns.names), ...totals].join(', ')} FROM (${sql})`,
    )
    return row ?? {}
  }
  const ids = (clauses: readonly { id: string }[]): string[] => clauses.map(({ id }) => id)
  const totals = await ask(['policies', 'locations'])

  const policies: [string, Total & { clauses: ClauseTotals }][] = []
  for (const { id, clauses } of corpus.policies) {
    const row = await ask(ids(clauses))
    const each = ids(clauses).map((clause) => [clause, clauseTotal(row, clause)] as const)
    policies.push([id, { ...total(totals, `policy.${id}`), clauses: Object.fromEntries(each) }])
  }
  const locations: [string, Total & { clauses?: ClauseTotals }][] = []
  for (const { id, policies: paid } of corpus.locations) {
    const sum = total(totals, `location.${id}`)
    if (paid.length < 2) {
      locations.push([id, sum])
      continue
    }
    const clauses = corpus.policies
      .filter((each) => paid.includes(each.id))
      .flatMap((each) => ids(each.clauses))
    const row = await ask(clauses.map((clause) => `${id}:${clause}`))
    const each = clauses.map((clause) => [clause, clauseTotal(row, `${id}:${clause}`)] as const)
    locations.push([id, { ...sum, clauses: Object.fromEntries(each) }])
  }
  const summary: Summary = {
    as_of: source.scenario.asOf,
    companies: {
      read: counted.rows,
      awarded: counted.awarded,
      left_out: counted.rows - counted.awarded,
    },
    policies: Object.fromEntries(policies),
    locations: Object.fromEntries(locations),
  }
  return { summary, by: whole ? 'columns' : 'sql' }
}
