import { expect, test } from 'vitest'
import { Decimal } from '../../src/policies/decimal'
import { factAt } from '../../src/policies/fact-path'
import { fittedRange, limitsOf } from '../../src/sweeps/fitted-range'
import { offersOf } from '../../src/sweeps/offer'
import { secondFact } from '../../src/sweeps/second-fact'
import { tellingValues } from '../../src/sweeps/telling-values'
import { corpus } from '../corpus'
import { exampleOf, sweepOf } from './asked'

/** The range that is fitted for a place, or for a company. */
function fitted(example: string, path: string, own: string | null, stated: string | null) {
  const fact = factAt(corpus, path)
  if (!fact) throw new Error(path)
  const { least, most } = limitsOf(fact)
  const sweep = sweepOf(exampleOf(example), path, least.toFixed(), most.toFixed())
  const here = stated === null ? null : new Decimal(stated)
  const offers = offersOf(sweep, 'locations', { kind: 'total' })
  return fittedRange(fact, tellingValues(offers, sweep, own, here), here)
}

test('the range ends about 1.3 times beyond the last change of the lead', () => {
  // Pudong leads from 37.342 million: 48.5 million, tidied.
  expect(fitted('humanoid-maker', 'project_investment', 'changning', '24000000')).toEqual({
    from: '0',
    to: '50000000',
  })
  // From 23 units Pudong leads; its cap at 277 units tells nothing of who leads.
  expect(fitted('humanoid-maker', 'robot_orders.0.units', null, '20')).toEqual({
    from: '0',
    to: '30',
  })
})

test('where no rank changes the bends of the own place tell, and what is stated is always within', () => {
  const range = fitted('compute-centre', 'project_investment', 'pudong', '320000000')
  expect(Number(range?.to)).toBeGreaterThanOrEqual(352_000_000)
  expect(fitted('humanoid-maker', 'funding_rounds.0.amount', 'longhua', '60000000')).toEqual({
    from: '0',
    to: '80000000',
  })
})

test('a change far beyond the company is left out', () => {
  // Xuhui passes Pudong at a revenue of 3 billion only.
  const range = fitted('humanoid-maker', 'revenue', 'xuhui', '130000000')
  expect(Number(range?.to)).toBeLessThan(8_000_000_000)
})

test('the second factor is a fact that the company states and a clause turns on', () => {
  const maker = exampleOf('humanoid-maker')
  expect(secondFact(corpus, maker, 'project_investment')).toBe('robot_orders.0.units')
  expect(secondFact(corpus, maker, 'robot_orders.0.units')).toBe('project_investment')
  expect(secondFact(corpus, exampleOf('model-startup'), 'project_investment')).toBe(
    'funding_rounds.0.amount',
  )
})
