import { describe, expect, it } from 'vitest'
import type { Scenario } from '../../src/calculator/scenario'
import { readScenario } from '../../src/calculator/reading/read-scenario'
import { reportAwards } from '../../src/calculator/report/award'
import { Decimal } from '../../src/policies/decimal'
import type { Documents } from '../../src/policies/documents'
import type { Change } from '../../src/reforms/schema'
import {
  answersTo,
  cheapestPairs,
  cheapestSingles,
  numbersOf,
} from '../../src/sweeps/seek/cheapest'
import type { Goal } from '../../src/sweeps/seek/goal'
import { questionOf } from '../../src/sweeps/seek/question'
import { seek } from '../../src/sweeps/seek/seek'
import { boundsOf, stepOf } from '../../src/reforms/numbers'
import { noAxis, sweptParameter } from '../../src/sweeps/swept-parameter'
import { drawing, randomNumbers, runsOf, scenarios, seed } from '../random'
import { law, under } from '../reforms/documents'
import fc from 'fast-check'

const today = '2026-11-29'

function read(input: Record<string, unknown>): Scenario {
  const found = readScenario(input, law.corpus, today)
  if ('problems' in found) throw new Error(found.problems[0].message)
  return found.scenario
}

const robots = law.data.examples.find(({ id }) => id === 'humanoid-maker')?.scenario ?? {}
const maker = read({ ...robots, project_investment: '30000000' })
const examples = law.data.examples.map(({ scenario }) => read(scenario))
const lead: Goal = { place: 'changning', wants: 'lead', end: 'high' }
const apart: Change = { kind: 'matter', id: 'changning.project', from: 'present', to: 'absent' }

describe('Changning and the robot maker at 30 million', () => {
  const question = questionOf(law, maker, lead)

  it('no cap of 第八条（三） makes it lead: half of the investment binds, 319,000 yuan short', () => {
    const sought = seek(question, 'CN-8.3.cap')
    if (sought.kind !== 'never') throw new Error(sought.kind)
    expect(sought.best.value).toBe('15000000')
    expect(sought.best.pays.toFixed()).toBe('22212000')
    expect(sought.short.toFixed()).toBe('319000')
    expect(sought.binding).toEqual([{ kind: 'parameter', id: 'CN-8.3.rate', value: '0.5' }])
  })

  it('no single number and no single switch does', () => {
    expect(cheapestSingles(question, examples)).toEqual([])
  })

  it('matches Pudong alone with a cap of 12,648,000 yuan', () => {
    const sought = seek(
      questionOf(law, maker, { ...lead, wants: 'match', against: 'pudong' }),
      'CN-8.3.cap',
    )
    expect(sought.kind === 'reached' && sought.values.map(({ value }) => value)).toEqual([
      '12648000',
    ])
  })

  it('apart from the matter a cap does, to 1,000 yuan', () => {
    const sought = seek(questionOf(under(law, apart), maker, lead), 'CN-8.3.cap')
    if (sought.kind !== 'reached') throw new Error(sought.kind)
    expect(sought.values).toEqual([{ value: '10820000', pays: new Decimal('22532000') }])
  })

  it('leads already where it leads', () => {
    const documents = under(law, apart, {
      kind: 'parameter',
      id: 'CN-8.3.cap',
      from: '3000000',
      to: '10820000',
    })
    expect(seek(questionOf(documents, maker, lead), 'CN-8.3.rate').kind).toBe('already')
  })

  it('has no number when it is out of force, and says so', () => {
    const later = read({ ...robots, application_date: '2027-06-01' })
    expect(seek(questionOf(law, later, lead), 'CN-8.3.cap').kind).toBe('silent')
  })

  it.each([
    ['CN-8.1b.rate', 'superseded'],
    ['CN-8.4a.cap', 'unknown'],
  ])('%s alone changes nothing, since its clause is %s', (id, status) => {
    const sought = seek(question, id)
    expect(sought.kind === 'never' && sought.binding[0]).toMatchObject({ kind: 'status', status })
  })

  it('what the company states binds where the text prints no other limit', () => {
    const sought = seek(question, 'CN-8.1b.cap')
    expect(sought.kind === 'never' && sought.binding).toEqual([{ kind: 'base' }])
  })
})

