import { expect, test } from 'vitest'
import { whole, written } from '../../src/calculator/fraction'
import { Decimal } from '../../src/policies/decimal'
import { presets } from '../../src/sweeps/presets'
import { offersOf } from '../../src/sweeps/offer'
import { rankStretches } from '../../src/sweeps/rank-stretches'
import { standingsOf } from '../../src/sweeps/ranking'
import { corpus } from '../corpus'
import { exampleOf, reportAt, sweepOf, trySweep } from './asked'

const total = { kind: 'total' } as const

test('Changning loses the lead as Xuhui is paid more, and is last once Shenzhen is', () => {
  const sweep = sweepOf(exampleOf('humanoid-maker'), 'project_investment', '0', '50000000')
  const ranks = rankStretches('changning', offersOf(sweep, 'locations', total), sweep)
  expect(ranks.map(({ from, rank, isLast }) => [written(from).text, rank, isLast])).toEqual([
    ['0', 1, false],
    ['952000.01', 2, false],
    ['1362000.04', 3, false],
    ['10704000.02', 4, false],
    ['25136666.7', 5, true],
  ])
})

test('a count changes its rank at a number that can be', () => {
  const sweep = sweepOf(exampleOf('humanoid-maker'), 'robot_orders.0.repeat', '0', '5')
  const ranks = rankStretches('changning', offersOf(sweep, 'locations', total), sweep)
  expect(ranks.map(({ from, rank }) => [written(from).text, rank])).toEqual([
    ['0', 4],
    ['2', 5],
  ])
})

test('every stretch has the rank that the calculator gives at its first value', () => {
  for (const { id } of corpus.examples) {
    for (const path of presets.flatMap(({ paths }) => paths)) {
      const input = exampleOf(id)
      const sweep = trySweep(input, path, '0', path.includes('units') ? '400' : '60000000')
      if (!sweep) continue
      const offers = offersOf(sweep, 'locations', total)
      for (const end of ['high', 'low'] as const) {
        for (const { id: place } of corpus.locations) {
          for (const stretch of rankStretches(place, offers, sweep, end).slice(1)) {
            const report = reportAt(input, path, stretch.from.n.div(stretch.from.d))
            const paid = Object.entries(report.locations).map(([of, sum]) => {
              const amount = sum[end]
              return { id: of, amount: amount === null ? null : new Decimal(amount) }
            })
            const found = standingsOf(paid).get(place)?.rank ?? null
            const at = `${id} ${path} ${place} ${end} ${written(stretch.from).text}`
            expect([at, found]).toEqual([at, stretch.rank])
          }
        }
      }
    }
  }
})

test('without a number there is no rank', () => {
  const sweep = sweepOf(
    exampleOf('humanoid-maker', { application_date: '2027-02-01' }),
    'project_investment',
    '0',
    '50000000',
  )
  const offers = offersOf(sweep, 'locations', total)
  const [only, ...others] = rankStretches('changning', offers, sweep)
  expect([only?.rank, only?.isLast, others]).toEqual([null, false, []])
  expect(only?.to).toEqual(whole(new Decimal('50000000')))
})
