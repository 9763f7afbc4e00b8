import type { AmountRange } from '../../../src/calculator/report/award'
import type { Law } from './asked'
import { fenOrNone, sums } from './asked'

const inverted = (name: string, range: AmountRange | null | undefined): string[] =>
  range && fenOrNone(range.low) > fenOrNone(range.high)
    ? [`${name}: low ${range.low} is above high ${range.high}`]
    : []

/** What is firm is no more than what is possible: of a clause, of a policy within a place, of a total. */
export const lowAtMostHigh: Law = ({ report }) =>
  sums(report).flatMap(([name, { low, high, by_policy = {}, clauses }]) => [
    ...inverted(name, low !== null && high !== null ? { low, high } : null),
    ...Object.entries(by_policy).flatMap(([id, range]) => inverted(`${name}, of it ${id}`, range)),
    ...clauses.flatMap(({ id, award, entitlement }) => [
      ...inverted(`${name}, ${id}, award`, award),
      ...inverted(`${name}, ${id}, entitlement`, entitlement),
    ]),
  ])

/** No general rule adds to what a clause pays on its own; nothing is paid below 0. */
export const awardWithinEntitlement: Law = ({ report }) =>
  sums(report).flatMap(([name, { clauses }]) =>
    clauses.flatMap(({ id, award, entitlement }) => {
      if (!award) return []
      const words = `${name}, ${id}: award ${award.low} to ${award.high}`
      if (fenOrNone(award.low) < 0n) return [`${words} is below 0`]
      if (!entitlement) return [`${words} without an entitlement`]
      return fenOrNone(award.high) > fenOrNone(entitlement.high)
        ? [`${words} is above the entitlement ${entitlement.high}`]
        : []
    }),
  )

/** A total is what its clauses come to, and has a number where one of them has. */
export const totalsAreSums: Law = ({ report }) =>
  sums(report).flatMap(([name, { low, high, clauses, by_policy }]) => {
    const awards = clauses.flatMap(({ award }) => award ?? [])
    const highs = awards.reduce((sum, award) => sum + fenOrNone(award.high), 0n)
    const policies = Object.values(by_policy ?? {})
    const ofPolicies = policies.reduce((sum, range) => sum + fenOrNone(range.high), 0n)
    return [
      ...(fenOrNone(low) > highs ? [`${name}: low ${String(low)} is above its clauses`] : []),
      ...(fenOrNone(high) > highs ? [`${name}: high ${String(high)} is above its clauses`] : []),
      ...(by_policy && fenOrNone(high) > ofPolicies
        ? [`${name}: high ${String(high)} is above its policies`]
        : []),
    ]
  })
