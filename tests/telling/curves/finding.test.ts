import { describe, expect, test } from 'vitest'
import type { Fraction } from '../../../src/calculator/fraction'
import { whole } from '../../../src/calculator/fraction'
import type { End } from '../../../src/calculator/range'
import { Decimal } from '../../../src/policies/decimal'
import { factAt } from '../../../src/policies/fact-path'
import { valueAtPath } from '../../../src/policies/scenario-input'
import { fittedRange, limitsOf } from '../../../src/sweeps/fitted-range'
import { offersOf } from '../../../src/sweeps/offer'
import { presets } from '../../../src/sweeps/presets'
import { groupsOf } from '../../../src/sweeps/ranking'
import { tellingValues } from '../../../src/sweeps/telling-values'
import { sweptWords } from '../../../src/telling/curves/axis-words'
import { comparedCurves } from '../../../src/telling/curves/compared'
import type { AskedFinding } from '../../../src/telling/curves/finding'
import { curvesFinding } from '../../../src/telling/curves/finding'
import { matchOf } from '../../../src/telling/curves/match'
import { placeBounds, stripsOf } from '../../../src/telling/curves/strips'
import { amountText } from '../../../src/telling/words/money'
import { corpus } from '../../corpus'
import { speechIn } from '../../speech'
import { exampleOf, exampleSweep, reportAt, sweepOf } from '../../sweeps/asked'

interface Case {
  readonly example: string
  readonly path: string
  readonly own: string | null
  readonly end: End
  readonly language: 'zh-CN' | 'en'
}

/** What is asked of an example, in the range that is fitted to it, and over all values that the fact may have. */
function asked({ example, path, own, end, language }: Case) {
  const input = exampleOf(example)
  const fact = factAt(corpus, path)
  const stated = valueAtPath(input, path)
  const number = stated === undefined ? null : new Decimal(String(stated))
  const { least, most } = limitsOf(fact ?? { type: 'money' })
  const wide = exampleSweep(example, path, least.toFixed(), most.toFixed())
  if (!wide || !fact) return null
  const offers = offersOf(wide, 'locations', { kind: 'total' })
  const telling = tellingValues(offers, wide, own, number, end)
  const { from, to } = fittedRange(fact, telling, number) ?? { from: '0', to: '100000000' }
  const sweep = exampleSweep(example, path, from, to)
  if (!sweep) return null
  const speech = speechIn(language)
  const here: Fraction | null = number && whole(number)
  const swept = sweptWords(corpus, sweep.swept, speech)
  const of = { own, end, here, swept, speech }
  const narrow: AskedFinding = { ...of, sweep, shown: comparedCurves(sweep, 'locations', speech) }
  const all: AskedFinding = { ...of, sweep: wide, shown: comparedCurves(wide, 'locations', speech) }
  return { narrow, wide: all, number, input }
}

const cases = corpus.examples.flatMap(({ id: example }) =>
  presets
    .flatMap(({ paths }) => paths)
    .flatMap((path) =>
      [null, ...corpus.locations.map(({ id }) => id)].flatMap((own) =>
        (['high', 'low'] as const).flatMap((end) =>
          (['zh-CN', 'en'] as const).map((language) => ({ example, path, own, end, language })),
        ),
      ),
    ),
)

describe('what the curves say, for every example, side, end and language', () => {
  test('is a sentence without keys, ids, holes or amounts that break from words', () => {
    let count = 0
    for (const each of cases) {
      const found = asked(each)
      if (!found) continue
      count += 1
      const { first, second } = curvesFinding(found.narrow)
      const match = matchOf(found.narrow, found.wide)
      const said = [first, second, match?.question ?? '', match?.answer ?? '']
      const at = JSON.stringify(each)
      expect(first, at).not.toBe('')
      for (const text of said) {
        expect(text, at).not.toMatch(/undefined|NaN|\{|\}|curves\.|chart\.|status\./)
        expect(text, at).not.toMatch(/\b[A-Z]{2}-\d/)
        expect(text, at).not.toMatch(/ {2}|[一-鿿] 约|。。|；；|，，|：：/)
      }
      // No sentence counts the places.
      expect(said.join(), at).not.toMatch(/[一两三四五六]地|five places/)
    }
    expect(count).toBeGreaterThan(300)
  })

  test('has the amount and the rank that the calculator gives at the company’s own value', () => {
    let count = 0
    for (const each of cases) {
      if (each.own === null || each.language === 'en') continue
      const found = asked(each)
      if (!found?.number) continue
      const { locations } = reportAt(found.input, each.path, found.number)
      const amounts = Object.entries(locations).map(([id, sum]) => {
        const amount = sum[each.end]
        return { id, amount: amount === null ? null : new Decimal(amount) }
      })
      const group = groupsOf(amounts).find(({ ids }) => ids.includes(each.own ?? ''))
      const { second } = curvesFinding(found.narrow)
      if (!group) continue
      count += 1
      const { speech } = found.narrow
      expect(second).toContain(amountText(group.amount, speech.unit, speech.locale))
      if (group.rank > 1) expect(second).toContain(`第 ${group.rank} 位`)
      else expect(second).toContain('首位')
    }
    expect(count).toBeGreaterThan(50)
  })
})

const maker = { example: 'humanoid-maker', path: 'project_investment', end: 'high' } as const

