import { describe, expect, it } from 'vitest'
import { readHolding } from '../../src/calculator/reading/read-holding'
import { reportAwards } from '../../src/calculator/report/award'
import { Decimal } from '../../src/policies/decimal'
import { findHinges } from '../../src/sweeps/hinges'
import { findRests } from '../../src/sweeps/rests'
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
    expect(accepted).toEqual(['assumed', { changning: '3000000 / 0' }])
  })

  it('names a recognition that is stated as given, and none that is stated as refused', () => {
    const facts = { project_investment: '30000000', project_grade: 'none' }
    const found = told(read({ ...facts, project_is_digital_benchmark: true }))
    expect(found.project_is_digital_benchmark?.[0]).toBe('stated')
    expect(found).not.toHaveProperty('project_grade')
  })

  it.each(corpus.examples.map(({ id }) => id))(
    '%s: what hangs on open recognitions is what the hinges say',
    (id) => {
      const found = read(example(id))
      const hinges = findHinges(found.scenario, found.report, corpus).filter(
        ({ places }) => places.size > 0,
      )
      const open = found.rests.filter(({ state }) => state === 'open')
      expect(open.map(({ fact }) => fact.id).sort()).toEqual(
        hinges.map(({ fact }) => fact.id).sort(),
      )
      for (const { fact, places } of hinges) {
        const own = open.find((each) => each.fact.id === fact.id)
        for (const [place, lost] of places) {
          expect((own?.places.get(place)?.high ?? new Decimal(0)).equals(lost)).toBe(true)
        }
      }
    },
  )

  it('calls a default general where every place that pays asks for it, and no recognition ever', () => {
    const { rests } = read(example('humanoid-maker'))
    const general = rests.filter((each) => each.general).map(({ fact }) => fact.id)
    expect(general).toEqual(['meets_location_rule', 'is_enterprise'])
    expect(rests.filter(({ state, general: g }) => state !== 'assumed' && g)).toEqual([])
  })
})
