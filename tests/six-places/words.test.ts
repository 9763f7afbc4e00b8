import { describe, expect, test } from 'vitest'
import { pooledLook } from '../../src/charts/looks'
import { inkOf } from '../../src/charts/map-ink'
import { looksOf } from '../../src/charts/looks'
import { lookIds } from '../../src/policies/look'
import { silenceOn } from '../../src/sweeps/insights/silences'
import { investigate } from '../../src/sweeps/insights/investigate'
import { findingSentence } from '../../src/telling/findings/finding-sentence'
import { clausesTable } from '../../src/telling/tables/clauses-table'
import { matrixTable } from '../../src/telling/tables/matrix-table'
import { termsTable } from '../../src/telling/tables/terms-table'
import { themesTable } from '../../src/telling/tables/themes-table'
import { totalsSheet } from '../../src/telling/tables/totals-sheet'
import { totalsTable } from '../../src/telling/tables/totals-table'
import { svgDocument } from '../../src/telling/drawings/svg'
import { subtitleText } from '../../src/telling/words/place-names'
import { placeNotes } from '../../src/telling/words/place-notes'
import { comparedIn } from '../../src/telling/words/places'
import { speechIn } from '../speech'
import { records } from '../telling/tables/records'
import { reportOf, scenarioOf, six } from './company'

const ids = six.locations.map(({ id }) => id)
const start = six.examples.find(({ id }) => id === 'model-startup')
const report = reportOf(start?.scenario)
/** The examples that state facts of the sixth place. */
const extended = six.examples.filter(({ scenario }) => 'compute_facility_class' in scenario)
/** A key that found no words, a gap that nothing filled, a number that is none. */
const gap = /\b[a-z]+\.[a-z]+[A-Za-z.]*\b|[{}]|undefined|NaN|Infinity/

describe.each(['zh-CN', 'en'] as const)('in %s', (language) => {
  const speech = speechIn(language)
  const places = comparedIn(six, report, 'locations')

  test('every table of the totals has all six places once, and no empty cell', () => {
    for (const view of ['locations', 'policies'] as const) {
      const rows = comparedIn(six, report, view)
      const lines = records(totalsTable(rows, view, speech))
      expect(lines).toHaveLength(6)
      const names = lines.map((line) => Object.values(line).join('|'))
      for (const { name } of rows) {
        expect(names.filter((each) => each.includes(speech.say(name))).length).toBeGreaterThan(0)
      }
      for (const line of lines) expect(Object.values(line)).not.toContain('')
    }
  })

  test('themes, clauses, matrix and terms have a column or row for the sixth place', () => {
    const tables = [
      themesTable(six, places, 'locations', '2026-06-30', speech),
      clausesTable(six, places, 'locations', speech),
      matrixTable(six, speech),
      termsTable(six, '2026-06-30', speech),
    ]
    for (const table of tables) {
      const text = JSON.stringify([table.columns, ...records(table)])
      expect(text).toContain(language === 'en' ? 'Hangzhou' : '杭州')
      expect(text).not.toMatch(/undefined|NaN|Infinity/)
    }
  })

  test('the notes under the totals name every place once, each note once', () => {
    const notes = placeNotes(six.locations, speech)
    expect(new Set(notes).size).toBe(notes.length)
    expect(notes.length).toBe(4)
    for (const { name } of six.locations) {
      const heads = notes.map((note) => note.split(speech.colon)[0]?.split(/、|, (?!Shenzhen)/))
      expect(heads.flat().filter((each) => each === speech.say(name))).toHaveLength(1)
    }
  })

  test('findings have all their words, and no place twice', () => {
    for (const { scenario, groups } of extended) {
      const own = reportOf(scenario)
      for (const finding of [...investigate(six, scenarioOf(scenario), own, groups)].flat()) {
        const text = findingSentence(finding, six, speech)
          .parts.map((part) => part.text)
          .join('')
        expect(text).not.toMatch(gap)
        const named = 'places' in finding ? finding.places : []
        expect(new Set(named).size).toBe(named.length)
      }
    }
  })

  test('the picture of the totals shows six places', () => {
    const occasion = {
      company: start?.title ?? null,
      changed: false,
      asOf: '2026-06-30',
      notCounted: '',
      day: '2026-11-22',
      version: 'six',
    }
    const { drawing, about } = totalsSheet(six, places, 'locations', occasion, speech)
    const svg = svgDocument(drawing, about)
    for (const { name } of six.locations) expect(svg).toContain(speech.say(name))
    expect(svg).toContain(pooledLook('navy', false).color)
  })
})

test('the head of the page names and counts six documents', () => {
  expect(subtitleText(six, speechIn('zh-CN'))).toBe(
    '浦东、长宁、徐汇、龙华、深圳、杭州六份政策逐条计算',
  )
  expect(subtitleText(six, speechIn('en'))).toBe(
    'Policies of Pudong, Changning, Xuhui, Longhua, Shenzhen and Hangzhou, clause by clause',
  )
})

test('a place whose sum comes from several clauses names them all, each with its own amount', () => {
  const facts = ['compute_purchase']
  const [silence] = silenceOn(six, report, 'compute_purchase', facts)
  if (silence?.kind !== 'silence') throw new Error('no silence')
  expect(silence.best.places).toEqual(['hangzhou'])
  expect(silence.best.amount.toFixed()).toBe('11520000')
  expect(silence.best.clauses.map(({ clause, amount }) => [clause, amount.toFixed()])).toEqual([
    ['HZ-1.1', '6120000'],
    ['HZ-1.2', '5400000'],
  ])
  const said = findingSentence(silence, six, speechIn('zh-CN'))
  const text = said.parts.map((part) => part.text).join('')
  for (const words of ['1,152', '612', '540', '杭州算力券', '智能券']) expect(text).toContain(words)
})

test.each([false, true])(
  'six places look different on the map and in charts (dark: %s)',
  (dark) => {
    const looks = looksOf(six, dark)
    expect(new Set(ids.map((id) => looks(id).color)).size).toBe(6)
    expect(new Set(ids.map((id) => looks(id).dash.join())).size).toBe(6)
    const inks = ids.map((id) => inkOf({ kind: 'leads', places: [id] }, looks, id, dark))
    const unknown = inkOf({ kind: 'unknown' }, looks, '', dark)
    expect(new Set([...inks, unknown].map(({ texture }) => texture)).size).toBe(7)
    expect(lookIds.length).toBeGreaterThan(6)
  },
)
