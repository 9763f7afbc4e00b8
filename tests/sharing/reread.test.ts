import { describe, expect, it } from 'vitest'
import { rereadText } from '../../src/components/sharing/reread-words'
import { readProjectData } from '../../src/cli/data'
import type { PolicyData } from '../../src/policies/corpus'
import { buildCorpus } from '../../src/policies/corpus'
import type { FactRecord } from '../../src/policies/schema'
import firstExamples from '../../src/sharing/first-examples.json' with { type: 'json' }
import { readLink } from '../../src/sharing/link'
import { rereadSince, version } from '../../src/sharing/migrations'
import { pack } from '../../src/sharing/pack'
import type { Reread } from '../../src/sharing/reread'
import { concerning } from '../../src/sharing/reread'
import { speechIn } from '../speech'

const day = '2026-06-30'

const data = readProjectData()
const open = ['project_is_digital_benchmark', 'project_is_special_construction', 'project_grade']

/** The records with facts made from theirs, and others beside them. */
function corpusWith(
  change: (fact: FactRecord) => FactRecord,
  more: readonly FactRecord[] = [],
  policies: PolicyData['policies'] = data.policies,
) {
  const facts = [...data.facts.facts.map(change), ...more]
  return buildCorpus({ ...data, policies, facts: { ...data.facts, facts } })
}

/** Recognitions without a default, whatever the records of today have. */
const undecided = corpusWith((fact) => {
  if (!open.includes(fact.id)) return fact
  const { default: _, ...others } = fact
  return others
})

const facts = (all: readonly Reread[]): readonly string[] =>
  all.flatMap((each) => (each.kind === 'asked' ? each.facts : [each.fact]))
const told = (stated: Record<string, unknown>, corpus = undecided): readonly string[] =>
  facts(concerning(corpus, { application_date: '2026-06-30', ...stated }, rereadSince(1), day))

describe('what the second version reads differently', () => {
  const project = { project_investment: '30000000', project_accepted: true }

  it('is told of the recognitions that a project left to their defaults', () => {
    expect(told(project)).toEqual(expect.arrayContaining(open))
  })

  it('is not told of a recognition that is stated', () => {
    for (const [fact, value] of [
      ['project_is_digital_benchmark', true],
      ['project_is_digital_benchmark', false],
      ['project_grade', 'benchmark'],
    ] as const) {
      expect(told({ ...project, [fact]: value })).not.toContain(fact)
    }
  })

  it('is not told where nothing hangs on it', () => {
    expect(told({ dcmm_fee: '5000000' })).toEqual([])
    expect(told({ ...project, application_date: '2031-01-01' })).toEqual([])
    expect(told({})).toEqual([])
  })

  it('is told of an entry that is refused as of one that is not stated', () => {
    expect(told({ ...project, project_grade: 'gold' })).toContain('project_grade')
  })

  it('is nothing for what was stated in this version', () => {
    expect(concerning(undecided, project, rereadSince(version), day)).toEqual([])
  })

  it('is said in words that name the fact and what it stood for', () => {
    const [zh, en] = [speechIn('zh-CN'), speechIn('en')]
    const grade: Reread = { kind: 'recognition', fact: 'project_grade', stood: 'demonstration' }
    const { label, values = [] } = undecided.facts.get('project_grade') as FactRecord
    const stood = values.find(({ id }) => id === 'demonstration')?.label
    expect(rereadText(grade, undecided, zh)).toBe(
      `“${label.zh}”未填：旧版按“${stood?.zh ?? ''}”计算，现为待认定，有关金额只列入最高可获。`,
    )
    expect(rereadText(grade, undecided, en)).toContain(`took “${stood?.en ?? ''}”`)
  })
})

