import { describe, expect, it } from 'vitest'
import { readHolding } from '../../../src/calculator/reading/read-holding'
import { reportAwards } from '../../../src/calculator/report/award'
import { looksOf } from '../../../src/charts/looks'
import { Decimal } from '../../../src/policies/decimal'
import { findRests } from '../../../src/sweeps/rests'
import { assumedFacts } from '../../../src/sweeps/worth/assumptions'
import { briefBars } from '../../../src/telling/brief/bars'
import { briefOf } from '../../../src/telling/brief/brief'
import { fitOf } from '../../../src/telling/brief/fit'
import { pastedTable, pastedText } from '../../../src/telling/brief/pasted'
import { toldTable } from '../../../src/telling/brief/told-table'
import { amountText, moneyText } from '../../../src/telling/words/money'
import { corpus } from '../../corpus'
import { examples, made, sides } from './made'

const languages = ['zh-CN', 'en'] as const
const all = examples.flatMap((id) =>
  languages.flatMap((locale) => sides.map((own) => ({ id, locale, own }))),
)

describe.each(all)('the brief of $id in $locale for $own', ({ id, locale, own }) => {
  const of = made([id], locale, { own })
  const { speech, companies } = of
  const [{ report }] = companies
  const brief = briefOf(of)

  it('has a row for each place with the amounts of the calculator', () => {
    expect(brief.rows.map((row) => row.id).toSorted()).toEqual(
      corpus.locations.map((place) => place.id).toSorted(),
    )
    for (const { id: place, amounts } of brief.rows) {
      const { high = null, low = null } = report.locations[place] ?? {}
      const [amount] = amounts
      if (high === null || low === null) expect(amount?.ends).toBeNull()
      else {
        expect(amount?.high).toBe(moneyText(high, speech.unit))
        expect(amount?.low).toBe(moneyText(low, speech.unit))
        expect(amount?.said).toContain(amountText(high, speech.unit, speech.locale))
      }
    }
  })

  it('marks the own place alone, and names it in the title', () => {
    expect(brief.rows.filter((row) => row.own).map((row) => row.id)).toEqual(own ? [own] : [])
    const place = corpus.locations.find((each) => each.id === own)
    if (place) expect(brief.title).toContain(speech.say(place.name))
    expect(brief.title).toContain(companies[0].name)
  })

  it('says each document with its state, what is left out, and the data', () => {
    const said = brief.sources.join('\n')
    for (const { title, badge } of corpus.policies) {
      expect(said).toContain(speech.say(title))
      expect(said.toLowerCase()).toContain(speech.say(badge).toLowerCase())
    }
    expect(said).toContain(of.documents.version)
  })

  it('has no clause id, no key in place of words and nothing undefined in it', () => {
    const text = pastedText(brief, null, speech)
    const ids = [...corpus.clauses.keys()].filter((clause) =>
      new RegExp(`(^|[^\\w-])${clause.replace('.', '\\.')}($|[^\\w])`).test(text),
    )
    expect(ids).toEqual([])
    expect(text).not.toMatch(/\b(brief|totals|export|undefined|null|NaN)\.|undefined|NaN/)
  })

  it('fits one sheet with a picture of at least 6 cm', () => {
    const { scale, picture } = fitOf(brief, 130)
    expect(scale).toBeGreaterThanOrEqual(0.7)
    expect(picture.height).toBeGreaterThanOrEqual(225)
  })
})

describe('a brief of two companies', () => {
  const of = made(['humanoid-maker', 'model-startup'], 'zh-CN', { own: 'changning' })
  const brief = briefOf(of)

  it('has both amounts of each place in one row, in the order of the first', () => {
    const row = brief.rows.find(({ id }) => id === 'longhua')
    expect(brief.companies).toEqual(['人形机器人整机企业', '大模型创业企业'])
    expect(row?.amounts.map(({ high, low }) => [high, low])).toEqual([
      ['2,073.1', '140'],
      ['2,352', '1,150'],
    ])
    const firsts = brief.rows.map(({ amounts }) => amounts[0]?.ends?.high ?? -1)
    expect(firsts).toEqual(firsts.toSorted((a, b) => b - a))
  })

  it('says whose amount a column holds, in cells as many as there are heads', () => {
    const { columns, rows } = toldTable(brief, of.speech)
    expect(columns.map(({ head }) => head)).toContain('大模型创业企业：最高可获')
    for (const { cells } of rows) expect(cells).toHaveLength(columns.length)
  })

  it('tells what both rest on, and the common conditions once', () => {
    expect(brief.parts.map(({ head }) => head)).toEqual([
      '人形机器人整机企业的数字取决于',
      '大模型创业企业的数字取决于',
      '期限与下一步',
    ])
    const promise = brief.parts
      .flatMap(({ lines }) => lines)
      .filter((line) => line.includes('承诺'))
    expect(promise).toHaveLength(1)
  })

  it.each(examples.flatMap((a) => languages.map((locale) => ({ a, locale }))))(
    'fits one sheet beside $a in $locale',
    ({ a, locale }) => {
      const two = briefOf(made(['software-firm', a], locale))
      expect(fitOf(two, 130).picture.height).toBeGreaterThanOrEqual(150)
    },
  )
})

