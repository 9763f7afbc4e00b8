import { describe, expect, it } from 'vitest'
import { readScenario } from '../../src/calculator/reading/read-scenario'
import type { Report } from '../../src/calculator/report/award'
import { reportAwards } from '../../src/calculator/report/award'
import { Decimal } from '../../src/policies/decimal'
import type { PlaceDifference } from '../../src/sweeps/two-reports'
import { compareReports, mainClauses, widest } from '../../src/sweeps/two-reports'
import { corpus } from '../corpus'

const maker = corpus.examples.find(({ id }) => id === 'humanoid-maker')?.scenario ?? {}

function awards(changes: Record<string, unknown> = {}): Report {
  const facts = Object.entries({ application_date: '2026-06-30', ...maker, ...changes })
  const stated = Object.fromEntries(facts.filter(([, value]) => value !== undefined))
  const read = readScenario(stated, corpus, '2026-06-30')
  if (!('scenario' in read)) throw new Error(read.problems[0].message)
  return reportAwards(read.scenario, corpus)
}

const placeOf = (places: readonly PlaceDifference[], id: string): PlaceDifference => {
  const found = places.find((each) => each.id === id)
  if (!found) throw new Error(`no place ${id}`)
  return found
}

describe('two answers side by side', () => {
  const [small, large] = [awards(), awards({ project_investment: '60000000' })]
  const places = compareReports(small, large, 'locations')

  it('hold every place with what it comes to in each, and the difference', () => {
    expect(places.map(({ id }) => id)).toEqual(Object.keys(small.locations))
    for (const { id, a, b, high, low } of places) {
      expect(a).toBe(small.locations[id])
      expect(b).toBe(large.locations[id])
      expect(new Decimal(a.high ?? '').plus(high ?? '').toFixed(2)).toBe(b.high)
      expect(new Decimal(a.low ?? '').plus(low ?? '').toFixed(2)).toBe(b.low)
    }
  })

  it('add up: the clauses make the difference of their place', () => {
    for (const place of places) {
      const sum = Decimal.sum(0, ...place.clauses.map(({ counted }) => counted))
      expect(sum.toFixed(2)).toBe(place.high)
    }
  })

  it('are turned round when the sides are', () => {
    const back = compareReports(large, small, 'locations')
    for (const place of places) {
      const other = placeOf(back, place.id)
      expect(other.high).toBe(
        new Decimal(place.high ?? '').neg().toFixed(2).replace('-0.00', '0.00'),
      )
      expect([other.standingA, other.standingB]).toEqual([place.standingB, place.standingA])
    }
  })

  it('rank places and not documents', () => {
    expect(places.map(({ standingA }) => standingA?.rank)).toContain(1)
    for (const { standingA, standingB } of compareReports(small, large, 'policies')) {
      expect([standingA, standingB]).toEqual([null, null])
    }
  })

  it('name the widest difference and the clauses that make it', () => {
    const [place, ...others] = widest(places)
    expect(others).toEqual([])
    const { along, against } = mainClauses(placeOf(places, place?.id ?? ''))
    expect(place?.id).toBe('pudong')
    expect(along.map(({ id }) => id)).toEqual(['PD-6'])
    expect(against.map(({ id }) => id)).toEqual(['PD-1'])
    expect(widest(compareReports(small, small, 'locations'))).toEqual([])
  })

  it('mark the clauses whose status or amount is another one', () => {
    const same = compareReports(small, small, 'locations')
    expect(same.flatMap(({ clauses }) => clauses).filter(({ differs }) => differs)).toEqual([])
    const changed = placeOf(places, 'pudong').clauses.filter(({ differs }) => differs)
    expect(changed.map(({ id }) => id)).toEqual(['PD-1', 'PD-6'])
  })
})

describe('what is unknown on one side', () => {
  const [known, unknown] = [awards(), awards({ revenue: undefined })]

  it('has no difference of its own, and is told beside the difference of its place', () => {
    const places = compareReports(known, unknown, 'locations')
    const clauses = places.flatMap(({ clauses }) => clauses)
    const oneSided = clauses.filter(({ b, a }) => b.status === 'unknown' && a.status !== 'unknown')
    expect(oneSided.length).toBeGreaterThan(0)
    for (const each of oneSided) {
      expect(each.high).toBeNull()
      expect(each.differs).toBe(true)
    }
    for (const place of places) {
      const counted = place.clauses.filter(
        (each) =>
          each.counted !== '0.00' && (each.a.status === 'unknown' || each.b.status === 'unknown'),
      )
      expect(place.oneSided).toEqual(counted)
    }
  })

  it('leaves a place without an amount without a difference', () => {
    const out = awards({ application_date: '2027-02-01' })
    const place = placeOf(compareReports(known, out, 'locations'), 'pudong')
    expect(place.b.high).toBeNull()
    expect([place.high, place.low, place.standingB]).toEqual([null, null, null])
    expect(place.clauses.map(({ high }) => high)).toEqual(place.clauses.map(() => null))
  })
})
