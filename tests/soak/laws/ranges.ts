import type { AmountRange, ClauseAward } from '../../../src/calculator/report/award'
import type { Law } from './asked'
import { fenOrNone, sums } from './asked'

type Total = Record<keyof AmountRange, string | null>

const inverted = (name: string, range: Total | null | undefined): string[] =>
  range && fenOrNone(range.low) > fenOrNone(range.high)
    ? [`${name}: low ${String(range.low)} is above high ${String(range.high)}`]
    : []

/** What is firm is no more than what is possible: of a clause, of a policy within a place, of a total. */
export const lowAtMostHigh: Law = ({ report }) =>
  sums(report).flatMap(([name, { low, high, by_policy = {}, clauses }]) => [
    ...inverted(name, { low, high }),
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

const counted = ['zero', 'superseded', 'awarded']

/** Nothing can be said of clauses of which none has come to a number, while one is open or all are out of term. */
const isSilent = (clauses: readonly ClauseAward[]): boolean =>
  !clauses.some(({ status }) => counted.includes(status)) &&
  (clauses.some(({ status }) => status === 'unknown') ||
    clauses.every(({ status }) => status === 'not_in_force'))

/** What cannot be said is no amount, not even nothing: of a total as of what each policy adds to it. */
export const unknownIsNotNothing: Law = ({ report, corpus }) =>
  sums(report).flatMap(([name, { low, high, clauses, by_policy = {} }]) => {
    const parts = Object.entries(by_policy).map(([id, range]) => {
      const own = clauses.filter((clause) => corpus.clauses.get(clause.id)?.policy === id)
      return { of: `${name}, of it ${id}`, ...range, clauses: own }
    })
    return [{ of: name, low, high, clauses }, ...parts].flatMap((each) =>
      [each.low, each.high].every((end) => (end === null) === isSilent(each.clauses))
        ? []
        : [`${each.of}: ${String(each.low)} to ${String(each.high)}`],
    )
  })
