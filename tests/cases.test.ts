import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { AmountRange, SumAward } from '../src/calculator/report/award'
import { reportAwards } from '../src/calculator/report/award'
import { readScenario } from '../src/calculator/reading/read-scenario'
import { corpus } from './corpus'

interface ExpectedClause {
  status?: string
  entitlement?: AmountRange | null
  award?: AmountRange | null
  printed_range?: AmountRange
}

type ExpectedSum = Partial<Pick<SumAward, 'low' | 'high' | 'open' | 'unnumbered'>>

interface Case {
  id: string
  locator: string
  scenario: unknown
  expect: {
    clauses?: Record<string, ExpectedClause>
    policy?: Record<string, ExpectedSum>
    location?: Record<string, ExpectedSum>
    error?: { fact: string }
  }
  working: string
}

const file = new URL('cases/worked.json', import.meta.url)
const { cases } = JSON.parse(readFileSync(file, 'utf8')) as { cases: Case[] }

describe('the worked cases', () => {
  it.each(cases)('$id: $working', ({ scenario, expect: expected }) => {
    const read = readScenario(scenario, corpus, '2026-11-22')
    if ('problems' in read) {
      expect(read.problems[0]).toMatchObject(expected.error ?? { fact: 'none expected' })
      return
    }
    expect(expected.error).toBeUndefined()
    const report = reportAwards(read.scenario, corpus)
    const clauses = Object.values(report.policies).flatMap((sum) => sum.clauses)
    const found = Object.fromEntries(clauses.map((clause) => [clause.id, clause]))
    expect(found).toMatchObject(expected.clauses ?? {})
    expect(report.policies).toMatchObject(expected.policy ?? {})
    expect(report.locations).toMatchObject(expected.location ?? {})
  })
})
