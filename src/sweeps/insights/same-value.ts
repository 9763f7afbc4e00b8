import type { Finding } from './finding'

/**
 * Findings of one place in which clauses of the same kind change at the same value become one that names them all:
 * the place's gain there is what they bring together.
 */
export function sameValueJoined(findings: readonly Finding[]): Finding[] {
  const joined = new Map<string, Finding>()
  findings.forEach((finding, i) => {
    const isOne = finding.kind === 'threshold' || finding.kind === 'cap_ahead'
    const jumps = finding.kind === 'threshold' && !finding.jump.isZero()
    const key = isOne ? [finding.kind, finding.at.value, jumps].join() : String(i)
    const before = joined.get(key)
    if (!before || !isOne || !('clauses' in before)) joined.set(key, finding)
    else joined.set(key, { ...before, clauses: [...before.clauses, ...finding.clauses] })
  })
  return [...joined.values()]
}
