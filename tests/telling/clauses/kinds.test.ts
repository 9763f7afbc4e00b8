import { describe, expect, it } from 'vitest'
import { conditionText } from '../../../src/telling/clauses/condition-text'
import { formulaText } from '../../../src/telling/clauses/formula-text'
import { payersText, payoutText } from '../../../src/telling/clauses/payout-text'
import type { Clause } from '../../../src/policies/corpus'
import { Decimal } from '../../../src/policies/decimal'
import type { Condition, Formula } from '../../../src/policies/schema'
import { corpus } from '../../corpus'
import { chinese, english } from './speech'

/** Kinds that none of the five documents uses yet, said of their facts and numbers. */

const chosen = (id: string) => corpus.readings.get(id)?.chosen ?? 'a'
const formula = (of: Formula) =>
  [chinese, english].map((speech) => formulaText(of, corpus, chosen, speech))
const condition = (of: Condition) =>
  [chinese, english].map((speech) => conditionText(of, corpus, chosen, speech))

const investment: Formula = { kind: 'fact', fact: 'project_investment' }
const large: Condition = { kind: 'at_least', of: investment, bound: 'PD-6.threshold' }
const tenth: Condition = {
  kind: 'at_least',
  of: { kind: 'fact', fact: 'model_purchase' },
  bound: { kind: 'rate', of: investment, rate: 'PD-1.rate' },
}

describe('formulas', () => {
  it('say what a whole step brings', () => {
    const whole: Formula = {
      kind: 'per_whole',
      of: investment,
      step: 'PD-6.threshold',
      amount: 'LH-10b.cap',
    }
    expect(formula(whole)).toEqual([
      '项目总投入每满 500 万元，支持 400 万元',
      'RMB 4 million for every full RMB 5 million of Project investment',
    ])
    expect(formula({ kind: 'cap', of: whole, cap: 'PD-1.cap' })[0]).toBe(
      '项目总投入每满 500 万元，支持 400 万元，至多 2,000 万元',
    )
  })

  it('say rates beside amounts by grade', () => {
    const graded: Formula = {
      kind: 'grades',
      by: 'dcmm_level',
      amounts: { '2': 'LH-10b.cap' },
      of: investment,
      rates: { '3': 'PD-1.rate' },
      otherwise: 'nothing',
    }
    const [zh = '', en = ''] = formula(graded)
    expect(zh).toMatch(/ 400 万元；.* 项目总投入 × 50%/)
    expect(en).toMatch(/: RMB 4 million; .*: Project investment × 50%/)
  })
})

describe('conditions', () => {
  it('say a bound that is a formula', () => {
    const [zh = '', en = ''] = condition(tenth)
    expect(zh).toMatch(/不少于 项目总投入 × 50%$/)
    expect(en).toMatch(/at least Project investment × 50%$/)
  })

  it('say alternatives, and what has to hold whole inside them', () => {
    const any: Condition = {
      kind: 'any',
      of: [large, { kind: 'all', of: [tenth, { kind: 'positive', of: investment }] }],
    }
    const [zh = '', en = ''] = condition(any)
    expect(zh).toMatch(
      /^满足其一（项目总投入不少于 500 万元；或同时满足（.*；且项目总投入大于零））$/,
    )
    expect(en).toMatch(/^any one of \(.*; or all of \(.*; and Project investment: above zero\)\)$/)
  })
})

describe('who pays, and when', () => {
  const base = corpus.clauses.get('PD-1') as Clause
  const [rate] = base.parameters
  const share = (id: string, value: string) => ({
    ...(rate as Clause['parameters'][number]),
    id,
    value: new Decimal(value),
  })
  const staged: Clause = {
    ...base,
    payout: { kind: 'staged' },
    parameters: [share('first', '0.4'), share('then', '0.3')],
    instalments: [
      { year: 1, share: 'first', on: { zh: '立项', en: 'approval' } },
      { year: 2, share: 'then' },
      { year: 3, share: 'then' },
    ],
    payers: [{ payer: 'city' }, { payer: 'district' }],
  }

  it('is told with the shares that are printed', () => {
    expect(payoutText(staged, chinese)).toBe(
      '分阶段；第 1 年 40%（立项）、第 2 年 30%、第 3 年 30%',
    )
    expect(payoutText(staged, english)).toBe(
      'in stages; year 1 40% (approval), year 2 30%, year 3 30%',
    )
  })

  it('is told as equal where none is printed', () => {
    expect(payersText(staged, chinese)).toBe('市级、区级，各份相等')
    expect(payersText(staged, english)).toBe('city, district, in equal shares')
  })

  it('is not told of a clause that says neither', () => {
    expect(payersText(base, chinese)).toBe('')
    expect(payoutText({ ...base, payout: { kind: 'one_off' } }, chinese)).toBe('一次性')
  })
})
