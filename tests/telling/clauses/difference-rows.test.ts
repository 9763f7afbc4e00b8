import { describe, expect, it } from 'vitest'
import { readScenario } from '../../../src/calculator/reading/read-scenario'
import { reportAwards } from '../../../src/calculator/report/award'
import { differenceRows } from '../../../src/telling/clauses/difference-rows'
import type { ComparedClause } from '../../../src/telling/clauses/row'
import { amountText } from '../../../src/telling/words/money'
import { Decimal } from '../../../src/policies/decimal'
import { corpus } from '../../corpus'
import { chinese, english } from './speech'

const example = corpus.examples.find(({ id }) => id === 'humanoid-maker')
const stated = { ...example?.scenario, project_grade: 'benchmark' }
const read = readScenario(stated, corpus, '2026-06-30')
if (!('scenario' in read)) throw new Error(read.problems[0].message)
const report = reportAwards(read.scenario, corpus)
const chosen = (id: string) => corpus.readings.get(id)?.chosen ?? 'a'

function side(id: string, name: string): ComparedClause {
  const clause = corpus.clauses.get(id)
  const policy = corpus.policies.find((each) => each.id === clause?.policy)
  if (!clause || !policy) throw new Error(id)
  const award = report.policies[policy.id]?.clauses.find((each) => each.id === id)
  return { clause, policy, award, name }
}
const rowsOf = (left: string, right: string, speech = chinese) =>
  differenceRows({ left: side(left, '甲'), right: side(right, '乙'), corpus, chosen, speech })
const row = (left: string, right: string, label: string) =>
  rowsOf(left, right).find((each) => each.label === label)

describe('two clauses point by point', () => {
  it('say in words which side is higher and by how much', () => {
    expect(row('LH-10b', 'SZ-2a', '上限')?.difference).toBe('甲高 200 万元')
    expect(row('LH-10b', 'SZ-2a', '比例')?.difference).toBe('乙高 10 个百分点')
    expect(row('XH-5', 'LH-4', '比例')?.difference).toBe('相同')
  })

  it('say that only one side has a number, and why the other has none', () => {
    const capped = row('PD-6', 'CN-8.3', '上限')
    expect(capped).toMatchObject({ difference: '仅乙有', left: { value: '未设上限' } })
    expect(row('CN-6.2', 'XH-1', '上限')).toMatchObject({
      difference: '仅乙有',
      left: { value: '未量化' },
    })
    expect(row('SZ-10', 'LH-6.2', '上限')?.left.value).toBe('依其他文件')
  })

  it('say that numbers of different scope are so', () => {
    expect(row('PD-7', 'SZ-7.1', '上限')?.difference).toBe('仅甲有')
    const caps = rowsOf('PD-7', 'SZ-7.1').filter(({ label }) => label === '上限')
    expect(caps.map(({ difference }) => difference)).toContain('甲高 4,700 万元；适用范围不同')
  })

  it('set a condition that both ask side by side, and one that a side asks alone', () => {
    const asked = rowsOf('CN-8.3', 'LH-10b').filter(({ left }) => left.value.endsWith('要求'))
    expect(asked.map(({ label, difference }) => [label, difference])).toEqual([
      ['开放应用场景项目：是', '相同'],
      ['已纳入财政信息化预算：否', '仅甲要求'],
      ['发榜方或揭榜方：揭榜方或两者兼有', '仅乙要求'],
    ])
  })

  it('compare what they pay the company at hand, as the calculator has it', () => {
    const [one, other] = ['PD-7', 'SZ-7.1'].map((id) => side(id, '').award?.award?.high ?? '')
    const high = row('PD-7', 'SZ-7.1', '当前企业最高可获')
    expect(high?.left.value).toBe(amountText(one ?? '', 'wan', 'zh-CN'))
    expect(high?.right.value).toBe(amountText(other ?? '', 'wan', 'zh-CN'))
    const by = new Decimal(one ?? '').minus(other ?? '')
    const higher = by.isPositive() ? '甲' : '乙'
    expect(high?.difference).toBe(`${higher}高 ${amountText(by.abs(), 'wan', 'zh-CN')}`)
  })

  it('never write a missing amount as zero', () => {
    const refused = row('LH-10b', 'SZ-2a', '当前企业最高可获')
    expect(side('SZ-2a', '').award?.status).toBe('ineligible')
    expect(refused).toMatchObject({ right: { value: '不符合' }, difference: '仅甲有' })
  })

  it('compare the last days of the documents', () => {
    expect(row('PD-1', 'CN-8.2', '文件有效期')?.difference).toBe('乙晚到期 3 天')
    expect(row('PD-1', 'XH-9', '文件有效期')).toMatchObject({
      right: { value: '有效期留空' },
      difference: '仅甲有',
    })
  })

  it('are all the same where a clause stands against itself', () => {
    for (const id of ['PD-7', 'XH-2', 'LH-13', 'CN-6.2']) {
      expect(rowsOf(id, id).filter(({ verdict }) => verdict.kind !== 'same')).toEqual([])
    }
  })

  it('speak English to the end', () => {
    const all = rowsOf('LH-13', 'PD-7', english).flatMap(({ label, difference, left, right }) => [
      label,
      difference.replace(/[甲乙]/g, ''),
      left.value,
      right.value,
    ])
    for (const text of all) expect(text).not.toMatch(/[\u4e00-\u9fff]|clause\./)
  })
})
