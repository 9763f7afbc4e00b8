import { describe, expect, it } from 'vitest'
import { readScenario } from '../../../src/calculator/reading/read-scenario'
import { reportAwards } from '../../../src/calculator/report/award'
import type { ScenarioInput } from '../../../src/policies/scenario-input'
import { lastWithin } from '../../../src/telling/deadlines/clause-dates'
import { calendarDays } from '../../../src/telling/deadlines/calendar-days'
import { placeSteps } from '../../../src/telling/deadlines/place-steps'
import { corpus } from '../../corpus'
import { speechIn } from '../speech'

const zh = speechIn('zh-CN')
const en = speechIn('en')
const maker = corpus.examples.find(({ id }) => id === 'humanoid-maker')?.scenario ?? {}

function stepsOf(input: ScenarioInput, day = '2026-11-29', own: string | null = null, speech = zh) {
  const read = readScenario(input, corpus, day)
  if (!('scenario' in read)) throw new Error(read.problems[0].message)
  return placeSteps({ corpus, input, report: reportAwards(read.scenario, corpus) }, own, speech)
}
const at = (place: string, ...asked: Parameters<typeof stepsOf>) => {
  const found = stepsOf(...asked).find((each) => each.place.id === place)
  if (!found) throw new Error(place)
  return found
}
const ofClause = (place: string, id: string, ...asked: Parameters<typeof stepsOf>) => {
  const found = at(place, ...asked).clauses.find(({ clause }) => clause.id === id)
  if (!found) throw new Error(id)
  return found
}

describe('the last day of a document', () => {
  it('is said with the days left, that day inside', () => {
    const [pudong] = at('pudong', maker).documents
    expect(pudong?.lastDay).toBe('2026-12-28')
    expect(pudong?.left).toBe(29)
    expect(pudong?.term).toBe('2024-12-28 至 2026-12-28，首尾两日均在内，还有 29 天。')
    expect(at('pudong', maker, '2026-12-28').documents[0]?.term).toContain(
      '今天（2026-12-28）是最后一天',
    )
    expect(at('pudong', maker, '2026-12-29').documents[0]?.term).toBe(
      '已于 2026-12-28 到期，此后申报的不在有效期内。',
    )
  })

  it('is said to be unprinted where the text leaves it blank', () => {
    const [xuhui] = at('xuhui', maker).documents
    expect(xuhui?.lastDay).toBeNull()
    expect(xuhui?.term).toBe('有效期留空，末日无法确定。')
    expect(at('xuhui', maker, '2026-11-29', null, en).documents[0]?.term).toBe(
      'The text states no term; the last day is not known.',
    )
  })
})

describe('applications', () => {
  const office = (place: string, label: string) =>
    at(place, maker).documents[0]?.offices.find((each) => each.label === label)

  it('are told as the text has them, with the locator', () => {
    expect(office('pudong', '受理')).toMatchObject({
      text: '由各片区管理局、镇受理申报、审核项目。',
      locator: '三.1',
    })
    expect(office('changning', '拨付')).toMatchObject({
      text: '由区财政局拨付。',
      locator: '第三条',
    })
  })

  it('are unprinted where the text says nothing', () => {
    expect(office('xuhui', '受理')).toEqual({
      label: '受理',
      text: '文本未写明',
      locator: null,
      printed: false,
    })
  })
})

describe('a clause with an amount', () => {
  it('says how often, what has to be recognised, to whom and when', () => {
    const sales = ofClause('pudong', 'PD-7', maker)
    expect(sales.rhythm).toBe('按年')
    expect(sales.paidWhen).toBe('按年核定，以当年合同订单的交付和应用为准。')
    expect(sales.paidTo).toBe('在浦东注册并生产的人形机器人整机企业')
    expect(sales.recognised).toContain('经综合评估核定，合同金额以核定数为准')
    expect(ofClause('changning', 'CN-8.1b', maker).paidWhen).toBe('验收后一次拨付。')
    expect(ofClause('changning', 'CN-8.1b', maker).rhythm).toBe('文本未写明')
    expect(ofClause('longhua', 'SZ-2b', maker).paidWhen).toBe('事后支付')
    expect(ofClause('longhua', 'LH-13', maker)).toMatchObject({
      rhythm: '一次性',
      paidWhen: '文本未写明',
      note: '获奖后再融资的，不再奖励。',
    })
  })

  it('names first the recognition that nobody stated', () => {
    expect(ofClause('pudong', 'PD-1', maker).recognised[0]).toBe('数字化转型标杆项目（待认定）')
    const answered = { ...maker, project_is_digital_benchmark: true }
    expect(ofClause('pudong', 'PD-1', answered).recognised[0]).not.toContain('待认定')
  })

  it('stands with the greatest amount first, none of zero', () => {
    for (const { clauses } of stepsOf(maker)) {
      const amounts = clauses.map(({ amount }) => Number(amount.replace(/[^\d.]/g, '')))
      expect(amounts).toEqual([...amounts].sort((a, b) => b - a))
      expect(Math.min(...amounts)).toBeGreaterThan(0)
    }
  })
})

