import { describe, expect, it } from 'vitest'
import { Decimal } from '../../../src/policies/decimal'
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
