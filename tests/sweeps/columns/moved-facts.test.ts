import { describe, expect, it } from 'vitest'
import { movedFacts } from '../../../src/sweeps/columns/moved-facts'
import { corpus } from '../../corpus'
import { scenarioOf } from '../map-cells'

const axes = ['project_investment', 'robot_sales']

/** What stays open after each of several inputs of one map. */
function openAfter(...inputs: readonly object[]) {
  const moved = movedFacts()
  return inputs.map((input) => moved(corpus, scenarioOf(corpus, input), axes))
}

describe('the facts that stay open for the next map', () => {
  it('are the sums and counts that moved, of items too, and no others', () => {
    const order = (unit_price: string) => [{ units: 2, unit_price }]
    expect(
      openAfter(
        { city_award: '100', robot_orders: order('5'), meets_location_rule: true },
        { city_award: '200', robot_orders: order('5'), meets_location_rule: false },
        { city_award: '200', robot_orders: order('6'), meets_location_rule: false },
      ),
    ).toEqual([[], ['city_award'], ['city_award', 'robot_orders.0.unit_price']])
  })

  it('are none where a fact is stated for the first time, and forgotten with the fact', () => {
    expect(openAfter({}, { city_award: '1' }, { city_award: '2' }, {})).toEqual([
      [],
      [],
      ['city_award'],
      [],
    ])
  })

  it('begin anew with other axes', () => {
    const moved = movedFacts()
    const of = (city_award: string) => scenarioOf(corpus, { city_award })
    moved(corpus, of('1'), axes)
    expect(moved(corpus, of('2'), axes)).toEqual(['city_award'])
    expect(moved(corpus, of('3'), ['robot_sales', 'project_investment'])).toEqual([])
  })

  it('are the last four that moved', () => {
    const facts = ['city_award', 'national_award', 'province_award', 'project_fiscal_input']
    const stated = Object.fromEntries([...facts, 'district_match_received'].map((id) => [id, '1']))
    const inputs = [...facts, 'district_match_received'].map((_, i, all) => ({
      ...stated,
      ...Object.fromEntries(all.slice(0, i + 1).map((each) => [each, '2'])),
    }))
    const open = openAfter(stated, ...inputs)
    expect(open.at(-1)).toEqual(
      [
        'national_award',
        'province_award',
        'project_fiscal_input',
        'district_match_received',
      ].sort(),
    )
  })
})
