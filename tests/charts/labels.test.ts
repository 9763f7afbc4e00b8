import { describe, expect, test } from 'vitest'
import { whole } from '../../src/calculator/fraction'
import { overlap } from '../../src/charts/box'
import { areaUnder } from '../../src/charts/band'
import { pixelX, pixelY, textWidth } from '../../src/charts/frame'
import { hatchPath } from '../../src/charts/hatch'
import { findNodes } from '../../src/charts/nodes'
import { labelText, placeLabels } from '../../src/charts/option/place-labels'
import { Decimal } from '../../src/policies/decimal'
import { presets } from '../../src/sweeps/presets'
import { sweptWords } from '../../src/telling/curves/axis-words'
import { comparedCurves } from '../../src/telling/curves/compared'
import { measureWords } from '../../src/telling/curves/measure-words'
import { drawPicture } from '../../src/telling/curves/picture'
import { corpus } from '../corpus'
import { speechIn } from '../speech'
import { exampleSweep } from '../sweeps/asked'

/** The labels of an example's chart, with the boxes that they take; null where the fact cannot vary. */
function placed(
  example: string,
  path: string,
  own: string | null,
  width: number,
  language: 'zh-CN' | 'en',
) {
  const to = path.includes('units') || path.includes('repeat') ? '50' : '50000000'
  const sweep = exampleSweep(example, path, '0', to)
  if (!sweep) return null
  const speech = speechIn(language)
  const shown = comparedCurves(sweep, 'locations', speech)
  const swept = sweptWords(corpus, sweep.swept, speech)
  const measure = measureWords('amount', swept, speech)
  const nodes = findNodes(
    shown.map(({ offer }) => offer),
    sweep,
  )
  const here = whole(new Decimal(to).div(2))
  const of = {
    sweep,
    shown,
    nodes,
    swept,
    measure,
    speech,
    facets: false,
    uniform: true,
    own,
    here,
  }
  const [panel] = drawPicture(of, { width, height: 400 }).panels
  if (!panel) throw new Error('no plot')
  const { frame } = panel
  const labels = placeLabels(panel, () => true).map(({ label, at }) => {
    const [left, middle] = [pixelX(frame, at[0]), pixelY(frame, at[1])]
    const right = left + textWidth(labelText(label))
    return { label, box: { left, right, top: middle - 8, bottom: middle + 8 } }
  })
  return { panel, labels }
}

describe('labels in the chart', () => {
  test('no two lie on each other or on the words beside the marker, and all lie in the plot', () => {
    let count = 0
    for (const { id } of corpus.examples) {
      for (const path of presets.flatMap(({ paths }) => paths)) {
        for (const own of [null, 'changning', 'longhua']) {
          for (const width of [340, 700, 1240]) {
            for (const language of ['zh-CN', 'en'] as const) {
              const found = placed(id, path, own, width, language)
              if (!found) continue
              const { panel, labels } = found
              const { left, top, width: wide, height } = panel.frame
              labels.forEach(({ box, label }, i) => {
                count += 1
                const others = [...labels.slice(i + 1).map((each) => each.box), ...panel.taken]
                expect(
                  others.filter((other) => overlap(box, other)),
                  label.text,
                ).toEqual([])
                expect(box.left).toBeGreaterThanOrEqual(left)
                expect(box.right).toBeLessThanOrEqual(left + wide + 0.01)
                expect(box.top).toBeGreaterThanOrEqual(top - 5)
                expect(box.bottom).toBeLessThanOrEqual(top + height)
              })
            }
          }
        }
      }
    }
    expect(count).toBeGreaterThan(100)
  })

  test('say the values of one’s own crossings and the clauses that cap, by name and without ids', () => {
    const texts = placed(
      'humanoid-maker',
      'project_investment',
      'changning',
      1240,
      'zh-CN',
    )?.labels.map(({ label }) => labelText(label))
    expect(texts).toContain('约 95.2 徐汇超过长宁，居首')
    expect(texts).toContain('约 2,514 深圳超过长宁，长宁末位')
    expect(texts).toContain('约 3,734 浦东居首')
    expect(texts).toContain('龙华“场景应用揭榜方资助”400 万元封顶')
    expect(texts?.join()).not.toMatch(/[A-Z]{2}-\d/)
  })

  test('in a narrow chart are values alone', () => {
    const found = placed('humanoid-maker', 'project_investment', 'changning', 340, 'zh-CN')
    expect(found?.labels.map(({ label }) => label.text).join('')).toBe('')
    expect(found?.labels.length).toBeGreaterThan(1)
  })
})

test('a hatched area has its lines within, from edge to edge', () => {
  const path = hatchPath(
    [
      [0, 0],
      [10, 0],
      [10, 10],
      [0, 10],
    ],
    5,
  )
  expect(path).toBe('M0.0 0.0L0.0 0.0M0.0 5.0L5.0 0.0M0.0 10.0L10.0 0.0M5.0 10.0L10.0 5.0')
})

test('the area under a line goes down to nothing, in one piece for every unbroken part', () => {
  expect(areaUnder([[0, 5], [1, 7], null, [2, 3], [4, 3]])).toEqual([
    [
      [0, 5],
      [1, 7],
      [1, 0],
      [0, 0],
    ],
    [
      [2, 3],
      [4, 3],
      [4, 0],
      [2, 0],
    ],
  ])
})
