import { relative } from 'node:path'
import process from 'node:process'
import type { MutantResult } from '@stryker-mutator/api/core'

export interface Score {
  /** Of the mutants with a result, how many the tests noticed. */
  readonly percent: number
  /** How many came to each end. */
  readonly counts: Readonly<Record<string, number>>
}

const noticed: readonly MutantResult['status'][] = ['Killed', 'Timeout']
const unnoticed: readonly MutantResult['status'][] = ['Survived', 'NoCoverage']

/** No test noticed it, or none reaches it. */
export const isUnnoticed = ({ status }: MutantResult): boolean => unnoticed.includes(status)

/** What a trial of mutants comes to; one that did not even run (a fault in the runner) counts on neither side. */
export function scoreOf(results: readonly MutantResult[]): Score {
  const counts: Record<string, number> = {}
  for (const { status } of results) counts[status] = (counts[status] ?? 0) + 1
  const caught = results.filter(({ status }) => noticed.includes(status)).length
  const valid = caught + results.filter(isUnnoticed).length
  return { percent: valid === 0 ? 0 : (100 * caught) / valid, counts }
}

/** Where a survivor is, and what was changed. */
export function survivorLine({
  fileName,
  location,
  mutatorName,
  replacement,
  status,
}: MutantResult): string {
  const { line, column } = location.start
  const place = `${relative(process.cwd(), fileName)}:${String(line)}:${String(column)}`
  const change = (replacement ?? '').replace(/\s+/g, ' ').slice(0, 80)
  return `${status.toLowerCase()} ${place} ${mutatorName} → ${change}`
}