describe('numbers that are no axis', () => {
  const pudong: Goal = { place: 'pudong', wants: 'lead', end: 'high' }
  it('days are listed', () => {
    const built = read({
      ...robots,
      project_investment: '30000000',
      compute_cards: 2000,
      compute_completed_on: '2026-03-01',
      compute_dispatchable: true,
      compute_server_investment: '500000000',
    })
    const sought = seek(questionOf(law, built, pudong), 'PD-3.to')
    expect(sought).toMatchObject({
      kind: 'reached',
      method: { by: 'listing' },
      values: [{ value: '2026-03-01', pays: new Decimal('39860000') }],
    })
  })

  it('a share that another follows is halved, to its step', () => {
    const sought = seek(questionOf(law, maker, { ...lead, place: 'shenzhen' }), 'SZ-4.rent_share')
    expect('method' in sought && sought.method).toEqual({
      by: 'bisection',
      step: new Decimal('0.001'),
    })
  })
})

/** What the places are paid with one number set, by the exact reading of the documents so changed. */
function paidWith(documents: Documents, scenario: Scenario, id: string, value: string) {
  const from = documents.corpus.parameters.get(id)?.printed ?? ''
  const set = new Decimal(from).equals(value)
    ? documents
    : under(documents, { kind: 'parameter', id, from, to: value })
  return reportAwards(scenario, set.corpus).locations
}

/** Whether the goal holds, told from the report alone. */
function holds(
  documents: Documents,
  scenario: Scenario,
  goal: Goal,
  id: string,
  value: string,
): boolean {
  const places = paidWith(documents, scenario, id, value)
  const own = places[goal.place]?.[goal.end] ?? null
  if (own === null || (goal.wants === 'lead' && Number(own) === 0)) return false
  return Object.entries(places).every(([place, sum]) => {
    const other = sum[goal.end]
    if (place === goal.place || other === null) return true
    if (goal.against !== undefined && goal.against !== place) return true
    const order = new Decimal(own).comparedTo(other)
    return goal.wants === 'lead' ? order > 0 : order >= 0
  })
}

