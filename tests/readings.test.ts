import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readScenario } from '../src/calculator/reading/read-scenario'
import { reportAwards } from '../src/calculator/report/award'
import { corpus } from './corpus'

interface Case {
  reading: string
  scenario: Record<string, unknown>
  /** By option: the high end of a clause's award (the low end: `PD-2 low`), of a policy, or of `location …`. */
  expect: Record<string, Record<string, string>>
}

const file = new URL('cases/readings.json', import.meta.url)
const { cases } = JSON.parse(readFileSync(file, 'utf8')) as { cases: Case[] }
const table = cases.flatMap(({ reading, scenario, expect: options }) =>
  Object.entries(options).map(([option, high]) => ({ reading, option, scenario, high })),
)

describe('the figures of the register of readings', () => {
  it.each(table)('$reading $option: $high', ({ reading, option, scenario, high }) => {
    const input = {
      application_date: '2026-06-30',
      ...scenario,
      readings: { [reading]: option },
    }
    const read = readScenario(input, corpus, '2026-06-30')
    if ('problems' in read) throw new Error(read.problems[0].message)
    const { policies, locations } = reportAwards(read.scenario, corpus)
    const found = Object.fromEntries([
      ...Object.values(policies).flatMap((sum) =>
        sum.clauses.flatMap(({ id, award }) => [
          [id, award?.high],
          [`${id} low`, award?.low],
        ]),
      ),
      ...Object.entries(policies).map(([id, sum]) => [id, sum.high]),
      ...Object.entries(locations).map(([id, sum]) => [`location ${id}`, sum.high]),
    ])
    expect(found).toMatchObject(high)
  })

  it('switches every switchable reading at least once', () => {
    const switchable = [...corpus.readings.values()].filter((reading) => reading.switchable)
    const tried = new Set(cases.map(({ reading }) => reading))
    expect(switchable.map(({ id }) => id).filter((id) => !tried.has(id))).toEqual([])
  })
})
