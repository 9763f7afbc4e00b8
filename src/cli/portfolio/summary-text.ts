import type { Corpus } from '../../policies/corpus'
import { aroundPoint } from '../../policies/decimal'
import type { ClauseTotals, Summary } from '../../portfolio/summary'
import { statuses } from '../../calculator/status'

const grouped = (amount: string | number | null): string => {
  if (amount === null) return '—'
  const [whole, fen] = aroundPoint(String(amount))
  const digits = whole.replace(/\B(?=(\d{3})+$)/g, ',')
  return fen === null ? digits : `${digits}.${fen}`
}

/** Columns as wide as their widest cell, the first to the left, the others to the right. */
function laidOut(rows: readonly (readonly string[])[]): string {
  const widths: number[] = []
  for (const row of rows) {
    row.forEach((cell, i) => (widths[i] = Math.max(widths[i] ?? 0, cell.length)))
  }
  const padded = (cell: string, i: number): string =>
    i === 0 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0)
  return rows.map((row) => row.map(padded).join('  ').trimEnd()).join('\n')
}

function clauseRows(prefix: string, clauses: ClauseTotals): string[][] {
  return Object.entries(clauses).map(([id, clause]) => [
    `${prefix}${id}`,
    grouped(clause.low),
    grouped(clause.high),
    ...statuses.map((status) => grouped(clause.statuses[status] ?? 0)),
    grouped(clause.if_recognised?.companies ?? 0),
  ])
}

/** A summary as tables: totals by document and place, then sums and counts by status for each clause. */
export function summaryText(summary: Summary, corpus: Corpus): string {
  const { companies, policies, locations } = summary
  const totals = [
    ['yuan', 'low', 'high', 'companies'],
    ...Object.entries(policies).map(([id, sum]) => [
      `policy ${id}`,
      grouped(sum.low),
      grouped(sum.high),
      grouped(sum.companies),
    ]),
    ...Object.entries(locations).map(([id, sum]) => [
      `location ${id}`,
      grouped(sum.low),
      grouped(sum.high),
      grouped(sum.companies),
    ]),
  ]
  const stacked = Object.entries(locations).flatMap(([id, { clauses }]) =>
    clauses ? clauseRows(`${id}:`, clauses) : [],
  )
  const clauses = [
    ['clause', 'low', 'high', ...statuses, 'if_recognised'],
    ...corpus.policies.flatMap(({ id }) => clauseRows('', policies[id]?.clauses ?? {})),
    ...stacked,
  ]
  return [
    `As of ${summary.as_of}: ${grouped(companies.read)} companies read, ${grouped(companies.awarded)} calculated, ${grouped(companies.left_out)} left out.`,
    laidOut(totals),
    laidOut(clauses),
  ].join('\n\n')
}