describe(`goal seek against trying (SEED=${seed})`, () => {
  it('the value that it names does, no step before it does, and where none does no value tried does', () => {
    const random = randomNumbers()
    const pick = <T>(all: readonly T[]): T => all[Math.floor(random() * all.length)] as T
    const drawn = fc.sample(scenarios(law.corpus), drawing(60))
    const tally = { reached: 0, never: 0, other: 0 }
    for (const input of drawn) {
      const scenario = read(
        random() < 0.7
          ? { ...robots, project_investment: String(Math.floor(random() * 9e7)) }
          : input,
      )
      const place = pick(law.corpus.locations).id
      // Mostly the one just ahead: the leader is out of reach of most numbers.
      const paid = reportAwards(scenario, law.corpus).locations
      const own = Number(paid[place]?.high ?? 0)
      const ahead = Object.entries(paid)
        .filter(([id, { high }]) => id !== place && Number(high ?? 0) > own)
        .sort(([, a], [, b]) => Number(a.high) - Number(b.high))
        .map(([id]) => id)
      const against = random() < 0.7 ? ahead[0] : undefined
      const goal: Goal = {
        place,
        wants: pick(['lead', 'match'] as const),
        end: pick(['high', 'high', 'low'] as const),
        against,
      }
      const ids = numbersOf(law, place).filter((id) => {
        const parameter = law.corpus.parameters.get(id)
        return parameter && !noAxis(law.corpus, parameter)
      })
      // Mostly a number of a clause that pays: the others move nothing, and none of their values does.
      const paying = new Set(
        (reportAwards(scenario, law.corpus).locations[place]?.clauses ?? [])
          .filter(({ status }) => status === 'awarded')
          .map((each) => each.id),
      )
      const moving = ids.filter((each) => paying.has(each.slice(0, each.lastIndexOf('.'))))
      const id = pick(moving.length > 0 && random() < 0.85 ? moving : ids)
      const parameter = law.corpus.parameters.get(id)
      const swept = parameter && sweptParameter(law.corpus, parameter)
      if (!parameter || !swept) throw new Error(id)
      const sought = seek(questionOf(law, scenario, goal), id, 'values')
      const does = (value: Decimal): boolean =>
        value.gte(swept.least) &&
        value.lte(swept.most) &&
        holds(law, scenario, goal, id, value.toFixed())
      const context = { id, goal, asOf: scenario.asOf, sought: JSON.stringify(sought) }
      if (sought.kind === 'reached') {
        tally.reached += 1
        for (const { value, pays } of sought.values) {
          const at = new Decimal(value)
          const toward = at.greaterThan(parameter.value) ? swept.step.negated() : swept.step
          expect({ ...context, does: does(at) }).toEqual({ ...context, does: true })
          const paid = paidWith(law, scenario, id, value)[place]?.[goal.end]
          expect({ ...context, paid }).toEqual({ ...context, paid: pays.toFixed(2) })
          for (const steps of [1, 2, 3, 10]) {
            const before = at.plus(toward.times(steps))
            const isBetween = before.minus(parameter.value).times(at.minus(parameter.value)).gt(0)
            if (isBetween)
              expect({ ...context, before: before.toFixed(), does: does(before) }).toEqual({
                ...context,
                before: before.toFixed(),
                does: false,
              })
          }
        }
      } else if (sought.kind === 'never') {
        tally.never += 1
        const spread = [
          swept.least,
          swept.most,
          ...[0.5, 2, 5, 100].map((times) =>
            parameter.value.times(times).div(swept.step).floor().times(swept.step),
          ),
        ]
        for (const value of [...spread, new Decimal(sought.best.value)]) {
          expect({ ...context, value: value.toFixed(), does: does(value) }).toEqual({
            ...context,
            value: value.toFixed(),
            does: false,
          })
        }
      } else tally.other += 1
    }
    expect(tally.reached).toBeGreaterThan(runsOf(60) / 12)
    expect(tally.never).toBeGreaterThan(runsOf(60) / 12)
  })

  it('seeks every number between bounds and in steps of its own', () => {
    for (const parameter of law.corpus.parameters.values()) {
      const own = boundsOf({ ...parameter, value: parameter.printed })
      const swept = sweptParameter(law.corpus, parameter)
      expect(own === null).toBe(parameter.unit === 'date')
      if (!swept) continue
      expect(parameter.value.gte(swept.least) && parameter.value.lte(swept.most)).toBe(true)
      expect(swept.step).toEqual(stepOf(parameter))
    }
  })
})

describe('the cheapest pair, and what the neighbours answer', () => {
  it(
    'is the matter of 第八条 and the cap of its third paragraph, at 12,320,000 yuan for the company',
    { timeout: 120_000 },
    () => {
      const [first, ...others] = cheapestPairs(questionOf(law, maker, lead), examples)
      expect(first?.changes).toEqual([
        apart,
        { kind: 'parameter', id: 'CN-8.3.cap', from: '3000000', to: '10820000' },
      ])
      expect(first?.cost.company.toFixed()).toBe('12320000')
      const before = examples.map((each) =>
        Number(reportAwards(each, law.corpus).locations['changning']?.high ?? 0),
      )
      const { corpus } = under(law, ...(first?.changes ?? []))
      const after = examples.map((each) =>
        Number(reportAwards(each, corpus).locations['changning']?.high ?? 0),
      )
      expect(Number(first?.cost.list)).toBe(
        after.reduce((sum, each, i) => sum + each - (before[i] ?? 0), 0),
      )
      for (const { cost } of others) expect(cost.list.gte(first?.cost.list ?? 0)).toBe(true)
    },
  )

  it(
    'every neighbour has its single changes, each of which takes the lead back',
    { timeout: 120_000 },
    () => {
      const documents = under(law, apart, {
        kind: 'parameter',
        id: 'CN-8.3.cap',
        from: '3000000',
        to: '10820000',
      })
      const answers = answersTo(documents, maker, lead, examples)
      expect(answers.map(({ place }) => place)).toEqual(['pudong', 'xuhui', 'longhua', 'shenzhen'])
      const [cheapest] = answers.find(({ place }) => place === 'longhua')?.ways ?? []
      const changed = under(documents, ...(cheapest?.changes ?? []))
      const { locations } = reportAwards(maker, changed.corpus)
      expect(Number(locations['longhua']?.high)).toBeGreaterThan(
        Number(locations['changning']?.high),
      )
      expect(cheapest?.cost.company.gt(0)).toBe(true)
    },
  )
})
