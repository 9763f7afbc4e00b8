import { expect, it } from 'vitest'
import { readScenario } from '../../../src/calculator/reading/read-scenario'
import { reportAwards } from '../../../src/calculator/report/award'
import { Decimal } from '../../../src/policies/decimal'
import { compareReports } from '../../../src/sweeps/two-reports'
import { pairSentences } from '../../../src/telling/findings/pair-sentences'
import { corpus } from '../../corpus'
import { speechIn } from '../../speech'

type Input = Readonly<Record<string, unknown>>

const reportOf = (input: Input) => {
  const stated = { application_date: '2026-06-30', ...input }
  const read = readScenario(stated, corpus, '2026-06-30')
  if ('problems' in read) throw new Error(read.problems[0].message)
  return reportAwards(read.scenario, corpus)
}

function compared(a: Input, b: Input) {
  const places = compareReports(reportOf(a), reportOf(b), 'locations')
  const told = (locale: 'zh-CN' | 'en') =>
    pairSentences(places, 'locations', corpus, speechIn(locale))
  return { places, zh: told('zh-CN'), en: told('en') }
}

/** Three facts of which Longhua alone makes an amount. */
const few: Input = { revenue: '80000000', revenue_previous_year: '40000000', algorithm_filings: 2 }
const more: Input = { ...few, project_investment: '20000000', algorithm_filings: 7 }

it('says how much of a difference is counted on one side alone', () => {
  const { places, zh, en } = compared(few, more)
  const longhua = places.find(({ id }) => id === 'longhua')
  const alone = Decimal.sum(0, ...(longhua?.oneSided ?? []).map(({ counted }) => counted))
  expect(alone.isZero()).toBe(false)
  const amount = `+${alone.div(10_000).toNumber().toLocaleString('en')} 万元`
  expect(zh.join('')).toContain(`其中 ${amount}来自`)
  expect(zh.join('')).not.toContain('不计入')
  expect(en.join(' ')).toContain('on one side alone')
})

it('calls no difference the widest, and nobody first, where one place alone can be compared', () => {
  const { places, zh, en } = compared(few, more)
  expect(places.filter(({ high }) => high !== null).map(({ id }) => id)).toEqual(['longhua'])
  expect(zh.join('')).not.toMatch(/最大|居首/)
  expect(en.join(' ')).not.toMatch(/widest|lead/)
  expect(zh.join('')).toContain('其余 4 地有一方没有可以合计的金额')
})

it('says who leads, and where the difference is widest, where several can be compared', () => {
  const maker = corpus.examples.find(({ id }) => id === 'humanoid-maker')?.scenario ?? {}
  const { zh } = compared(maker, { ...maker, project_investment: '60000000' })
  expect(zh.join('')).toMatch(/各地最大/)
  expect(zh.join('')).toMatch(/居首/)
  expect(zh.join('')).not.toContain('其余')
})
