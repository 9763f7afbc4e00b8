import { describe, expect, test } from 'vitest'
import { reportAwards } from '../../../src/calculator/report/award'
import { zero } from '../../../src/policies/decimal'
import { gapBetween } from '../../../src/sweeps/gap'
import { lapsedIn } from '../../../src/sweeps/lapsed'
import { barRows } from '../../../src/telling/headline/bar-rows'
import { gapRows } from '../../../src/telling/headline/gap-rows'
import { corpus, documents } from '../../corpus'
import { example, read } from '../../sweeps/insights/example'
import { speechIn } from '../speech'

const speech = speechIn('zh-CN')

function of(id: string, day: string, own: string | null = null) {
  const scenario = read(example(id), day)
  const report = reportAwards(scenario, corpus)
  const asked = { documents, report, own, speech }
  return { asked, lapsed: lapsedIn(corpus, scenario, 'locations') }
}

describe('one bar a place', () => {
  test('is sorted by either end, with the rank at that end', () => {
    const { asked, lapsed } = of('humanoid-maker', '2026-11-29')
    const by = (end: 'low' | 'high') =>
      barRows(asked, end, lapsed).map(({ place, standing }) => [place.id, standing?.rank])
    expect(by('high')).toEqual([
      ['longhua', 1],
      ['pudong', 2],
      ['xuhui', 3],
      ['changning', 4],
      ['shenzhen', 5],
    ])
    expect(by('low')).toEqual([
      ['changning', 1],
      ['longhua', 2],
      ['pudong', 3],
      ['xuhui', 4],
      ['shenzhen', 4],
    ])
  })

  test('says the last day, how near it is, and which document ends first', () => {
    const { asked, lapsed } = of('humanoid-maker', '2026-11-29')
    const days = new Map(barRows(asked, 'high', lapsed).map((row) => [row.place.id, row.lastDay]))
    expect(days.get('pudong')).toEqual({ day: '2026-12-28', remark: '剩 29 天', near: true })
    expect(days.get('longhua')).toEqual({ day: '2027-06-30', remark: '深圳市先到期', near: false })
    expect(days.get('xuhui')).toEqual({ day: '有效期留空', remark: '', near: false })
  })

  test('of a place whose term has ended shows what it paid on its last day, unranked and last', () => {
    const { asked, lapsed } = of('humanoid-maker', '2027-02-01')
    const rows = barRows(asked, 'high', lapsed)
    expect(rows.map(({ place }) => place.id).slice(-2)).toEqual(['pudong', 'changning'])
    const [pudong] = rows.slice(-2)
    expect(pudong?.standing).toBeNull()
    expect(pudong?.endedOn).toBe('2026-12-28')
    const then = of('humanoid-maker', '2026-12-28').asked.report.locations.pudong
    expect(pudong?.ends?.high.toFixed(2)).toBe(then?.high)
    expect(pudong?.ends?.low.toFixed(2)).toBe(then?.low)
  })
})

describe('the way to the leader', () => {
  const { asked } = of('humanoid-maker', '2026-11-29', 'changning')
  const gap = gapBetween(corpus, asked.report, 'changning', 'longhua')
  const rows = gap ? gapRows(gap, asked) : []

  test('has the clauses of every theme come to its difference', () => {
    expect(rows.length).toBeGreaterThan(5)
    for (const { difference, lines } of rows) {
      const sum = lines.reduce((all, line) => all.plus(line.difference), zero)
      expect(sum.toFixed()).toBe(difference.toFixed())
    }
  })

  test('says which own clause is absorbed, and which stand at their caps', () => {
    const lines = rows.flatMap((row) => row.lines)
    const remark = (id: string) => lines.find((line) => line.id === id)?.remark
    expect(remark('CN-8.3')).toBe('不重复支持，单独为 300 万元')
    expect(remark('LH-10b')).toBe('已到上限')
    expect(remark('CN-7.1')).toBe('')
    expect(lines.find(({ id }) => id === 'LH-10b')?.place).toBe('longhua')
  })
})
