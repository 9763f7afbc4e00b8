import { describe, expect, it } from 'vitest'
import { readJson } from '../../src/calculator/reading/read-json'
import type { Problem } from '../../src/calculator/reading/problem'
import { readScenario } from '../../src/calculator/reading/read-scenario'
import { corpus } from '../corpus'
import { readCases } from './small-corpus'

interface Case {
  readonly name: string
  /** The scenario as an object, or as the very text where the text matters. */
  readonly scenario?: unknown
  readonly text?: string
  /** Code and path of every problem, in order; none where the input is in order. */
  readonly refused: readonly Pick<Problem, 'code' | 'fact'>[]
}

function problemsOf(text: string): readonly Problem[] {
  const read = readJson(text)
  if ('problem' in read) return [read.problem]
  const scenario = readScenario(read.value, corpus, '2026-06-30')
  return 'problems' in scenario ? scenario.problems : []
}

const found = (text: string) => problemsOf(text).map(({ code, fact }) => ({ code, fact }))

const cases = readCases<Case>('refused.json')
const textOf = (each: Case): string => each.text ?? JSON.stringify(each.scenario)

describe('refused', () => {
  for (const each of cases.filter(({ refused }) => refused.length > 0)) {
    it(each.name, () => {
      expect(found(textOf(each))).toEqual(each.refused)
    })
  }

  it('is no input for a question of no day', () => {
    for (const day of ['', '2026-02-30', 'today'])
      expect(() => readScenario({}, corpus, day)).toThrow(`is no date: ${day}`)
  })

  it('names the place of what is wrong, and the scenario where it is no part of it', () => {
    expect(problemsOf('[]')[0]?.message).toBe('the scenario: found [], expected an object of facts')
    expect(problemsOf('{"revenue":1}')[0]?.message).toMatch(/^revenue: found 1, expected yuan /)
  })

  it('says what was found and what was expected, in one line', () => {
    for (const each of cases) {
      for (const { found: value, expected, message, fact } of problemsOf(textOf(each))) {
        expect(value.length).toBeLessThanOrEqual(80)
        expect(expected).not.toBe('')
        expect(message).toContain(fact)
        expect(message).toContain(value)
      }
    }
  })

  it('every type of fact has a case of the wrong type', () => {
    const types = new Set(
      cases
        .flatMap(({ refused }) => refused)
        .filter(({ code }) => code === 'wrong_type')
        .map(({ fact }) => corpus.facts.get(fact.replace(/\.\d+\./, '.'))?.type),
    )
    expect([...types].sort()).toEqual(['count', 'date', 'enum', 'flag', 'money', 'rate'])
  })

  it('every part has a case in which it exceeds its whole', () => {
    const parts = [...corpus.facts].filter(([, { part_of }]) => part_of).map(([key]) => key)
    const tried = cases
      .flatMap(({ refused }) => refused)
      .filter(({ code }) => code === 'part_exceeds_whole')
      .map(({ fact }) => fact.replace(/\.\d+\./, '.'))
    expect(parts).toHaveLength(6)
    expect([...new Set(tried)].sort()).toEqual(parts.sort())
  })
})

describe('refused for its size', () => {
  it('a text of ten million characters', () => {
    const text = `{"revenue": "${'1'.repeat(10_000_000)}"}`
    expect(found(text)).toEqual([{ code: 'too_long', fact: '' }])
  })

  it('money of almost four million digits', () => {
    const text = `{"revenue": "${'1'.repeat(3_900_000)}"}`
    expect(found(text)).toEqual([{ code: 'wrong_type', fact: 'revenue' }])
  })

  it('a hundred thousand unknown facts, each named', () => {
    const facts = Array.from({ length: 100_000 }, (_, i) => [`fact_${i}`, '1'])
    expect(found(JSON.stringify(Object.fromEntries(facts)))).toHaveLength(100_000)
  })

  const depth = 100_000
  const nested = '['.repeat(depth) + ']'.repeat(depth)

  it('a hundred thousand lists in each other as a scenario', () => {
    expect(found(nested)).toMatchObject([{ fact: '' }])
  })

  it('a hundred thousand lists in each other as money', () => {
    expect(found(`{"revenue": ${nested}}`)).toMatchObject([{ fact: expect.any(String) }])
  })

  it('a hundred thousand objects in each other', () => {
    const text = '{"revenue":'.repeat(depth) + '"1"' + '}'.repeat(depth)
    expect(found(text)).toMatchObject([{ fact: expect.any(String) }])
  })

  it('a hundred thousand brackets that are never closed', () => {
    expect(found('['.repeat(depth))).toEqual([{ code: 'invalid_json', fact: '' }])
  })
})

describe('accepted', () => {
  for (const each of cases.filter(({ refused }) => refused.length === 0)) {
    it(each.name, () => {
      expect(problemsOf(textOf(each))).toEqual([])
    })
  }

  it('the date of the question stands where no application date is stated', () => {
    const read = readScenario({}, corpus, '2026-06-30')
    expect('scenario' in read && read.scenario.asOf).toBe('2026-06-30')
  })

  it('the stated application date stands before the date of the question', () => {
    const read = readScenario({ application_date: '2025-01-01' }, corpus, '2026-06-30')
    expect('scenario' in read && read.scenario.asOf).toBe('2025-01-01')
  })

  it('nothing of the input is changed', () => {
    const input = { revenue: '1.50', robot_orders: [{ units: 5 }], readings: { 'PD-A9': 'b' } }
    const before = structuredClone(input)
    readScenario(input, corpus, '2026-06-30')
    expect(input).toEqual(before)
  })
})