describe('after terms have ended', () => {
  it.each(languages)(
    'in %s a place stays with what it paid on its last day, outside the ranking',
    (locale) => {
      const before = briefOf(made(['humanoid-maker'], locale, { day: '2026-12-28' }))
      const of = made(['humanoid-maker'], locale, { day: '2027-01-15' })
      const after = briefOf(of)
      const [was, is] = [before, after].map(({ rows }) => rows.find(({ id }) => id === 'pudong'))
      expect(is?.ended).toBe('2026-12-28')
      expect(is?.amounts.map(({ high, low }) => [high, low])).toEqual(
        was?.amounts.map(({ high, low }) => [high, low]),
      )
      expect(is?.amounts[0]?.rank).toBe('')
      expect(
        after.rows
          .map(({ id }) => id)
          .slice(-2)
          .toSorted(),
      ).toEqual(['changning', 'pudong'])
      expect(pastedText(after, null, of.speech)).toContain('2026-12-28')
    },
  )
})

describe('what the user wrote', () => {
  it('stands in place of what is suggested, paragraph by paragraph', () => {
    const brief = briefOf(made(['humanoid-maker']), { title: '标题', conclusion: '甲\n\n 乙 ' })
    expect(brief.title).toBe('标题')
    expect(brief.conclusion).toEqual(['甲', '乙'])
  })
})

