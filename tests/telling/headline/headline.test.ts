import { describe, expect, test } from 'vitest'
import type { Report } from '../../../src/calculator/report/award'
import { reportAwards } from '../../../src/calculator/report/award'
import { Decimal } from '../../../src/policies/decimal'
import { unmovedIn } from '../../../src/sweeps/unmoved'
import { headline } from '../../../src/telling/headline/headline'
import { amountText } from '../../../src/telling/words/money'
import { corpus, documents } from '../../corpus'
import { example, read } from '../../sweeps/insights/example'
import { speechIn } from '../speech'

const places = corpus.locations
const sides = [null, ...places.map(({ id }) => id)]
const languages = ['zh-CN', 'en'] as const
const today = '2026-11-29'
type Input = Readonly<Record<string, unknown>>
type Language = (typeof languages)[number]

function answer(input: Input, own: string | null, day = today, language: Language = 'zh-CN') {
  const scenario = read(input, day)
  const report = reportAwards(scenario, corpus)
  const unmoved = own && unmovedIn(corpus, scenario, own)
  const said = headline({ documents, report, own, speech: speechIn(language), unmoved })
  return { ...said, report }
}

/** The places with a number at one end, counted out by hand. */
function standing(report: Report, place: string, end: 'low' | 'high') {
  const all = places.flatMap(({ id }) => report.locations[id]?.[end] ?? [])
  const own = new Decimal(report.locations[place]?.[end] ?? NaN)
  const ahead = all.filter((each) => own.lessThan(each)).length
  const level = all.filter((each) => own.equals(each)).length
  return { rank: ahead + 1, tied: level > 1, isLast: ahead + level === all.length, of: all.length }
}

const digits = '零一二三四五'
function rankSaid({ rank, tied, isLast, of }: ReturnType<typeof standing>): string {
  if (rank === 1) return tied ? '并列居首' : '居首'
  if (isLast) return `${digits[of] ?? ''}地中${tied ? '并列' : '居'}末位`
  return `${tied ? '并列' : '列'}第${digits[rank] ?? ''}`
}