describe('deadlines inside clauses', () => {
  it('count the two years of a round from its day, by the reading', () => {
    const older = { ...maker, funding_rounds: [{ amount: '32000000', closed_on: '2025-01-20' }] }
    const texts = (input: ScenarioInput) =>
      ofClause('longhua', 'LH-13', input).dates.map(({ text }) => text)
    expect(texts(older)).toEqual(['轮次 1 · 融资日期为 2025-01-20，最迟 2027-01-19 申报'])
    expect(texts({ ...older, readings: { 'LH-A5': 'b' } })).toEqual([
      '轮次 1 · 融资日期为 2025-01-20，最迟 2027-01-20 申报',
    ])
  })

  it('end as the calculator has it', () => {
    const paid = (day: string, option: string) => {
      const input = {
        funding_rounds: [{ amount: '32000000', closed_on: '2024-02-29' }],
        readings: { 'LH-A5': option },
      }
      const read = readScenario(input, corpus, day)
      if (!('scenario' in read)) throw new Error(day)
      const clauses = reportAwards(read.scenario, corpus).locations['longhua']?.clauses
      return clauses?.find(({ id }) => id === 'LH-13')?.status === 'awarded'
    }
    for (const option of ['a', 'b']) {
      const last = lastWithin('2024-02-29', 2, option === 'b')
      expect(last).toBe('2026-02-28')
      expect([paid(last, option), paid('2026-03-01', option)]).toEqual([true, false])
    }
    expect(lastWithin('2025-01-20', 2, false)).toBe('2027-01-19')
  })

  it('leave it to the document where that ends first', () => {
    const late = { ...maker, funding_rounds: [{ amount: '32000000', closed_on: '2026-03-16' }] }
    expect(ofClause('longhua', 'LH-13', late).dates).toEqual([])
  })

  it('tell printed days and printed years', () => {
    const centre = corpus.examples.find(({ id }) => id === 'compute-centre')?.scenario ?? {}
    expect(ofClause('pudong', 'PD-3', centre).dates.map(({ text }) => text)).toEqual([
      '算力建成日期不早于 2024-01-01',
      '算力建成日期不晚于 2025-12-31',
    ])
    expect(ofClause('longhua', 'LH-9.2', maker).dates.map(({ text }) => text)).toEqual([
      '落地应用时限：2 年',
    ])
  })
})

describe('places', () => {
  it('begin with the own one', () => {
    expect(stepsOf(maker, '2026-11-29', 'changning')[0]?.place.id).toBe('changning')
    expect(stepsOf(maker).map(({ place }) => place.id)).toEqual(
      corpus.locations.map(({ id }) => id),
    )
  })

  it('are told with the words that every page has, and their own', () => {
    const others = /^(clause|compare|map|method|report|scenarios|headline|entry|brief)\./
    const asked: string[] = []
    const t: typeof zh.t = (key, named) => {
      asked.push(key)
      return zh.t(key, named)
    }
    for (const { scenario } of corpus.examples) {
      for (const steps of stepsOf(scenario, '2026-11-29', null, { ...zh, t })) {
        calendarDays(steps, '2026-11-29', '', { ...zh, t })
      }
    }
    expect(asked.length).toBeGreaterThan(0)
    expect([...new Set(asked)].filter((key) => others.test(key))).toEqual([])
  })

  it('leave no key and no hole in the sentences of any example in either language', () => {
    for (const { scenario } of corpus.examples) {
      for (const speech of [zh, en]) {
        const said = JSON.stringify(
          stepsOf(scenario, '2026-11-29', null, speech).map(({ documents, clauses }) => [
            documents.map(({ term, offices }) => [term, offices]),
            clauses.map(({ clause, ...words }) => words),
          ]),
        )
        expect(said).not.toMatch(/deadlines\.|payout\.|undefined|[{]\w+[}]/)
      }
    }
  })
})

describe('the days for a calendar', () => {
  const days = (place: string, today: string, input: ScenarioInput = maker) =>
    calendarDays(at(place, input), today, '来源', zh)

  it('are those to come, each document once', () => {
    expect(days('pudong', '2026-11-29').map(({ day }) => day)).toEqual(['2026-12-28'])
    expect(days('pudong', '2026-12-29')).toEqual([])
    expect(days('xuhui', '2026-11-29')).toEqual([])
    expect(days('longhua', '2026-11-29').map(({ id }) => id)).toEqual(
      days('longhua', '2026-11-29')
        .map(({ id }) => id)
        .filter((id, i, all) => all.indexOf(id) === i),
    )
  })

  it('hold the days inside clauses, before those of the documents', () => {
    const rounds = [{ amount: '32000000', closed_on: '2025-01-20' }]
    const found = days('longhua', '2026-11-29', { ...maker, funding_rounds: rounds })
    expect(found.map(({ day }) => day)).toEqual(['2027-01-19', '2027-06-30', '2027-12-31'])
    expect(found[0]?.summary).toBe('深圳市龙华区：“股权融资奖励”的期限末日')
    expect(found[2]?.description).toContain('认定评审：由区科技创新局实施。')
  })
})
