import { describe, expect, test } from 'vitest'
import { findingSentence } from '../../../src/telling/findings/finding-sentence'
import { amountText } from '../../../src/telling/words/money'
import { Decimal } from '../../../src/policies/decimal'
import type { Finding } from '../../../src/sweeps/insights/finding'
import { corpus } from '../../corpus'
import { example, findings, only, totalWith } from '../../sweeps/insights/example'
import { speechIn } from '../speech'

const zh = speechIn('zh-CN')
const maker = example('humanoid-maker')
const ofMaker = findings(maker)
const said = (finding: Finding | undefined, speech = zh): string =>
  finding
    ? findingSentence(finding, corpus, speech)
        .parts.map(({ text }) => text)
        .join('')
    : ''

const units = 'robot_orders.0.units'
const threshold = only(ofMaker, 'threshold').find(({ path }) => path === units)

describe('a threshold', () => {
  test('is said with the distance, the value and what it brings', () => {
    const paid = [22, 23].map((n) => totalWith(maker, units, n, 'pudong'))
    const jump = amountText(paid[1]?.minus(paid[0] ?? 0) ?? '', 'wan', 'zh-CN')
    expect(said(threshold)).toBe(
      `订单 1 的台数再增加 3 台（达到 23 台），即达到浦东新区二.7“人形机器人整机销售”的门槛，当地最高可获合计一次增加 ${jump}。`,
    )
  })

  test('leads to the clause, to its curves, and carries its draft', () => {
    const sentence = threshold && findingSentence(threshold, corpus, zh)
    expect(sentence?.parts.flatMap(({ clause }) => clause ?? [])).toEqual([
      { id: 'PD-7', place: 'pudong' },
    ])
    expect(sentence?.path).toBe(units)
    expect(sentence?.policies.map(({ id }) => id)).toEqual(['pudong'])
  })

  test('that has to be passed is passed, not met; the fen beyond it is not said', () => {
    const tier = only(ofMaker, 'threshold').find(({ path }) => path === 'revenue')
    expect(said(tier)).toContain('再增加 7,000 万元（超过 20,000 万元）')
    expect(said(tier, speechIn('en'))).toContain('up by RMB 70 million (above RMB 200 million)')
  })
})

test('a cap says from which value on', () => {
  const cap = only(findings(example('software-firm')), 'capped').find(
    ({ clause }) => clause === 'CN-8.3',
  )
  expect(said(cap)).toMatch(
    /^长宁区自项目总投入 600 万元起封顶（第八条（三）“.+”）；现为 1,600 万元，/,
  )
})

test('a value that no fen meets is about, to the nearest whole 万元', () => {
  const cap = only(ofMaker, 'cap_ahead').find(({ clauses }) => clauses.includes('SZ-2b'))
  expect(cap?.at.at.n.div(cap.at.at.d).toFixed(6)).toBe('33333333.333333')
  expect(said(cap)).toContain('项目总投入再增加约 933 万元（达到约 3,333 万元）')
})

test('a change of the lead is said so', () => {
  const over = only(ofMaker, 'overtaking').find(({ path, leads }) => path === units && leads)
  expect(said(over)).toBe(
    '订单 1 的台数再增加 3 台（达到 23 台），浦东新区最高可获即超过深圳市龙华区，升至首位。',
  )
})

test('places without a clause are named with the one that has it, and lead to a curve', () => {
  const rounds = only(ofMaker, 'silence').find(({ paths }) => paths.includes('funding_rounds'))
  expect(said(rounds)).toBe(
    '浦东新区、长宁区、徐汇区、深圳市（龙华以外）没有与融资轮次有关的定量条款；融资轮次在深圳市龙华区最高可获 200 万元，依据第十三条“股权融资奖励”。',
  )
  expect(rounds && findingSentence(rounds, corpus, zh).path).toBe('funding_rounds.0.amount')
})

test('every finding of every example has a sentence in both languages, without a gap', () => {
  for (const { scenario } of corpus.examples) {
    for (const finding of findings(scenario)) {
      for (const speech of [zh, speechIn('en')]) {
        const text = said(finding, speech)
        expect(text).toMatch(/[。.]$/)
        expect(text).not.toMatch(/[{}\uE000]|NaN|undefined|compare\./)
      }
    }
  }
})

test('amounts follow the unit that is shown', () => {
  const yuan = { ...zh, unit: 'yuan' } as const
  const jump = amountText(threshold?.jump ?? new Decimal(0), 'yuan', 'zh-CN')
  expect(said(threshold, yuan)).toContain(jump)
})
