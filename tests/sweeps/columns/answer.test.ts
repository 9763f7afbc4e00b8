import { expect, it } from 'vitest'
import { mapCells } from '../../../src/sweeps/columns/map-cells'
import { answer, asAxis, asText } from '../../../src/sweeps/worker/answer'
import { corpus } from '../../corpus'
import { axis, scenarioOf } from '../map-cells'

const maker = corpus.examples.find(({ id }) => id === 'humanoid-maker')?.scenario ?? {}
const x = axis(corpus, maker, 'project_investment', 60_000_000, 12)
const y = axis(corpus, maker, 'robot_sales', 90_000_000, 9)
const asked = {
  kind: 'map' as const,
  question: 7,
  input: maker,
  day: '2026-06-30',
  dragged: [],
}

it('hands a map on between threads as it is, with its memory', () => {
  const { message, transfer } = answer(corpus, { ...asked, x: asText(x), y: asText(y) })
  const [place] = corpus.locations
  const sent = structuredClone(message, { transfer })
  if (sent.kind !== 'map') throw new Error(sent.kind)
  const cells = { ...sent.cells, x: asAxis(sent.cells.x), y: asAxis(sent.cells.y) }
  expect(cells).toEqual(mapCells(corpus, scenarioOf(corpus, maker), { x, y }))
  expect(sent.question).toBe(7)
  // What was handed over is gone here.
  if (message.kind === 'map') expect(message.cells.places.get(place?.id ?? '')?.high.length).toBe(0)
})

it('refuses one fact twice by its code', () => {
  const { message } = answer(corpus, { ...asked, x: asText(x), y: asText(x) })
  expect(message).toEqual({ kind: 'refused', question: 7, code: 'not_sweepable' })
})
