import type { PrintedClause, PrintedReport, PrintedSum } from './printed'

const texts = new WeakMap<PrintedClause, string>()

/** What several places or scenarios share is written once. */
function clauseText(clause: PrintedClause): string {
  let text = texts.get(clause)
  if (text === undefined) texts.set(clause, (text = JSON.stringify(clause)))
  return text
}

/** An object with one more key at its end. */
const withLast = (object: object, key: string, text: string): string => {
  const before = JSON.stringify(object).slice(0, -1)
  return `${before}${before.length > 1 ? ',' : ''}${JSON.stringify(key)}:${text}}`
}

function sumsText(sums: Readonly<Record<string, PrintedSum>>): string {
  const each = Object.entries(sums).map(([id, { clauses, ...totals }]) => {
    const text = withLast(totals, 'clauses', `[${clauses.map(clauseText).join()}]`)
    return `${JSON.stringify(id)}:${text}`
  })
  return `{${each.join()}}`
}

/** A report as one line of JSON, the same as `JSON.stringify` writes. */
export function reportLine({ policies, locations, ...head }: PrintedReport): string {
  const before = withLast(head, 'policies', sumsText(policies)).slice(0, -1)
  return `${before},"locations":${sumsText(locations)}}`
}