function told(own: string | null, language: 'zh-CN' | 'en' = 'zh-CN', end: End = 'high') {
  const found = asked({ ...maker, own, language, end })
  if (!found) throw new Error('no curves')
  return { ...curvesFinding(found.narrow), match: matchOf(found.narrow, found.wide), found }
}

describe('for the maker of humanoid robots', () => {
  test('Changning reads that its amount stays while others pass it, and why', () => {
    const { first, second, match } = told('changning')
    expect(first).toBe('长宁不随项目总投入变化：约 95.2 万元起让出首位，约 2,514 万元起落到末位')
    expect(second).toContain(
      '现为 2,400 万元：长宁 1,021.2 万元，第 4 位，比居首的龙华少 1,051.9 万元。',
    )
    expect(second).toContain('“应用场景开放”（不重复支持）')
    expect(match?.question).toBe('要追平龙华的 2,073.1 万元，长宁的项目总投入须达到多少？')
    expect(match?.answer).toBe('长宁无论多少都不能，始终是 1,021.2 万元。')
  })

  test('Longhua, which leads, reads from where on it does not and what the next needs', () => {
    const { first, match } = told('longhua')
    expect(first).toBe('龙华随项目总投入增加：约 546 万元至约 3,734 万元居首位，此后居第 2 位')
    expect(match?.question).toBe('龙华居首；浦东要追平 2,073.1 万元，项目总投入须达到多少？')
    expect(match?.answer).toBe('浦东须达到约 3,174 万元。')
  })

  test('a company reads who leads now and who next, and what of it is firm', () => {
    const { first, second } = told(null)
    expect(first).toBe('项目总投入 2,400 万元时龙华居首，2,073.1 万元；约 3,734 万元起浦东居首')
    expect(second).toBe('其中条文明确 140 万元；只看条文明确金额，长宁居首，376.2 万元。')
  })

  test('in English the same', () => {
    const { first } = told('changning', 'en')
    expect(first).toMatch(
      /^Changning does not vary with .*: it loses the lead from .*, falls to last from /,
    )
  })
})

describe('the strips', () => {
  test('hold every value at which the lead or the own rank changes, none upon another', () => {
    const { found } = told('changning')
    const { strips, bounds } = stripsOf(found.narrow)
    expect(strips.map(({ key }) => key)).toEqual(['leads', 'rank'])
    expect(bounds.map(({ text }) => text)).toEqual([
      '约 95.2',
      '约 136',
      '约 546',
      '约 1,070',
      '约 2,514',
      '约 3,734',
    ])
    const frame = { left: 50, top: 0, width: 240, height: 9, x: [0, 50e6], y: [0, 1] } as const
    const placed = placeBounds(bounds, frame, (text) => text.length * 8)
    expect(placed).toHaveLength(bounds.length)
    placed.forEach((a, i) => {
      for (const b of placed.slice(i + 1)) {
        const apart = Math.abs(a.middle - b.middle) >= (a.text.length + b.text.length) * 4
        expect(apart || a.row !== b.row).toBe(true)
      }
    })
  })

  test('show a company who leads by firm amounts too', () => {
    const { found } = told(null)
    expect(stripsOf(found.narrow).strips.map(({ key }) => key)).toEqual(['leads', 'firm'])
  })
})

describe('where only Longhua has an amount', () => {
  const input = { revenue: '80000000', revenue_previous_year: '40000000', algorithm_filings: 2 }

  function alone(own: string | null, language: 'zh-CN' | 'en' = 'zh-CN') {
    const sweep = sweepOf(input, 'algorithm_filings', '0', '10')
    const speech = speechIn(language)
    const shown = comparedCurves(sweep, 'locations', speech)
    const here = whole(new Decimal(2))
    const swept = sweptWords(corpus, sweep.swept, speech)
    return { sweep, shown, own, end: 'high' as const, here, swept, speech }
  }

  test('no sentence and no strip says that anybody leads', () => {
    for (const own of [null, ...corpus.locations.map(({ id }) => id)]) {
      for (const language of ['zh-CN', 'en'] as const) {
        const of = alone(own, language)
        const { first, second } = curvesFinding(of)
        const said = stripsOf(of).strips.flatMap(({ segments }) =>
          segments.flatMap((each) => [...each.labels, each.said]),
        )
        expect([first, second, ...said].join()).not.toMatch(/居首|首位|第 1|leads|No\. 1/)
      }
    }
  })

  test('a company reads who alone has one, and who is in no comparison', () => {
    expect(curvesFinding(alone(null))).toEqual({
      first: '深度合成算法备案数（本年度申报） 2 个时只有龙华有金额，210 万元；所示范围内始终如此',
      second: '浦东、长宁、徐汇、深圳信息不足，不参加比较。',
    })
    expect(curvesFinding(alone(null, 'en')).first).toContain(', only Longhua has an amount: RMB')
  })

  test('Longhua reads it of itself', () => {
    const { first, second } = curvesFinding(alone('longhua'))
    expect(first).toContain('在所示范围内始终是唯一有金额的地区')
    expect(second).toContain('现为 2 个：龙华 210 万元。')
    const [leads, rank] = stripsOf(alone('longhua')).strips
    expect(leads?.segments.map(({ labels, places }) => [labels[0], places])).toEqual([
      ['只有深圳市龙华区有金额', []],
    ])
    expect(rank?.segments.map(({ labels }) => labels[0])).toEqual(['只有龙华有金额'])
  })
})
