import { describe, expect, it } from 'vitest'
import { assumptionsOf } from '../../../src/sweeps/worth/assumptions'
import type { Assumption } from '../../../src/sweeps/worth/assumptions'
import {
  answersOf,
  hangingSentence,
  hangingText,
  inTellingOrder,
} from '../../../src/telling/words/fact-assumed'
import { Decimal } from '../../../src/policies/decimal'
import { corpus } from '../../corpus'
import { example, reported, tried } from '../../sweeps/worth/tried'
import { speechIn } from '../speech'

const [zh, en] = [speechIn('zh-CN'), speechIn('en')]
const maker = example('humanoid-maker')
const assumptions = assumptionsIn(maker)

/** The most that every place pays a company. */
const highsOf = (input: Readonly<Record<string, unknown>>): ReadonlyMap<string, Decimal> =>
  new Map(
    Object.entries(reported(input).locations).flatMap(([id, { high }]) =>
      high === null ? [] : [[id, new Decimal(high)]],
    ),
  )
const highs = highsOf(maker)

function assumptionsIn(input: Readonly<Record<string, unknown>>): readonly Assumption[] {
  return [...assumptionsOf(tried(input), reported(input))]
}

function at(id: string, all = assumptions): Assumption {
  const found = all.find(({ fact }) => fact.id === id)
  if (!found) throw new Error(id)
  return found
}

describe('the money that hangs on an answer', () => {
  it('is told of the places where most of it does', () => {
    expect(hangingText(at('project_grade'), null, corpus, zh)).toBe('龙华、深圳 720 万元')
    expect(hangingText(at('project_grade'), null, corpus, en)).toBe(
      'Longhua and Shenzhen RMB 7.2 million',
    )
  })

  it('is told of my own place where it has some', () => {
    const general = at('meets_location_rule')
    expect(hangingText(general, null, corpus, zh)).toBe('龙华 2,073.1 万元')
    expect(hangingText(general, 'changning', corpus, zh)).toBe('长宁 1,021.2 万元')
    expect(hangingText(at('project_grade'), 'changning', corpus, zh)).toBe('龙华、深圳 720 万元')
  })

  it('is nothing where the answer changes nothing', () => {
    const idle = at('project_is_digital_benchmark')
    expect(hangingText(idle, null, corpus, zh)).toBe('不影响金额')
    expect(hangingSentence(idle, corpus, zh)).toBe('数字化转型标杆项目：不影响金额')
  })

  it('is what would be gained where a recognition is refused', () => {
    const refused = at('project_grade', assumptionsIn({ ...maker, project_grade: 'none' }))
    expect(hangingText(refused, null, corpus, zh)).toBe('龙华、深圳 +720 万元')
  })

  it('is a sentence of all places', () => {
    expect(hangingSentence(at('robot_made_here'), corpus, zh)).toBe(
      '在本区生产：浦东 656 万元取决于此',
    )
    expect(hangingSentence(at('project_grade'), corpus, zh)).toBe(
      '示范或标杆：龙华 720 万元，深圳 720 万元取决于此',
    )
  })
})

describe('what the figures rest on', () => {
  const order = (own: string | null): string[] =>
    inTellingOrder(assumptions, own, highs).map(({ fact }) => fact.id)

  it('begins with what nobody has stated and takes the lead away, then the most money', () => {
    expect(order(null).slice(0, 3)).toEqual([
      'project_grade',
      'project_is_open_scenario',
      'robot_is_annual_bestseller',
    ])
  })

  it('ends with what is asked of any applicant', () => {
    expect(order(null).at(-1)).toBe('is_generative_ai_enterprise')
    expect(order(null).slice(-4)).toContain('meets_location_rule')
  })

  it('begins for an officer with what decides their rank, then with what their own place rests on', () => {
    // Nobody has stated the grade: without it Pudong is first.
    expect(order('pudong').slice(0, 2)).toEqual(['project_grade', 'robot_made_here'])
  })

  it('begins with what the lead of another place rests on', () => {
    const company = { revenue: '120000000', project_investment: '50000000' }
    const all = assumptionsIn(company)
    const told = (own: string | null) =>
      inTellingOrder(all, own, highsOf(company)).map(({ fact }) => fact.id)
    // All that Pudong may pay hangs on a recognition: without it Longhua is first.
    expect(told('longhua').slice(0, 2)).toEqual(['project_grade', 'project_is_digital_benchmark'])
    expect(told(null)[0]).toBe('project_is_digital_benchmark')
  })

  it('holds defaults by which more would be paid the other way round', () => {
    const all = assumptionsIn({ revenue: '120000000', project_investment: '50000000' })
    const gains = (id: string) => hangingText(at(id, all), null, corpus, zh)
    expect(gains('project_role')).toBe('龙华 +200 万元')
    expect(gains('project_is_humanoid_scenario')).toBe('浦东 +500 万元')
  })
})

it('every recognition can be left open, every default given back', () => {
  expect(answersOf(at('robot_is_annual_bestseller').fact, zh).map(({ label }) => label)).toEqual([
    '是',
    '否',
    '待定',
  ])
  expect(answersOf(at('project_grade').fact, zh).map(({ label }) => label)).toEqual([
    '均不属于',
    '示范应用',
    '标杆应用',
    '待定',
  ])
  expect(answersOf(at('robot_made_here').fact, zh).at(-1)).toEqual({
    value: '',
    label: '不填，默认“是”',
  })
})

it('is told of every example for every side in both languages without a gap', () => {
  for (const { id, scenario } of corpus.examples) {
    const all = assumptionsIn(scenario)
    for (const own of [null, ...corpus.locations.map((place) => place.id)]) {
      for (const speech of [zh, en]) {
        for (const each of inTellingOrder(all, own, highs)) {
          const { fact, lost, gained } = each
          if (!lost || !gained) throw new Error(fact.id)
          const texts = [
            hangingText({ lost, gained }, own, corpus, speech),
            hangingSentence({ fact, lost, gained }, corpus, speech),
          ]
          for (const text of texts) expect(text, `${id} ${fact.id}`).not.toMatch(/entry\.|\{|^$/)
        }
      }
    }
  }
})
