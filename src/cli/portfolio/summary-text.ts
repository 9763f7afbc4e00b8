import type { Corpus } from '../../policies/corpus'
import { aroundPoint } from '../../policies/decimal'
import type { SumEffect } from '../../portfolio/effect'
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

const effectRow = (name: string, { before, after, winners, losers }: SumEffect): string[] => [
  name,
  grouped(before),
  grouped(after),
  grouped(winners.companies),
  grouped(winners.yuan),
  grouped(losers.companies),
  grouped(losers.yuan),
]

/** What a reform changes, as a table: places at both ends, then the clauses that something happens to. */
function effectText({ reform, baseline, effect }: Summary): string[] {
  if (!reform || !effect) return []
  const head = ['reform, yuan', 'before', 'after', 'winners', 'gain', 'losers', 'lose']
  const places = Object.entries(effect.locations).flatMap(([id, { low, high }]) => [
    effectRow(`location ${id} low`, low),
    effectRow(`location ${id} high`, high),
  ])
  const clauses = Object.entries(effect.clauses).map(([id, sum]) => effectRow(`${id} high`, sum))
  const named = ({ name, version }: typeof reform): string => `${JSON.stringify(name)} (${version})`
  const against = baseline ? `, against the reform ${named(baseline)}` : ''
  return [
    `Under the reform ${named(reform)}, not the law${against}:`,
    laidOut([head, ...places, ...clauses]),
  ]
}

/** The cost along a number of the law, piece by piece. */
function costText({ cost }: Summary): string[] {
  if (!cost) return []
  const rows = cost.high.map(({ from, to, at_from: at, slope }) => [
    from,
    to,
    at ?? '—',
    slope ?? '—',
  ])
  return [
    `Cost at most along ${cost.parameter} (today ${cost.today}), ${grouped(cost.companies_touched)} companies depend on it:`,
    laidOut([['from', 'to', 'yuan at from', 'yuan for 1 more'], ...rows]),
  ]
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
    ...effectText(summary),
    ...costText(summary),
  ].join('\n\n')
}
