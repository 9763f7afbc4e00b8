import { afterEach, describe, expect, test } from 'vitest'
import { readScenario } from '../../../src/calculator/reading/read-scenario'
import { reportAwards } from '../../../src/calculator/report/award'
import { whole } from '../../../src/calculator/fraction'
import { looksOf } from '../../../src/charts/looks'
import { chartSvg } from '../../../src/components/curves/EChart.vue'
import { curvesSheet } from '../../../src/telling/tables/curves-sheet'
import type { Picture } from '../../../src/telling/tables/exportable'
import type { Occasion } from '../../../src/telling/words/occasion'
import { companyName } from '../../../src/telling/words/occasion'
import { pixelRatio, pngOf } from '../../../src/export/raster'
import { totalsSheet } from '../../../src/telling/tables/totals-sheet'
import { comparedIn } from '../../../src/telling/words/places'
import { svgDocument } from '../../../src/telling/drawings/svg'
import { buildCorpus } from '../../../src/policies/corpus'
import { Decimal } from '../../../src/policies/decimal'
import { sweepScenario } from '../../../src/sweeps/sweep'
import { speechIn } from '../../speech'
import { bilingual, shipped } from '../../../src/stores/documents'

const data = await bilingual(shipped)

const corpus = buildCorpus(data)
const occasion: Occasion = {
  company: { zh: '甲<公司>&"乙"', en: 'A <company> & "B"' },
  changed: true,
  asOf: '2026-06-30',
  notCounted: '',
  day: '2026-11-22',
  version: 'abcdef123456',
}

function scenarioOf(example: string) {
  const found = corpus.examples.find(({ id }) => id === example)
  const read = readScenario(found?.scenario, corpus, occasion.asOf)
  if ('problems' in read) throw new Error(read.problems[0].message)
  return read.scenario
}

function curves(language: 'zh-CN' | 'en', example: string, path: string, to: string): Picture {
  const range = { path, from: whole(new Decimal(0)), to: whole(new Decimal(to)) }
  const sweep = sweepScenario(corpus, scenarioOf(example), range)
  if ('problem' in sweep) throw new Error(sweep.problem.message)
  const speech = speechIn(language)
  const of = { sweep, view: 'locations' as const, hidden: new Set<string>(), speech }
  return curvesSheet(
    { ...of, here: whole(new Decimal(to).div(4)) },
    { title: speech.t('app.curves'), caption: '' },
    occasion,
    chartSvg,
  )
}

function totals(language: 'zh-CN' | 'en', example: string): Picture {
  const rows = comparedIn(corpus, reportAwards(scenarioOf(example), corpus), 'locations')
  return totalsSheet(corpus, rows, 'locations', occasion, speechIn(language))
}

/** The file's drawing on the page, as another program would read it. */
function shown({ drawing, about }: Picture): SVGSVGElement {
  const parsed = new DOMParser().parseFromString(svgDocument(drawing, about), 'image/svg+xml')
  expect(parsed.querySelector('parsererror')).toBeNull()
  const root = document.body.appendChild(document.importNode(parsed.documentElement, true))
  if (!(root instanceof SVGSVGElement)) throw new Error('no drawing')
  return root
}

afterEach(() => document.body.replaceChildren())

const pictures: [string, (language: 'zh-CN' | 'en') => Picture][] = [
  [
    'investment',
    (language) => curves(language, 'humanoid-maker', 'project_investment', '100000000'),
  ],
  ['orders', (language) => curves(language, 'humanoid-maker', 'robot_orders.0.units', '200')],
  [
    'round',
    (language) => curves(language, 'model-startup', 'funding_rounds.0.amount', '100000000'),
  ],
  ['totals', (language) => totals(language, 'humanoid-maker')],
  ['totals of an incubator', (language) => totals(language, 'incubator')],
]

describe.each(['zh-CN', 'en'] as const)('in %s', (language) => {
  test.each(pictures)('the picture of %s holds all its words within its edges', (_, make) => {
    const root = shown(make(language))
    const frame = root.getBoundingClientRect()
    const texts = [...root.querySelectorAll('text')]
    expect(texts.length).toBeGreaterThan(20)
    for (const text of texts) {
      const box = text.getBoundingClientRect()
      const said = text.textContent
      expect([said, box.left >= frame.left - 0.5]).toEqual([said, true])
      expect([said, box.right <= frame.right + 0.5]).toEqual([said, true])
      expect([said, box.top >= frame.top - 0.5]).toEqual([said, true])
      expect([said, box.bottom <= frame.bottom + 0.5]).toEqual([said, true])
    }
  })

  test.each(pictures)('the picture of %s says whose, of which day, and from where', (_, make) => {
    const root = shown(make(language))
    const words = [...root.querySelectorAll('text')].map((text) => text.textContent).join(' ')
    const { say } = speechIn(language)
    for (const { name } of corpus.locations) expect(words).toContain(say(name))
    for (const { jurisdiction, badge, status } of corpus.policies) {
      expect(words).toContain(say(jurisdiction.name))
      if (status === 'draft') expect(words).toContain(say(badge))
    }
    const told = [
      companyName(occasion, speechIn(language)),
      occasion.version,
      occasion.asOf,
      occasion.day,
    ]
    for (const each of told) expect(words).toContain(each)
  })
})

/** How many different colours a file's picture has, and how large it is. */
async function pixels(file: Blob) {
  const bitmap = await createImageBitmap(file)
  const canvas = new OffscreenCanvas(bitmap.width, bitmap.height)
  const context = canvas.getContext('2d')
  context?.drawImage(bitmap, 0, 0)
  const seen = context?.getImageData(0, 0, bitmap.width, bitmap.height)
  const colours = new Set(new Uint32Array(seen?.data.buffer ?? new ArrayBuffer(0)))
  return { width: bitmap.width, height: bitmap.height, colours }
}

test.each(pictures)('the PNG of %s is the drawing in twice its size', async (_, make) => {
  const picture = make('zh-CN')
  const file = await pngOf(picture)
  expect(file.type).toBe('image/png')
  const { width, height, colours } = await pixels(file)
  expect(width).toBe(picture.drawing.width * pixelRatio)
  expect(height).toBe(picture.drawing.height * pixelRatio)
  expect(colours.size).toBeGreaterThan(100)
})

test('the PNG of the curves has the colour of every place', async () => {
  const { colours } = await pixels(
    await pngOf(curves('zh-CN', 'humanoid-maker', 'project_investment', '100000000')),
  )
  for (const { id } of corpus.locations) {
    const [, red = '', green = '', blue = ''] =
      /#(..)(..)(..)/.exec(looksOf(corpus, false)(id).color) ?? []
    // In memory red comes first.
    expect(colours).toContain(Number(`0xff${blue}${green}${red}`))
  }
})
