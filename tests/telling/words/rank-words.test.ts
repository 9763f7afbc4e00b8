import { describe, expect, test } from 'vitest'
import { headline } from '../../../src/telling/headline/headline'
import { closeIn, comparedIn, inRankOrder } from '../../../src/telling/words/places'
import { totalsTable } from '../../../src/telling/tables/totals-table'
import { totalsSheet } from '../../../src/telling/tables/totals-sheet'
import { closeNotes, differenceText, rankText } from '../../../src/telling/words/rank-words'
import { pairSentences } from '../../../src/telling/findings/pair-sentences'
import type { Report } from '../../../src/calculator/report/award'
import { Decimal } from '../../../src/policies/decimal'
import { standingsOf } from '../../../src/sweeps/ranking'
import { compareReports } from '../../../src/sweeps/two-reports'
import { corpus, documents } from '../../corpus'
import { speechIn } from '../speech'

const zh = speechIn('zh-CN')
const en = speechIn('en')

/** A report in which the places are paid so much, in the order of the data. */
function paid(...amounts: readonly (string | null)[]): Report {
  const entries = corpus.locations.map(({ id }, i) => {
    const high = amounts[i] ?? null
    const sum = { in_force: true, low: high && '0.00', high, open: [], unnumbered: [], clauses: [] }
    return [id, sum]
  })
  const locations = Object.fromEntries(entries) as Report['locations']
  return { as_of: '2026-06-30', readings: {}, policies: {}, locations }
}

const said = (report: Report, speech = zh) => {
  const { first, second } = headline({ documents, report, own: null, speech })
  return `${first}。${second ?? ''}`
}

describe('places that are paid the same', () => {
  const report = paid('20731000.00', '20731000.00', '9.00', '9.00', null)

  test('lead together, and come next together', () => {
    expect(said(report)).toContain(
      '浦东新区、长宁区在可以合计的四地中并列居首：最高可获均为 2,073.1 万元',
    )
    expect(said(report)).toContain('第二位是徐汇区、深圳市龙华区（并列）')
    expect(said(report, en)).toContain('Pudong and Changning tie for the most')
  })

  test('share their rank in words, in tables and in files', () => {
    const rows = inRankOrder(comparedIn(corpus, report, 'locations'))
    expect(rows.map(({ standing }) => rankText(standing, zh))).toEqual([
      '并列 1',
      '并列 1',
      '并列 3',
      '并列 3',
      '',
    ])
    const cells = [...totalsTable(rows, 'locations', zh).rows].map(([rank, tied]) => [
      String(rank),
      tied,
    ])
    expect(cells).toEqual([
      ['1', '长宁区'],
      ['1', '浦东新区'],
      ['3', '深圳市龙华区'],
      ['3', '徐汇区'],
      ['不排名', '无'],
    ])
    const day = { day: '2026-06-30', version: 'v', notCounted: '' }
    const occasion = { company: { zh: '', en: '' }, changed: false, asOf: '2026-06-30', ...day }
    const { drawing } = totalsSheet(corpus, rows, 'locations', occasion, zh)
    expect(drawing.body).toContain('并列 1')
  })

  test('are both named where two scenarios are compared', () => {
    const other = paid('1.00', '2.00', '2.00', null, null)
    const places = compareReports(report, other, 'locations')
    const words = pairSentences(places, 'locations', corpus, zh).join('')
    expect(words).toContain('居首的由浦东新区、长宁区（并列）变为长宁区、徐汇区（并列）。')
    // Both lose 2,073.09 or more; the widest is one place here.
    expect(words).toContain('在浦东新区最高可获金额')
  })

  test('and where several differ most, all of them are', () => {
    const places = compareReports(
      paid('1.00', '1.00', '1.00'),
      paid('5.00', '5.00', '1.00'),
      'locations',
    )
    const [first] = pairSentences(places, 'locations', corpus, zh)
    expect(first).toContain('在浦东新区、长宁区最高可获金额')
  })
})

describe('amounts that the decimals shown cannot tell apart', () => {
  const report = paid('20731037.00', '20731000.00', '9.00', null, null)

  test('are told with what lies between them, not as two equal numbers', () => {
    expect(said(report)).toContain('第二位是长宁区，最高可获 2,073.1 万元（比首位少 37 元）')
    const changning = headline({ documents, report, own: 'changning', speech: zh })
    expect(changning.second).toContain('比首位浦东新区少 37 元')
    const rows = inRankOrder(comparedIn(corpus, report, 'locations'))
    expect([...closeIn(rows, zh)]).toEqual([['changning', '比浦东新区少 37 元']])
    expect(rows.map(({ standing }) => rankText(standing, zh)).slice(0, 2)).toEqual(['1', '2'])
  })

  test('are plain where the unit tells them apart', () => {
    const rows = comparedIn(corpus, report, 'locations')
    expect([...closeIn(rows, { ...zh, unit: 'yuan' })]).toEqual([])
    expect([...closeIn(rows, { ...zh, unit: 'yi' })]).toEqual([['changning', '比浦东新区少 37 元']])
  })

  test('are said beside all that tie above them', () => {
    const all = [
      ['a', '550'],
      ['b', '550'],
      ['c', '549.99'],
    ].map(([id = '', amount = '']) => ({ id, amount: new Decimal(amount) }))
    expect([...closeNotes(all, (id) => id.toUpperCase(), zh)]).toEqual([['c', '比A、B少 0.01 元']])
    expect(rankText(standingsOf(all).get('c'), zh)).toBe('3')
    expect(differenceText(new Decimal('0.01'), zh)).toBe('0.01 元')
  })
})
