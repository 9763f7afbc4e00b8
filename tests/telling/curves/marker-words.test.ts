import { expect, test } from 'vitest'
import { whole } from '../../../src/calculator/fraction'
import { overlap, passes } from '../../../src/charts/box'
import { placeLabels, segmentsOf } from '../../../src/charts/option/place-labels'
import { pixelX } from '../../../src/charts/frame'
import { drawn } from '../../../src/charts/point'
import { Decimal } from '../../../src/policies/decimal'
import { findNodes } from '../../../src/charts/nodes'
import { sweptWords } from '../../../src/telling/curves/axis-words'
import { comparedCurves, readoutsAt } from '../../../src/telling/curves/compared'
import { markerWords } from '../../../src/telling/curves/marker-words'
import { measureWords } from '../../../src/telling/curves/measure-words'
import { drawPicture } from '../../../src/telling/curves/picture'
import { corpus } from '../../corpus'
import { speechIn } from '../../speech'
import { exampleOf, trySweep } from '../../sweeps/asked'

const speech = speechIn('zh-CN')
const size = { width: 1312, height: 420 }
const millions = Array.from({ length: 46 }, (_, n) => n + 2)

/** The words beside a marker at so many million yuan, with the lines of the picture. */
function wordsAt(own: string | null, million: number) {
  const sweep = trySweep(exampleOf('humanoid-maker'), 'project_investment', '0', '50000000')
  if (!sweep) throw new Error('no curves')
  const shown = comparedCurves(sweep, 'locations', speech)
  const swept = sweptWords(corpus, sweep.swept, speech)
  const measure = measureWords('amount', swept, speech)
  const here = whole(new Decimal(million * 1_000_000))
  const offers = shown.map(({ offer }) => offer)
  const nodes = findNodes(offers, sweep, 'high')
  const of = { sweep, shown, nodes, swept, measure, speech, own, here }
  const [panel] = drawPicture({ ...of, facets: false, uniform: true }, size).panels
  if (!panel) throw new Error('no plot')
  const { frame, places } = panel
  const lines = segmentsOf(places, frame)
  const taken = placeLabels(panel, () => true).map(({ box }) => box)
  const x = pixelX(frame, drawn(here))
  const readouts = readoutsAt(shown, here, 'amount')
  const words = markerWords(readouts, shown, { x, frame, lines, taken, measure, end: 'high', own })
  return { words, lines, x, frame }
}

test.each([null, 'changning', 'shenzhen'])(
  'for %s every amount has a place beside the marker, none upon another',
  (own) => {
    for (const million of millions) {
      const { words, frame } = wordsAt(own, million)
      expect(words.map(({ name }) => name).sort()).toEqual(
        ['浦东', '长宁', '徐汇', '龙华', '深圳'].sort(),
      )
      for (const { box } of words) {
        expect(box.top).toBeGreaterThanOrEqual(frame.top - 4)
        expect(box.bottom).toBeLessThanOrEqual(frame.top + frame.height)
      }
      const boxes = words.map(({ box }) => box)
      const covering = boxes.filter((a, i) => boxes.some((b, k) => k > i && overlap(a, b)))
      expect(covering, String(million)).toEqual([])
    }
  },
)

test('nearly no line runs through an amount beside the marker', () => {
  const crossed = millions.flatMap((million) => {
    const { words, lines } = wordsAt('changning', million)
    return words.filter(({ box }) => lines.some((line) => passes(box, line)))
  })
  expect(crossed.length).toBeLessThanOrEqual(millions.length / 4)
})