describe('a fact that a clause asks instead of another', () => {
  const words = { zh: '上年度营业收入', en: 'Total revenue' }
  const total: FactRecord = {
    id: 'total_revenue',
    type: 'money',
    label: words,
    hint: words,
    group: 'revenue',
    derived: { kind: 'fact', fact: 'revenue' },
  }
  const asking = data.policies.map((policy) => ({
    ...policy,
    clauses: policy.clauses.map((clause) =>
      clause.id === 'LH-5'
        ? (JSON.parse(
            JSON.stringify(clause).replaceAll('"fact":"revenue"', '"fact":"total_revenue"'),
          ) as typeof clause)
        : clause,
    ),
  }))
  const known = data.facts.facts.some(({ id }) => id === total.id)
  const corpus = known ? buildCorpus(data) : corpusWith((fact) => fact, [total], asking)
  const grown = { revenue: '60000000', revenue_previous_year: '50000000' }

  it('is told where the other stands in for it and a result rests on that', () => {
    expect(told(grown, corpus)).toContain('total_revenue')
    const [first] = concerning(corpus, grown, rereadSince(1), day).filter(
      (each) => each.kind === 'replaced',
    )
    if (!first) throw new Error('nothing was told')
    expect(rereadText(first, corpus, speechIn('zh-CN'))).toMatch(
      /^龙华区.*现在按“上年度营业收入.*”计算；该项未填，暂以“上年度主营业务收入”代替。$/,
    )
  })

  it('is not told where nothing rests on it', () => {
    expect(told({ ...grown, longhua_growth_award_received: true }, corpus)).not.toContain(
      'total_revenue',
    )
    expect(told({ project_investment: '30000000' }, corpus)).not.toContain('total_revenue')
  })
})

describe('facts that are asked beside the others now', () => {
  const asked: Reread = {
    kind: 'asked',
    policy: 'pudong',
    facts: ['superior_award_same_matter', 'superior_award_compute', 'province_award'],
  }
  const corpus = buildCorpus(data)

  it('are told where an amount would fall with them', () => {
    const project = { project_investment: '30000000', project_is_digital_benchmark: true }
    const found = concerning(corpus, project, [asked], day)
    expect(facts(found)).toContain('superior_award_same_matter')
    expect(rereadText(found[0] as Reread, corpus, speechIn('zh-CN'))).toMatch(
      /^浦东新区的上级资金现在按条款分别填写；“.*”未填，按零计算。$/,
    )
    expect(concerning(corpus, { revenue: '1' }, [asked], day)).toEqual([])
  })
})

describe('a link of the first version', () => {
  const company = (parts: Record<string, unknown>) =>
    readLink(pack({ v: 1, ...parts }) ?? '').parts.company

  it.each(Object.entries(firstExamples))('opens the example %s as it was then', (example, then) => {
    expect(company({ company: { example } })).toEqual({ example, facts: then })
    const changes = { project_investment: '7', city_award: null, readings: { 'PD-A9': 'b' } }
    const { city_award: _, ...others } = { city_award: '', ...then }
    expect(company({ company: { example, changes } })).toEqual({
      example,
      facts: { ...others, project_investment: '7', readings: { 'PD-A9': 'b' } },
    })
  })

  it('opens the first example where it says nothing of the company', () => {
    const facts = firstExamples['humanoid-maker']
    expect(company({})).toEqual({ example: 'humanoid-maker', facts })
  })

  it('hands on what it does not know', () => {
    for (const odd of [7, null, 'x', { example: 'gone', changes: { revenue: '1' } }]) {
      expect(company({ company: odd })).toEqual(odd)
    }
    const own = { example: '', facts: { revenue: '1' } }
    expect(company({ company: own })).toEqual(own)
  })

  it('opens the scenarios sent along as they were', () => {
    const { parts } = readLink(
      pack({
        v: 1,
        pair: { a: 'current', b: { name: '乙', company: { example: 'incubator' } } },
      }) ?? '',
    )
    const facts = firstExamples.incubator
    expect(parts.pair).toEqual({
      a: 'current',
      b: { name: '乙', company: { example: 'incubator', facts } },
    })
  })
})
