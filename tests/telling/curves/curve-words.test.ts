import { expect, test } from 'vitest'
import { createI18n } from 'vue-i18n'
import { whole } from '../../../src/calculator/fraction'
import { readScenario } from '../../../src/calculator/reading/read-scenario'
import { findNodes } from '../../../src/charts/nodes'
import { sweptWords } from '../../../src/telling/curves/axis-words'
import { measureWords } from '../../../src/telling/curves/measure-words'
import { nodeValue, nodeWords } from '../../../src/telling/curves/node-words'
import type { Speech } from '../../../src/telling/words/speech'
import { speechOf } from '../../../src/telling/words/speech'
import { zhCN } from '../../../src/locales/zh-CN'
import { Decimal } from '../../../src/policies/decimal'
import { totalOf } from '../../../src/sweeps/offer'
import { sweepScenario } from '../../../src/sweeps/sweep'
import { corpus } from '../../corpus'

const { t } = createI18n({ legacy: false, locale: 'zh-CN', messages: { 'zh-CN': zhCN } }).global
const speech: Speech = speechOf({
  t: (key, named = {}) => t(key, named),
  say: ({ zh }) => zh,
  locale: 'zh-CN',
  unit: 'wan',
})

/** What is said of the breakpoints of one policy's highest amount. */
function said(
  policy: string,
  example: string,
  path: string,
  to: string,
  changes: Record<string, unknown> = {},
): string[] {
  const input = { ...corpus.examples.find(({ id }) => id === example)?.scenario, ...changes }
  const read = readScenario(input, corpus, '2026-06-30')
  if ('problems' in read) throw new Error(read.problems[0].message)
  const [from, end] = [whole(new Decimal(0)), whole(new Decimal(to))]
  const sweep = sweepScenario(corpus, read.scenario, { path, from, to: end })
  if ('problem' in sweep) throw new Error(sweep.problem.message)
  const sum = sweep.result.policies.get(policy)
  if (!sum) throw new Error(policy)
  const swept = sweptWords(corpus, sweep.swept, speech)
  const measure = measureWords('amount', swept, speech)
  const of = { corpus, speech, swept, measure, nameOf: () => policy }
  return findNodes([totalOf(policy, sum)], sweep).map((node) => {
    const { what, then } = nodeWords(node, of)
    return [nodeValue(node, swept), what, then].join('|')
  })
}

const round = 'funding_rounds.0.amount'
const lone = { funding_rounds: [{ amount: '60000000', closed_on: '2026-03-16' }] }

// 第十三条: a single round of 20 million and above earns 5% of it, at most 2 million.
test('a lone round in Longhua jumps to 5% of 20 million at the threshold and stops at the cap', () => {
  const [threshold, cap] = said('longhua', 'humanoid-maker', round, '100000000', lone)
  expect(threshold).toMatch(/^2,000 万元\|.*“股权融资奖励”达到单轮投资门槛 2,000 万元\|最高可获由 /)
  const [, from = '', to = ''] =
    /由 ([\d,.]+) 万元 ?升至 ([\d,.]+) 万元/.exec(threshold ?? '') ?? []
  const number = (text: string): number => Number(text.replaceAll(',', ''))
  expect(number(to) - number(from)).toBe(100)
  expect(threshold).toContain('此后每增加 100 万元，最高可获增加 5 万元')
  expect(cap).toMatch(/^4,000 万元\|.*“股权融资奖励”达到奖励上限 200 万元\|此后不再增加$/)
})

// The example's other round, 24 million less 4 million of the district's fund, earns the same 1 million.
test('no jump is told where another round already earns as much', () => {
  const [threshold] = said('longhua', 'humanoid-maker', round, '100000000')
  expect(threshold).toMatch(
    /达到单轮投资门槛 2,000 万元\|此后每增加 100 万元，最高可获增加 5 万元$/,
  )
})

test('a tier that asks for more than its threshold is reached beyond it', () => {
  const [tier] = said('xuhui', 'software-firm', 'revenue', '500000000').slice(-1)
  expect(tier).toContain('超过此值后最高可获由')
})

test('a count that no whole number meets is between two', () => {
  const all = said('pudong', 'humanoid-maker', 'robot_orders.0.units', '400')
  expect(all.at(-1)).toMatch(/^277 与 278 台之间\|.*此后不再增加$/)
})
