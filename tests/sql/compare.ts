import { expect } from 'vitest'
import type { Corpus } from '../../src/policies/corpus'
import { readScenario } from '../../src/calculator/reading/read-scenario'
import { reportAwards } from '../../src/calculator/report/award'
import type { Selection } from '../../src/calculator/algebras/expressions/selected'

type Row = Readonly<Record<string, unknown>>

/** Everything that a statement can select. */
export function everything(corpus: Corpus): Selection {
  const clauses = [...corpus.clauses.keys()]
  const shared = corpus.locations.filter(({ policies }) => policies.length > 1)
  return {
    policies: true,
    locations: true,
    clauses,
    entitlements: clauses,
    stacked: shared.flatMap(({ id, policies }) =>
      [...corpus.clauses.values()]
        .filter(({ policy }) => policies.includes(policy))
        .map((clause) => `${id}:${clause.id}`),
    ),
  }
}

/** Fen as a whole number to yuan as the contract prints it. */
function yuanOf(fen: unknown): string | null {
  if (fen === null || fen === undefined) return null
  const digits = String(fen as bigint).padStart(3, '0')
  return `${digits.slice(0, -2)}.${digits.slice(-2)}`
}

/** What a row of the statement says, by column. */
export function saidBy(row: Row): Record<string, string | null> {
  return Object.fromEntries(
    Object.entries(row)
      .filter(([name]) => name !== 'company_id')
      .map(([name, value]) => [
        name,
        /\.(status|if_recognised)$/.test(name) ? String(value) : yuanOf(value),
      ]),
  )
}

/** What the exact reading says of the same scenario, under the same names. */
export function exactly(corpus: Corpus, input: unknown): Record<string, string | null> {
  const read = readScenario(input, corpus, '2026-06-30')
  if ('problems' in read) throw new Error(read.problems[0].message)
  const { policies, locations } = reportAwards(read.scenario, corpus)
  const said: Record<string, string | null> = {}
  const put = (name: string, range: { low: string | null; high: string | null } | null): void => {
    said[`${name}low`] = range?.low ?? null
    said[`${name}high`] = range?.high ?? null
  }
  for (const [id, sum] of Object.entries(policies)) {
    put(`policy.${id}.`, sum)
    for (const { id: clause, status, award, entitlement, if_recognised } of sum.clauses) {
      put(`${clause}.`, award)
      put(`${clause}.entitled_`, entitlement)
      said[`${clause}.status`] = status
      said[`${clause}.if_recognised`] = if_recognised.join()
    }
  }
  for (const [id, sum] of Object.entries(locations)) {
    put(`location.${id}.`, sum)
    if (Object.keys(sum.by_policy ?? {}).length < 2) continue
    for (const { id: clause, status, award, if_recognised } of sum.clauses) {
      put(`${id}:${clause}.`, award)
      said[`${id}:${clause}.status`] = status
      said[`${id}:${clause}.if_recognised`] = if_recognised.join()
    }
  }
  return said
}

/**
 * Two sets of figures of one company are the same. Hundreds of them are compared thousands of times: the words of a
 * difference are looked for only where there is one.
 */
export function expectSame(
  input: Row,
  said: Readonly<Record<string, unknown>>,
  exact: Readonly<Record<string, unknown>>,
): void {
  const names = Object.keys(exact)
  const isSame =
    names.length === Object.keys(said).length &&
    names.every((name) => name in said && said[name] === exact[name])
  if (!isSame) expect({ input, said }).toEqual({ input, said: exact })
}