describe('what is pasted', () => {
  const of = made(['humanoid-maker'], 'zh-CN', { own: 'changning' })
  const brief = briefOf(of)

  it('is a table of as many cells as columns in each row, as HTML and by tabs', () => {
    const { html, text } = pastedTable(brief, of.speech)
    const lines = text.split('\n')
    expect(lines).toHaveLength(2 + corpus.locations.length)
    for (const line of lines.slice(1)) expect(line.split('\t')).toHaveLength(6)
    expect(html.match(/<tr>/g)).toHaveLength(1 + corpus.locations.length)
    expect(html).toContain('>2,073.1<')
    expect(html).not.toMatch(/class=|<script|&amp;#/)
  })

  it('is lines without tabs and markup, which end with the link', () => {
    const text = pastedText(brief, 'https://example.org/#/brief?s=x', of.speech)
    expect(text).not.toMatch(/[\t<>]/)
    expect(text).toContain(
      '4. 长宁区：最高可获 1,021.2 万元，条文明确 376.2 万元，有效期至 2026-12-31',
    )
    expect(text.split('\n').at(-1)).toBe('https://example.org/#/brief?s=x')
    expect(text.split('\n')[0]).toBe(brief.title)
  })

  it('escapes what a user may write', () => {
    const written = briefOf({
      ...of,
      companies: [{ ...of.companies[0], name: '<b>&"' }, of.companies[0]],
    })
    expect(pastedTable(written, of.speech).html).not.toContain('<b>')
  })
})

describe('the main sources of an amount', () => {
  it('add up to the whole', () => {
    const of = made(['humanoid-maker'])
    for (const { id, from } of briefOf(of).rows) {
      const numbers = [...from.matchAll(/ ([\d,.]+)(?=；|$)/g)].map(([, n = '']) =>
        n.replace(/,/g, ''),
      )
      const sum = numbers.reduce((total, n) => total.plus(n), new Decimal(0))
      expect(sum.times(10_000).toFixed(2)).toBe(of.companies[0].report.locations[id]?.high)
    }
  })
})

describe('a brief of a company that states little', () => {
  const little = (own: string | null, locale: 'zh-CN' | 'en' = 'zh-CN') => {
    const of = made(['humanoid-maker'], locale, { own })
    const { scenario, input } = readHolding(
      { project_investment: '50000000' },
      corpus,
      of.origin.day,
    )
    const report = reportAwards(scenario, corpus)
    const rests = findRests(scenario, report, corpus)
    const company = { ...of.companies[0], name: '自填企业', start: '', input, report, rests }
    return { ...of, companies: [company] as const }
  }

  it('says of each place how many clauses are in no amount, in the table and in the lines', () => {
    const of = little('longhua')
    const [{ report }] = of.companies
    const brief = briefOf(of)
    const text = pastedText(brief, null, of.speech)
    const { rows } = toldTable(brief, of.speech)
    for (const [n, { id, amounts, name }] of brief.rows.entries()) {
      const count = report.locations[id]?.open.length ?? 0
      expect(count).toBeGreaterThan(0)
      expect(amounts[0]?.open).toBe(`${String(count)} 条信息不足`)
      expect(rows[n]?.cells[3]?.note).toBe(`${String(count)} 条信息不足`)
      expect(text.split('\n').find((line) => line.includes(`${name}：`))).toContain(
        `（${String(count)} 条信息不足）`,
      )
    }
    expect(pastedTable(brief, of.speech).text).toContain('条信息不足）')
  })

  it('says for the own place, or for all, of which facts', () => {
    const [line = ''] = briefOf(little('longhua')).parts[0]?.lines ?? []
    const { report } = little('longhua').companies[0]
    const count = String(report.locations.longhua?.open.length ?? 0)
    expect(line).toMatch(new RegExp(`^龙华有 ${count} 条信息不足，不在合计中，还缺：.+等 \\d+ 项$`))
    expect(briefOf(little(null)).parts[0]?.lines[0]).toMatch(/^各地共有 \d+ 条信息不足，不在合计中/)
    expect(briefOf(little(null, 'en')).parts[0]?.lines[0]).toMatch(
      /^All places: information missing for \d+ clauses, not in the totals; needed: /,
    )
  })

  it('leaves no assumption out of what it lists and counts', () => {
    const of = little('longhua')
    const [{ report, input, rests }] = of.companies
    const all = assumedFacts(corpus, (fact) => input[fact] !== undefined, report)
    const lines = briefOf(of).parts[0]?.lines ?? []
    const more = /^另有 (\d+) 项/.exec(lines.find((line) => line.startsWith('另有')) ?? '')?.[1]
    const listed = lines.filter((line) => /（(待认定|未填，按“.+”)）：/.test(line)).length
    const general = rests.filter((each) => each.general).length
    expect(all.length).toBeGreaterThan(listed + general)
    expect(listed + Number(more ?? 0) + general).toBe(all.length)
  })

  it('still fits one sheet', () => {
    for (const own of sides) {
      for (const locale of languages) {
        const { scale, picture } = fitOf(briefOf(little(own, locale)), 130)
        expect(scale).toBeGreaterThanOrEqual(0.7)
        expect(picture.height).toBeGreaterThanOrEqual(225)
      }
    }
  })
})

describe('bars of places that cannot be totalled', () => {
  const report = reportAwards(
    readHolding(
      { revenue: '80000000', revenue_previous_year: '40000000', algorithm_filings: 2 },
      corpus,
      '2026-11-29',
    ).scenario,
    corpus,
  )
  const of = made(['humanoid-maker'])
  const brief = briefOf({ ...of, companies: [{ ...of.companies[0], report }] })

  it('say so and have no bar', () => {
    const looks = looksOf(corpus, false)
    const { body } = briefBars(brief, corpus, looks, { width: 600, height: 240 }, of.speech)
    expect(body.match(/信息不足/g)).toHaveLength(4)
    // One place alone has a bar: its ground, its hatch, its firm part; and two samples in the key.
    expect(body.match(/<rect /g)).toHaveLength(5)
    expect(brief.rows.map(({ amounts }) => amounts[0]?.ends !== null)).toEqual([
      ...[true, false, false, false, false],
    ])
  })

  it('count in the table the clauses that wait, once', () => {
    const [, pudong] = toldTable(brief, of.speech).rows
    expect(pudong?.cells[3]).toEqual({ text: '信息不足', note: expect.stringMatching(/^\d+ 条$/) })
  })
})

describe('the words of a brief', () => {
  it('come with its page alone', () => {
    const keys = new Set<string>()
    for (const own of sides) {
      for (const id of examples) {
        const of = made([id], 'zh-CN', { own })
        const t: typeof of.speech.t = (key, named) => {
          keys.add(key)
          return of.speech.t(key, named)
        }
        briefOf({ ...of, speech: { ...of.speech, t } })
      }
    }
    const others = ['answer.', 'clause.', 'compare.', 'column.', 'report.', 'entry.']
    expect([...keys].filter((key) => others.some((each) => key.startsWith(each)))).toEqual([])
  })
})