describe.each(corpus.examples.map(({ id }) => id))('%s', (id) => {
  test.each(sides)('for %s speaks of what the calculator pays, in both languages', (own) => {
    for (const language of languages) {
      const { first, second, report } = answer(example(id), own, today, language)
      const said = `${first}\n${second ?? ''}`
      expect(said).not.toMatch(/headline\.|undefined|NaN|\{|[A-Z]{2}-\d/)
      const ends = (place: string) =>
        (['high', 'low'] as const).map((end) => report.locations[place]?.[end] ?? null)
      if (own !== null && ends(own)[0] !== null) {
        for (const yuan of ends(own))
          expect(first).toContain(amountText(yuan ?? '', speechIn(language).unit, language))
      }
      if (own === null) {
        for (const end of ['high', 'low'] as const) {
          for (const { id: place, name } of places) {
            const amount = report.locations[place]?.[end] ?? '0'
            if (new Decimal(amount).isZero() || standing(report, place, end).rank > 1) continue
            expect(first).toContain(language === 'en' ? name.en : name.zh)
            expect(first).toContain(amountText(amount, speechIn(language).unit, language))
          }
        }
      }
    }
  })

  test.each(sides.filter((own) => own !== null))('ranks %s at both ends', (own) => {
    const { first, second, report } = answer(example(id), own)
    const high = report.locations[own]?.high ?? null
    if (high === null) {
      expect(first).toContain('信息不足，还不能合计')
      return
    }
    const [most = '', firm = ''] = first.split('；')
    expect(most.endsWith(rankSaid(standing(report, own, 'high')))).toBe(true)
    expect(firm.endsWith(rankSaid(standing(report, own, 'low')))).toBe(true)
    const leads = Decimal.max(...places.map((each) => report.locations[each.id]?.high ?? 0))
    const behind = leads.minus(high)
    if (behind.isZero()) expect(second).not.toContain('少 ')
    else expect(second).toContain(`少 ${amountText(behind, 'wan', 'zh-CN')}`)
  })
})

test('a company is told where the two rankings part', () => {
  const { first, second } = answer(example('humanoid-maker'), null)
  expect(first).toBe(
    '条文明确以长宁区最多，376.2 万元；最高可获以深圳市龙华区最多，2,073.1 万元，其中条文明确 140 万元',
  )
  expect(second).toBe('与长宁区相比，深圳市龙华区最高可获多 1,051.9 万元，条文明确少 236.2 万元。')
})

test('a company is told where one place leads by both, and that the second place differs', () => {
  const { first, second } = answer(example('model-startup'), null)
  expect(first).toBe('落户深圳市龙华区：条文明确 1,150 万元，最高可获 2,352 万元，两项都居首')
  expect(second).toBe(
    '第二位则不同：最高可获是徐汇区，1,470 万元，但没有条文明确的金额；条文明确是深圳市（龙华以外），800 万元。',
  )
  expect(answer(example('model-startup'), null, today, 'en').first).toBe(
    'Longhua: RMB 11.5 million committed, up to RMB 23.52 million, first on both counts',
  )
})

test('an officer is told the rank, the distance, and why', () => {
  const { first, second } = answer(example('humanoid-maker'), 'changning')
  expect(first).toBe('长宁区最高可获 1,021.2 万元，列第四；条文明确 376.2 万元，居首')
  expect(second).toBe(
    '比首位深圳市龙华区少 1,051.9 万元，主要少在应用场景与示范项目（1,120 万元）、大模型应用与备案（298 万元）。深圳市龙华区“行业标杆应用项目”计 720 万元（30%，最多 1,000 万元）；长宁区在这一类没有计入金额的条款。长宁区随项目总投入变化的“应用场景开放”、“创新产业专项扶持”与“项目匹配（上级无要求）”属同一事项，只计后者，合计因此不随项目总投入变化。',
  )
})

test('places that are paid the same tie', () => {
  const { first } = answer(example('exhibition-organiser'), 'longhua')
  expect(first).toBe('深圳市龙华区最高可获 566.9 万元，并列第二；条文明确 0 万元，五地中并列末位')
  const beside = answer(example('hospital-application'), null).first
  expect(beside).toContain('条文明确 336 万元（与深圳市（龙华以外）并列）')
})

test('who left the ranking is named with the day, whoever asks', () => {
  const maker = example('humanoid-maker')
  const gone = '不参加排名：2026-12-28 到期的浦东新区、2026-12-31 到期的长宁区。'
  expect(answer(maker, null, '2027-01-01').second).toContain(gone)
  expect(answer(maker, 'xuhui', '2027-01-01').second).toContain(gone)
  const own = answer(maker, 'changning', '2027-01-01')
  expect(own.first).toMatch(
    /^长宁区政策已于 2026-12-31 到期，不参加排名；深圳市龙华区最高可获 .+，居首$/,
  )
  expect(own.second).toBe('不参加排名：2026-12-28 到期的浦东新区。')
  expect(answer(maker, null, '2027-07-01').second).toContain(
    '深圳市龙华区的金额不含深圳市政策（已于 2027-06-30 到期）。',
  )
})

test('with nothing stated there is one sentence, and who is not ranked beside it', () => {
  expect(answer({}, 'changning')).toMatchObject({
    first: '已填信息不足，各地都还没有可以合计的金额',
    second: null,
  })
  expect(answer({}, null, '2020-01-01').second).toMatch(
    /^不参加排名：\d{4}-\d\d-\d\d 才施行的浦东新区、/,
  )
})

describe('where only Longhua can be totalled', () => {
  const input = { revenue: '80000000', revenue_previous_year: '40000000', algorithm_filings: 2 }
  const only =
    '只有深圳市龙华区可以合计：条文明确 10 万元，最高可获 210 万元；其他四地信息不足，暂不能比较'

  test.each(sides)('for %s nobody leads', (own) => {
    for (const language of languages) {
      const { first, second } = answer(input, own, today, language)
      expect(`${first}${second ?? ''}`).not.toMatch(/居首|首位|第一|highest|first|lead/i)
    }
  })

  test('a company and Longhua itself are told so', () => {
    for (const own of [null, 'longhua']) {
      expect(answer(input, own)).toMatchObject({ first: only, second: null })
    }
    expect(answer(input, null, today, 'en').first).toBe(
      'Only Longhua can be totalled: RMB 0.1 million committed, up to RMB 2.1 million; the other 4 lack information and cannot be compared yet',
    )
  })

  test('another place is told so beside its own want of information', () => {
    expect(answer(input, 'xuhui').first).toBe(
      '徐汇区信息不足，还不能合计；只有深圳市龙华区可以合计，最高可获 210 万元',
    )
  })
})

test('who leads is said to lead among those that can be totalled, where others cannot', () => {
  const all = answer(example('model-startup'), null).report
  const sum = { in_force: true, low: null, high: null, open: [], unnumbered: [], clauses: [] }
  const report = { ...all, locations: { ...all.locations, xuhui: sum, pudong: sum } }
  const said = (own: string | null, language: Language = 'zh-CN') =>
    headline({ documents, report, own, speech: speechIn(language) })
  expect(said(null).first).toBe(
    '落户深圳市龙华区：条文明确 1,150 万元，最高可获 2,352 万元，两项在可以合计的三地中都居首',
  )
  expect(said(null, 'en').first).toMatch(
    /, first on both counts among the 3 places that can be totalled$/,
  )
  expect(said('longhua').first).toMatch(/2,352 万元，在可以合计的三地中居首；/)
  expect(said('longhua', 'en').first).toContain(
    ', the highest among the 3 places that can be totalled;',
  )
  expect(said('xuhui').first).toMatch(/，在可以合计的三地中居首$/)
  expect(said(null).second).toContain('浦东新区、徐汇区信息不足，不参加排名。')
})

describe('why a place is behind', () => {
  const of = (project_investment: string, own: string, language: Language = 'zh-CN') =>
    answer({ project_investment }, own, today, language).second

  test('names what both sides count, with rate and cap, where what is absorbed would not make up for it', () => {
    expect(of('50000000', 'longhua')).not.toContain('行业示范应用项目')
    expect(of('50000000', 'longhua')).toContain(
      '浦东新区“数字化转型标杆项目”计 2,000 万元（50%，最多 2,000 万元）；深圳市龙华区“行业标杆应用项目”计 1,000 万元（30%，最多 1,000 万元）。',
    )
    expect(of('50000000', 'longhua', 'en')).toContain(
      'in Pudong counts RMB 20 million (50%, up to RMB 20 million); ',
    )
  })

  test('names what is absorbed where it would make up for half of the lack at least', () => {
    expect(of('5000000', 'longhua')).toContain(
      '比首位徐汇区少 100 万元，主要少在应用场景与示范项目（100 万元）。“行业标杆应用项目”与“行业示范应用项目”属同一事项，只计后者 150 万元。',
    )
  })

  test('says of a document that both share no more than what the other counts besides', () => {
    const { second } = answer(example('humanoid-maker'), 'shenzhen')
    expect(second).toContain('深圳市龙华区“场景应用揭榜方资助”计 400 万元（20%，最多 400 万元）。')
    expect(second).not.toContain('在这一类没有')
  })
})

test('a second place is said to commit nothing only beside a first that commits something', () => {
  const input = { project_investment: '5000000' }
  expect(answer(input, null).first).toContain('各地都没有条文明确的金额')
  const one = answer({ project_investment: '50000000' }, null)
  expect(one.second).toMatch(/^第二位是深圳市龙华区，最高可获 [\d,]+ 万元。/)
  expect(one.second).not.toContain('但')
  expect(answer({ project_investment: '50000000' }, null, today, 'en').second).not.toContain(
    'none of it committed',
  )
})
