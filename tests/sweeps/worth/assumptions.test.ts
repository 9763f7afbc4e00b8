import { describe, expect, it } from 'vitest'
import { assumedFacts, assumptionsOf } from '../../../src/sweeps/worth/assumptions'
import { corpus } from '../../corpus'
import { example, reported, tried } from './tried'

const assumptions = (input: Readonly<Record<string, unknown>>) =>
  [...assumptionsOf(tried(input), reported(input))].map(({ fact, state, lost, gained }) => ({
    id: fact.id,
    state,
    lost: Object.fromEntries([...lost].map(([place, yuan]) => [place, yuan.toFixed()])),
    gained: Object.fromEntries([...gained].map(([place, yuan]) => [place, yuan.toFixed()])),
  }))
const maker = example('humanoid-maker')

describe('what the amounts of a company rest on', () => {
  it('is the recognitions that nobody stated, with what is lost where they are refused', () => {
    const all = assumptions(maker)
    expect(all).toContainEqual({
      id: 'project_grade',
      state: 'open',
      lost: { longhua: '7200000', shenzhen: '7200000' },
      gained: {},
    })
    expect(all).toContainEqual({
      id: 'robot_is_annual_bestseller',
      state: 'open',
      lost: { longhua: '2191000', shenzhen: '2191000' },
      gained: {},
    })
  })

  it('names a recognition that changes nothing, so that it can be answered', () => {
    expect(assumptions(maker)).toContainEqual({
      id: 'project_is_digital_benchmark',
      state: 'open',
      lost: {},
      gained: {},
    })
  })

  it('is the defaults that money hangs on, and no others', () => {
    const defaults = assumptions(maker).filter(({ state }) => state === 'default')
    expect(defaults).toContainEqual({
      id: 'robot_made_here',
      state: 'default',
      lost: { pudong: '6560000' },
      gained: {},
    })
    expect(defaults).toContainEqual(
      expect.objectContaining({
        id: 'project_is_open_scenario',
        lost: { longhua: '4000000' },
      }),
    )
    expect(defaults.filter(({ lost }) => Object.keys(lost).length === 0)).toEqual([])
  })

  it('still names a recognition that is refused, with what is gained where it is given', () => {
    const refused = { ...maker, project_grade: 'none' }
    expect(assumptions(refused)).toContainEqual({
      id: 'project_grade',
      state: 'answered',
      lost: {},
      gained: { longhua: '7200000', shenzhen: '7200000' },
    })
    const given = { ...maker, robot_is_annual_bestseller: true }
    expect(assumptions(given)).toContainEqual(
      expect.objectContaining({ id: 'robot_is_annual_bestseller', state: 'answered' }),
    )
  })

  it('is nothing for a company that states nothing', () => {
    expect(assumedFacts(corpus, () => false, reported({}))).toEqual([])
    expect(assumptions({})).toEqual([])
  })
})

it('what hangs on an answer is what the calculator pays less with the worst other answer', () => {
  for (const { id, scenario } of corpus.examples) {
    const now = reported(scenario).locations
    for (const each of assumptionsOf(tried(scenario), reported(scenario))) {
      const { fact } = each
      const held = scenario[fact.id] ?? fact.default
      const answers = fact.type === 'flag' ? [true, false] : (fact.values ?? []).map((v) => v.id)
      const others = answers
        .filter((answer) => answer !== held)
        .map((answer) => reported({ ...scenario, [fact.id]: answer }).locations)
      for (const [place, { high }] of Object.entries(now)) {
        const least = Math.min(...others.map((other) => Number(other[place]?.high ?? 0)))
        const lost = Math.max(0, Number(high ?? 0) - least)
        expect(Number(each.lost.get(place) ?? 0), `${id} ${fact.id} ${place}`).toBeCloseTo(lost, 2)
      }
    }
  }
})
