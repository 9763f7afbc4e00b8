import { describe, expect, test } from 'vitest'
import { findNodes } from '../../../src/charts/nodes'
import { badgesOf, draftCell } from '../../../src/telling/words/badges'
import { findingSentence } from '../../../src/telling/findings/finding-sentence'
import { comparedCurves } from '../../../src/telling/curves/compared'
import { nodeResting } from '../../../src/telling/curves/node-badges'
import { pieceRows } from '../../../src/telling/curves/table-rows'
import { measureWords } from '../../../src/telling/curves/measure-words'
import { sweptWords } from '../../../src/telling/curves/axis-words'
import { curvesFigureOf } from '../../../src/telling/tables/curves-sheet'
import { nodesTable } from '../../../src/telling/tables/nodes-table'
import { piecesTable } from '../../../src/telling/tables/pieces-table'
import { themesTable } from '../../../src/telling/tables/themes-table'
import { totalsSheet } from '../../../src/telling/tables/totals-sheet'
import { totalsTable } from '../../../src/telling/tables/totals-table'
import { inverseRows } from '../../../src/telling/curves/inverse-answers'
import { comparedIn } from '../../../src/telling/words/places'
import { reportAwards } from '../../../src/calculator/report/award'
import { Decimal } from '../../../src/policies/decimal'
import type { Subject } from '../../../src/sweeps/subject'
import { corpus } from '../../corpus'
import { exampleOf, sweepOf } from '../../sweeps/asked'
import { example, findings, read } from '../../sweeps/insights/example'
import { speechIn } from '../speech'

const zh = speechIn('zh-CN')
const issued = '已印发（仅有媒体摘要）'
const named = `深圳市 · ${issued}`
const inFile = `龙华区：正式文本、深圳市：${issued}`

const sweep = sweepOf(exampleOf('humanoid-maker'), 'project_investment', '0', '100000000')
const compared = (subject?: Subject) => comparedCurves(sweep, 'locations', zh, subject)
const badgesIn = (place: string, subject?: Subject) =>
  compared(subject).find(({ id }) => id === place)?.badges
const swept = sweptWords(corpus, sweep.swept, zh)

/** A badge that stands for itself accuses whatever it stands beside. */
const accuses = (texts: readonly string[]): boolean => texts.includes(issued)

describe('a badge beside a place', () => {
  test('says whose it is where the place rests on several documents', () => {
    expect(badgesIn('longhua')).toEqual([named])
    expect(badgesIn('shenzhen')).toEqual([issued])
    expect(badgesIn('pudong')).toEqual(['征求意见稿'])
  })

  test('also where only the other document has clauses on the subject', () => {
    expect(badgesIn('longhua', { kind: 'clause', clause: 'SZ-2b', beside: false })).toEqual([named])
    expect(badgesIn('longhua', { kind: 'clause', clause: 'LH-10b', beside: false })).toEqual([])
  })

  test('stands once for documents that all carry it', () => {
    const policies = corpus.policies.filter(({ id }) => id === 'pudong' || id === 'xuhui')
    expect(badgesOf({ policies }, zh)).toEqual(['征求意见稿'])
  })

  test('is the same in the table of pieces, the inverse answers, the legend of a picture', () => {
    const pieces = pieceRows(compared(), measureWords('amount', swept, zh), swept, zh)
    const wish = { wanted: new Decimal(5_000_000), end: 'high' as const, sweep }
    const { legend } = curvesFigureOf({
      sweep,
      view: 'locations',
      hidden: new Set(),
      here: null,
      speech: zh,
    })
    const ofName = (rows: readonly { name: string; badges: readonly string[] }[]) =>
      rows.filter(({ name }) => name === '深圳市龙华区').map(({ badges }) => badges)
    for (const rows of [pieces, inverseRows(compared(), wish, swept, zh), legend]) {
      expect(ofName(rows).length).toBeGreaterThan(0)
      for (const badges of ofName(rows)) expect(badges).toEqual([named])
    }
  })
})

describe('a badge beside a clause', () => {
  const offers = compared().map(({ offer }) => offer)
  const nodes = findNodes(offers, sweep)

  test('is that of its own document', () => {
    const own = nodes.filter((node) => node.kind === 'breakpoint' && node.place === 'longhua')
    const badges = own.map((node) => {
      const clause = node.kind === 'breakpoint' ? node.marks[0]?.clause : undefined
      return [clause, badgesOf(nodeResting(node, compared()), zh)]
    })
    expect(badges).toContainEqual(['LH-10b', []])
    expect(badges).toContainEqual(['SZ-2b', [named]])
  })

  test('and at a crossing those of both places, by name', () => {
    const meeting = nodes.find(
      (node) => node.kind === 'meeting' && node.over === 'pudong' && node.under === 'longhua',
    )
    expect(meeting && badgesOf(nodeResting(meeting, compared()), zh)).toEqual([
      '浦东新区 · 征求意见稿',
      named,
    ])
  })

  test('of a finding is named where its place has others', () => {
    const all = findings(example('humanoid-maker')).map((each) => findingSentence(each, corpus, zh))
    const inLonghua = all.filter(({ parts }) => parts.some(({ text }) => text.includes('龙华区')))
    expect(inLonghua.length).toBeGreaterThan(3)
    for (const sentence of inLonghua) expect(accuses(badgesOf(sentence, zh))).toBe(false)
  })
})

describe('the state of the text in files and pictures', () => {
  const report = reportAwards(read(example('humanoid-maker')), corpus)
  const rows = comparedIn(corpus, report, 'locations')
  const longhua = rows.find(({ id }) => id === 'longhua')

  test('is said of each document of a place', () => {
    expect(longhua && draftCell(longhua, zh)).toBe(inFile)
    expect(draftCell({ policies: corpus.policies.filter(({ id }) => id === 'longhua') }, zh)).toBe(
      '正式文本',
    )
    for (const table of [
      totalsTable(rows, 'locations', zh),
      piecesTable(sweep, 'locations', ['longhua'], zh),
      themesTable(corpus, rows, 'locations', report.as_of, zh),
      nodesTable(sweep, 'locations', ['longhua'], zh),
    ]) {
      const column = table.columns.indexOf('文本状态')
      const place = table.columns.indexOf('落户地')
      const own = [...table.rows].filter((row) => row[place] === '深圳市龙华区')
      expect(own.length).toBeGreaterThan(0)
      for (const row of own) expect(String(row[column])).toMatch(/龙华区：|深圳市：/)
    }
  })

  test('and drawn by name in the ranking', () => {
    const day = { day: '2026-06-30', version: 'v', notCounted: '' }
    const occasion = { company: { zh: '', en: '' }, changed: false, asOf: '2026-06-30', ...day }
    const { drawing } = totalsSheet(corpus, rows, 'locations', occasion, zh)
    expect(drawing.body).toContain(named)
  })
})
