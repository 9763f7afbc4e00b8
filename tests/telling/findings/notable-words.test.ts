import { describe, expect, test } from 'vitest'
import { reportAwards } from '../../../src/calculator/report/award'
import { afterTerms } from '../../../src/sweeps/insights/after-terms'
import { notableOf } from '../../../src/sweeps/insights/notable'
import { rankFindings } from '../../../src/sweeps/insights/rank'
import { notableWords } from '../../../src/telling/findings/notable-words'
import { corpus, documents } from '../../corpus'
import { example, findings, only, read, reportWith } from '../../sweeps/insights/example'
import { speechIn } from '../speech'

const today = '2026-11-29'
const sides = [null, ...corpus.locations.map(({ id }) => id)]

const found = new Map(
  corpus.examples.map(({ id }) => {
    const { strong, more } = rankFindings(findings(example(id), today))
    return [id, [...strong, ...more]]
  }),
)

function notables(id: string, own: string | null, language: 'zh-CN' | 'en' = 'zh-CN') {
  const scenario = read(example(id), today)
  const report = reportAwards(scenario, corpus)
  const asked = { documents, report, own, scenario, speech: speechIn(language) }
  return notableOf(found.get(id) ?? [], own).map((finding) => ({
    finding,
    ...notableWords(finding, asked),
  }))
}

describe.each(corpus.examples.map(({ id }) => id))('%s', (id) => {
  test.each(sides)('for %s at most three, on different facts, the weightiest first', (own) => {
    for (const language of ['zh-CN', 'en'] as const) {
      const all = notables(id, own, language)
      expect(all.length).toBeGreaterThan(0)
      expect(all.length).toBeLessThanOrEqual(3)
      const heads = all.flatMap(({ path }) => path?.split('.')[0] ?? [])
      expect(new Set(heads).size).toBe(heads.length)
      const along = all.filter(({ finding }) => finding.kind !== 'ending')
      const stakes = along.map(({ finding }) => finding.stake.toNumber())
      expect(stakes).toEqual([...stakes].sort((a, b) => b - a))
      for (const { head, text, finding } of all) {
        expect(`${head}\n${text}`).not.toMatch(/compare\.|undefined|NaN|[{}]|[A-Z]{2}-\d| 约/)
        if (own === null || finding.kind === 'ending') continue
        const name = corpus.locations.find((place) => place.id === own)?.name
        expect(`${head}${text}`).toContain(language === 'en' ? name?.en : name?.zh)
      }
    }
  })
})

test('three units more put Pudong ahead, as the calculator has it', () => {
  const [first] = notables('humanoid-maker', null)
  expect(first?.head).toBe('订单 1 的台数再增加 3 台，浦东新区超过深圳市龙华区，升至首位')
  expect(first?.text).toBe('现为 20 台，浦东新区还少 387.1 万元；达到 23 台即超过。')
  const at = (units: number) => {
    const { locations } = reportWith(example('humanoid-maker'), 'robot_orders.0.units', units)
    return Number(locations.pudong?.high) - Number(locations.longhua?.high)
  }
  expect(at(22)).toBeLessThan(0)
  expect(at(23)).toBeGreaterThan(0)
})

test('an officer reads by whom the own place is overtaken, and when', () => {
  const [first] = notables('humanoid-maker', 'changning')
  expect(first?.head).toBe('项目总投入再增加约 114 万元，长宁区被深圳市（龙华以外）超过')
  expect(first?.text).toBe(
    '现为 2,400 万元，深圳市（龙华以外）还少 34.1 万元；达到约 2,514 万元即超过。',
  )
})

test('what ends next is told by what is left', () => {
  const company = notables('exhibition-organiser', null).at(-1)
  expect(company?.head).toBe('浦东新区 29 天后、长宁区 32 天后退出，徐汇区仍居首')
  expect(company?.text).toBe(
    '浦东新区 2026-12-28、长宁区 2026-12-31 到期。此后首位是徐汇区，732.5 万元；第二位是深圳市龙华区、深圳市（龙华以外），566.9 万元。',
  )
  expect(notables('humanoid-maker', 'xuhui').at(-1)?.head).toBe(
    '浦东新区 29 天后、长宁区 32 天后退出，此后徐汇区列第二',
  )
  expect(notables('humanoid-maker', 'changning').at(-1)?.head).toBe(
    '32 天后长宁区政策到期，退出排名',
  )
  const [ending] = only(found.get('humanoid-maker') ?? [], 'ending')
  const after = ending && afterTerms(corpus, read(example('humanoid-maker'), today), ending)
  const stated = read(example('humanoid-maker', { application_date: '2027-01-01' }))
  expect(after?.report).toEqual(reportAwards(stated, corpus))
})

describe('where only Longhua can be totalled', () => {
  const input = { revenue: '80000000', revenue_previous_year: '40000000', algorithm_filings: 2 }
  const { strong, more } = rankFindings(findings(input, today))
  const scenario = read(input, today)
  const report = reportAwards(scenario, corpus)

  test.each(sides)('no finding for %s says that anybody leads', (own) => {
    for (const language of ['zh-CN', 'en'] as const) {
      const asked = { documents, report, own, scenario, speech: speechIn(language) }
      for (const finding of notableOf([...strong, ...more], own)) {
        const { head, text } = notableWords(finding, asked)
        expect(`${head}${text}`).not.toMatch(/居首|首位|lead|first/)
      }
    }
  })

  test('what ends leaves it alone as it was', () => {
    const asked = { documents, report, own: 'longhua', scenario, speech: speechIn('zh-CN') }
    const [ending] = only([...strong, ...more], 'ending')
    expect(ending && notableWords(ending, asked)).toMatchObject({
      head: '浦东新区 29 天后、长宁区 32 天后退出，仍只有深圳市龙华区可以合计',
      text: '浦东新区 2026-12-28、长宁区 2026-12-31 到期。此后只有深圳市龙华区可以合计，最高可获 210 万元。',
    })
  })
})

test('the lead is taken among those that can be compared', () => {
  const [first] = only(found.get('humanoid-maker') ?? [], 'overtaking').filter(({ leads }) => leads)
  if (!first) throw new Error('no overtaking')
  const scenario = read(example('humanoid-maker'), today)
  const report = reportAwards(scenario, corpus)
  const head = (among: number | null, language: 'zh-CN' | 'en') =>
    notableWords(
      { ...first, among },
      { documents, report, own: null, scenario, speech: speechIn(language) },
    ).head
  expect(first.among).toBeNull()
  expect(head(null, 'zh-CN')).toMatch(/，升至首位$/)
  expect(head(3, 'zh-CN')).toMatch(/，在可以合计的三地中升至首位$/)
  expect(head(3, 'en')).toMatch(/and takes the lead among the 3 places that can be totalled$/)
})
