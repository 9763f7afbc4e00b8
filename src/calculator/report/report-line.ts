import { onceByClause } from './once'
import type { PrintedClause, PrintedReport, PrintedSum } from './printed'

/** What several places or scenarios share is written once. */
const clauseText = onceByClause((clause: PrintedClause) => ({ text: JSON.stringify(clause) }))

/** An object with one more key at its end. */
const withLast = (object: object, key: string, text: string): string => {
  const before = JSON.stringify(object).slice(0, -1)
  return `${before}${before.length > 1 ? ',' : ''}${JSON.stringify(key)}:${text}}`
}

function sumsText(sums: Readonly<Record<string, PrintedSum>>, by: PrintedReport): string {
  const each = Object.entries(sums).map(([id, { clauses, ...totals }]) => {
    const text = withLast(
      totals,
      'clauses',
      `[${clauses.map((clause) => clauseText(clause, by).text).join()}]`,
    )
    return `${JSON.stringify(id)}:${text}`
  })
  return `{${each.join()}}`
}

/** A report as one line of JSON, the same as `JSON.stringify` writes. */
export function reportLine(report: PrintedReport): string {
  const { policies, locations, ...head } = report
  const before = withLast(head, 'policies', sumsText(policies, report)).slice(0, -1)
  return `${before},"locations":${sumsText(locations, report)}}`
}
