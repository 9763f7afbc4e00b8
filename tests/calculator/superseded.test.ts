import { describe, expect, it } from 'vitest'
import { readScenario } from '../../src/calculator/reading/read-scenario'
import { reportAwards } from '../../src/calculator/report/award'
import type { PrintedReport, PrintedSum } from '../../src/calculator/report/printed'
import { printedReport } from '../../src/calculator/report/printed'
import { Decimal } from '../../src/policies/decimal'
import { corpus } from '../corpus'

const asOf = '2026-06-30'

function reportOf(facts: Readonly<Record<string, unknown>>): PrintedReport {
  const read = readScenario({ application_date: asOf, ...facts }, corpus, asOf)
  if ('problems' in read) throw new Error(read.problems[0].message)
  return printedReport(reportAwards(read.scenario, corpus))
}

const project = {
  project_investment: '24000000',
  project_is_humanoid_scenario: true,
  city_award: '3000000',
}

describe('the sides of a matter', () => {
  it('stand with what each would be paid alone: benchmark, scenario and city match in Pudong', () => {
    expect(reportOf(project).policies.pudong?.combinations).toEqual([
      {
        matter: 'pudong.project',
        sides: [
          { clauses: ['PD-1'], low: '0.00', high: '9000000.00', paid: true },
          { clauses: ['PD-6'], low: '0.00', high: '9000000.00', paid: false },
          { clauses: ['PD-8b'], low: '0.00', high: '1500000.00', paid: false },
        ],
      },
    ])
  })

  it('add up two clauses of one side where the reading PD-A18 b adds them', () => {
    const { combinations } = reportOf({ ...project, readings: { 'PD-A18': 'b' } }).policies
      .pudong as PrintedSum
    expect(combinations?.[0]?.sides[0]).toEqual({
      clauses: ['PD-1', 'PD-6'],
      low: '0.00',
      high: '18000000.00',
      paid: true,
    })
  })

  it('are derived to what each would be paid alone, after what the superior pays', () => {
    const { clauses } = reportOf(project).policies.pudong as PrintedSum
    const passedOver = clauses.find(({ id }) => id === 'PD-6')
    expect(passedOver?.entitlement?.high).toBe('12000000.00')
    const steps = passedOver?.steps ?? []
    const scaled = steps.find(({ does }) => does === 'scale')
    expect([scaled?.gives, steps.at(-1)?.gives]).toEqual(['12000000', '9000000'])
    expect(passedOver?.reasons[0]?.this).toBe('9000000.00')
  })

  it('are not told where nothing has to be chosen', () => {
    const { combinations } = reportOf({ revenue: '50000000' }).policies.pudong as PrintedSum
    expect(combinations).toBeUndefined()
  })

  it.each(corpus.examples.map(({ id, scenario }) => [id, scenario] as const))(
    'are paid where they are highest: %s',
    (_id, scenario) => {
      const { policies, locations } = reportOf(scenario)
      for (const sum of [...Object.values(policies), ...Object.values(locations)]) {
        const superseded = sum.clauses.filter(({ status }) => status === 'superseded')
        const told = (sum.combinations ?? []).flatMap(({ sides }) =>
          sides.filter(({ paid }) => !paid).flatMap(({ clauses }) => clauses),
        )
        expect(superseded.map(({ id }) => id).filter((id) => !told.includes(id))).toEqual([])
        for (const { sides } of sum.combinations ?? []) {
          const most = Decimal.max(...sides.map(({ high }) => high))
          const paid = sides.filter((side) => side.paid)
          for (const { high } of paid) expect(high).toBe(most.toFixed(2))
        }
      }
    },
  )
})
