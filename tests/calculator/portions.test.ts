import { describe, expect, it } from 'vitest'
import { reportAwards } from '../../src/calculator/report/award'
import { portionsOf } from '../../src/calculator/portions'
import { whole, written } from '../../src/calculator/fraction'
import type { Clause } from '../../src/policies/corpus'
import { Decimal } from '../../src/policies/decimal'
import { smallCorpus, smallScenario } from './small-corpus'

const share = (id: string, value: string) => ({
  id,
  kind: 'share',
  value,
  unit: 'ratio',
  scope: 'project',
  target: 'award',
  locator: '第一条',
  label: { zh: '份额', en: 'share' },
})

/** 40% in the first year, 30% in each of the next two; city and district pay equal shares. */
const staged = {
  id: 'A',
  formula: { kind: 'fact', fact: 'first' },
  parameters: [share('A.first', '0.4'), share('A.then', '0.3')],
  instalments: [
    { year: 1, share: 'A.first' },
    { year: 2, share: 'A.then' },
    { year: 3, share: 'A.then' },
  ],
  payers: [{ payer: 'city' }, { payer: 'district' }],
}
const plain = { id: 'B', formula: { kind: 'fact', fact: 'second' } }

function said(scenario: object, clauses: readonly { readonly id: string }[] = [staged, plain]) {
  const corpus = smallCorpus({ small: { clauses } })
  const sum = reportAwards(smallScenario(corpus, scenario), corpus).policies['small']
  const [a, b] = sum?.clauses ?? []
  return { sum, a, b }
}

describe('an amount in its portions', () => {
  const corpus = smallCorpus({ small: { clauses: [staged] } })
  const clause = corpus.clauses.get('A') as Clause
  const divided = (
    amount: string,
    portions: readonly { share?: string | undefined }[],
    step = '0.01',
  ) =>
    portionsOf(whole(new Decimal(amount)), portions, clause, { step: new Decimal(step) }).map(
      (each) => written(each).text,
    )

  it('cuts each but the last to the fen and leaves the rest to the last', () => {
    expect(divided('100', clause.instalments ?? [])).toEqual(['40', '30', '30'])
    expect(divided('100.01', clause.instalments ?? [])).toEqual(['40', '30', '30.01'])
    expect(divided('0.02', clause.instalments ?? [])).toEqual(['0', '0', '0.02'])
  })

  it('is divided equally where the text prints no shares', () => {
    expect(divided('100', [{}, {}, {}])).toEqual(['33.33', '33.33', '33.34'])
    expect(divided('0.01', [{}, {}])).toEqual(['0', '0.01'])
  })

  it('is cut to the rounding step of its document', () => {
    expect(divided('100500', clause.instalments ?? [], '1000')).toEqual(['40000', '30000', '30500'])
  })
})

describe('a clause that pays by instalments and from two purses', () => {
  it('says what it pays in which year and who pays it', () => {
    const { a } = said({ first: '1000000', second: '5' })
    expect(a?.instalments).toEqual([
      { year: 1, low: '400000.00', high: '400000.00' },
      { year: 2, low: '300000.00', high: '300000.00' },
      { year: 3, low: '300000.00', high: '300000.00' },
    ])
    expect(a?.payers).toEqual([
      { payer: 'city', low: '500000.00', high: '500000.00' },
      { payer: 'district', low: '500000.00', high: '500000.00' },
    ])
  })

  it('leaves the total whole and tells the first year of it, with what is paid at once', () => {
    const { sum } = said({ first: '1000000', second: '5' })
    expect(sum).toMatchObject({ low: '1000005.00', high: '1000005.00' })
    expect(sum?.first_year).toEqual({ low: '400005.00', high: '400005.00' })
  })

  it('commits to nothing in any year under a ceiling', () => {
    const { a, sum } = said({ first: '100' }, [{ ...staged, ...{ commitment: 'ceiling' } }])
    expect(a?.instalments?.[0]).toEqual({ year: 1, low: '0.00', high: '40.00' })
    expect(sum?.first_year).toEqual({ low: '0.00', high: '40.00' })
  })

  it('says nothing of years where no award is paid by instalments', () => {
    const { a, b, sum } = said({ first: '0', second: '5' })
    expect(a).not.toHaveProperty('instalments')
    expect(b).not.toHaveProperty('instalments')
    expect(b).not.toHaveProperty('payers')
    expect(sum).not.toHaveProperty('first_year')
  })
})
