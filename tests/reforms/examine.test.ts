import { describe, expect, it } from 'vitest'
import { readProjectData } from '../../src/cli/data'
import { examine, examineReform } from '../../src/reforms/examine'
import { law, under } from './documents'

const { fairCompetition } = readProjectData()
const found = examine(law.data, fairCompetition)
const of = (question: string, because: string) =>
  found.filter((each) => each.question === question && each.because === because)

describe('questions of fair competition', () => {
  it('are raised by what a clause or its document asks, with the article that asks it', () => {
    expect(of('local_products', 'robot_made_here')).toMatchObject([
      { clause: 'PD-7', locator: '二.7', confidence: 'high' },
    ])
    expect(of('relocation', 'newly_settled').map(({ clause }) => clause)).toEqual([
      'CN-6.1a',
      'XH-1',
    ])
    const registered = of('local_registration', 'meets_location_rule')
    expect(registered.find(({ clause }) => clause === 'PD-1')).toMatchObject({
      locator: '一',
      confidence: 'high',
    })
  })

  it('rest on little where the records suppose what the text does not print', () => {
    const supposed = of('local_registration', 'meets_location_rule').filter(
      ({ clause }) => clause.startsWith('XH') || clause.startsWith('SZ'),
    )
    expect(new Set(supposed.map(({ confidence }) => confidence))).toEqual(new Set(['low']))
  })

  it('are raised by every clause of a document without a last day, and by no other', () => {
    const open = found.filter(({ question }) => question === 'no_end')
    const xuhui = law.data.policies.find(({ id }) => id === 'xuhui')
    expect(open.map(({ clause }) => clause)).toEqual(xuhui?.clauses.map(({ id }) => id))
  })

  it('name their sources, none of them checked against the official text', () => {
    for (const { sources } of fairCompetition.questions) {
      for (const { source, article } of sources) {
        expect(fairCompetition.sources.find(({ id }) => id === source)?.checked).toBe(false)
        expect(article).toMatch(/^第.+条$/)
      }
    }
  })

  it('say what a reform raises, settles and edits', () => {
    const after = under(
      law,
      { kind: 'term_to', id: 'pudong', from: '2026-12-28', to: null },
      { kind: 'term_to', id: 'xuhui', from: null, to: '2027-12-31' },
      { kind: 'parameter', id: 'PD-7.unit_cap', from: '200000', to: '300000' },
    )
    const { raised, settled, edited } = examineReform(law.data, after.data, fairCompetition)
    expect(new Set(raised.map(({ because }) => because))).toEqual(new Set(['pudong.term']))
    expect(new Set(settled.map(({ because }) => because))).toEqual(new Set(['xuhui.term']))
    expect(edited.map(({ clause, question }) => `${clause} ${question}`)).toEqual([
      'PD-7 local_registration',
      'PD-7 local_products',
      'PD-7 no_end',
    ])
  })
})
