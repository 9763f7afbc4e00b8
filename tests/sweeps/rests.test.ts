import { describe, expect, it } from 'vitest'
import { readHolding } from '../../src/calculator/reading/read-holding'
import { reportAwards } from '../../src/calculator/report/award'
import { findRests } from '../../src/sweeps/rests'
import { assumptionsOf } from '../../src/sweeps/worth/assumptions'
import { corpus } from '../corpus'

const asOf = '2026-06-30'
const read = (facts: Record<string, unknown>) => {
  const { scenario } = readHolding({ application_date: asOf, ...facts }, corpus, asOf)
  const report = reportAwards(scenario, corpus)
  return { scenario, report, rests: findRests(scenario, report, corpus) }
}
const example = (id: string) => corpus.examples.find((each) => each.id === id)?.scenario ?? {}
const told = ({ rests }: ReturnType<typeof read>) =>
  Object.fromEntries(
    rests.map(({ fact, state, places }) => [
      fact.id,
      [
        state,
        Object.fromEntries(
          [...places].map(([id, { high, low }]) => [id, `${low.toFixed(0)} / ${high.toFixed(0)}`]),
        ),
      ],
    ]),
  )

describe('what amounts rest on', () => {
  it('is at 30 million the benchmark for Pudong, the grade for Shenzhen, and what every place asks for', () => {
    expect(told(read({ project_investment: '30000000' }))).toMatchObject({
      project_is_digital_benchmark: ['open', { pudong: '0 / 15000000' }],
      project_grade: ['open', { longhua: '0 / 9000000', shenzhen: '0 / 9000000' }],
    })
  })

  it('tells what is lost of what is committed, also where the most stays', () => {
    const { project_accepted: accepted } = told(read(example('humanoid-maker')))
    expect(accepted).toEqual(['default', { changning: '3000000 / 0' }])
  })

  it('names a recognition that is stated as given, and none that is stated as refused', () => {
    const facts = { project_investment: '30000000', project_grade: 'none' }
    const found = told(read({ ...facts, project_is_digital_benchmark: true }))
    expect(found.project_is_digital_benchmark?.[0]).toBe('answered')
    expect(found).not.toHaveProperty('project_grade')
  })

  it('is less what another clause pays instead, and nothing once the recognition is stated', () => {
    const investment = { project_investment: '30000000' }
    expect(told(read({ ...investment, city_award: '4000000' }))).toMatchObject({
      project_is_digital_benchmark: ['open', { pudong: '0 / 9000000' }],
    })
    const answered = { project_is_special_construction: false, project_grade: 'none' }
    const found = read({ ...investment, ...answered, project_is_digital_benchmark: false })
    expect(found.rests.filter(({ fact }) => fact.recognition)).toEqual([])
  })

  it.each(corpus.examples.map(({ id }) => id))(
    '%s: the most that hangs on it is what the chips say of it',
    (id) => {
      const { scenario, report, rests } = read(example(id))
      const input = { application_date: asOf, ...example(id) }
      const chips = new Map(
        [...assumptionsOf({ corpus, input, day: asOf }, report)].map((each) => [
          each.fact.id,
          each,
        ]),
      )
      const told = rests.filter(({ fact, state }) => state === 'open' && fact.type === 'flag')
      for (const { fact, places } of told) {
        const most = [...places].flatMap(([place, { high }]) =>
          high.isZero() ? [] : [[place, high.toFixed()]],
        )
        const lost = [...(chips.get(fact.id)?.lost ?? [])].map(([place, yuan]) => [
          place,
          yuan.toFixed(),
        ])
        expect(lost).toEqual(most)
      }
      expect(scenario.facts.size).toBeGreaterThan(0)
    },
  )

  it('calls a default general where every place that pays asks for it, and no recognition ever', () => {
    const { rests } = read(example('humanoid-maker'))
    const general = rests.filter((each) => each.general).map(({ fact }) => fact.id)
    expect(general).toEqual(['meets_location_rule', 'is_enterprise'])
    expect(rests.filter(({ state, general: g }) => state !== 'default' && g)).toEqual([])
  })
})
