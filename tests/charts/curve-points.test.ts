import { expect, test } from 'vitest'
import { bandOutlines } from '../../src/charts/band'
import { curvePoints } from '../../src/charts/curve-points'
import { curveOf, line, straight } from './curves'

const nothing = line(0, 0)

test('a line that bends is one line through its corners', () => {
  const capped = curveOf(
    [0, line('0.5', 0), line('0.5', 0)],
    [40, line('0.5', 0), line(0, 20)],
    [100, line(0, 20)],
  )
  expect(curvePoints(capped)).toEqual({
    line: [
      [0, 0],
      [40, 20],
      [100, 20],
    ],
    ends: [],
    jumps: [],
  })
})

test('at a threshold that counts itself the upper end is closed and the lower end open', () => {
  const threshold = curveOf([0, nothing, nothing], [5, line(0, 9), line(0, 9)], [100, line(0, 9)])
  const { line: drawn, ends, jumps } = curvePoints(threshold)
  expect(drawn).toEqual([[0, 0], [5, 0], null, [5, 9], [100, 9]])
  expect(ends).toEqual([
    { at: [5, 0], closed: false },
    { at: [5, 9], closed: true },
  ])
  expect(jumps).toEqual([
    [
      [5, 0],
      [5, 9],
    ],
  ])
})

test('above a threshold that does not count itself the upper end is open', () => {
  const above = curveOf([0, nothing, nothing], [5, nothing, line(0, 9)], [100, line(0, 9)])
  expect(curvePoints(above).ends).toEqual([
    { at: [5, 0], closed: true },
    { at: [5, 9], closed: false },
  ])
})

test('a value that holds at one point alone stands apart from both lines', () => {
  const alone = curveOf([0, nothing, nothing], [5, line(0, 9), nothing], [100, nothing])
  const { line: drawn, ends } = curvePoints(alone)
  expect(drawn).toEqual([[0, 0], [5, 0], null, [5, 9], null, [5, 0], [100, 0]])
  expect(ends.map(({ closed }) => closed)).toEqual([false, true, false])
})

test('where a fact is missing the line has a gap and the band none of it', () => {
  const unknown = curveOf(
    [0, line(0, 7), line(0, 7)],
    [30, line(0, 7), null],
    [60, null, line(0, 7)],
    [100, line(0, 7)],
  )
  expect(curvePoints(unknown).line).toEqual([[0, 7], [30, 7], null, [60, 7], [100, 7]])
  expect(curvePoints(unknown).ends).toEqual([
    { at: [30, 7], closed: true },
    { at: [60, 7], closed: false },
  ])
  expect(bandOutlines(straight(0, 0), unknown)).toEqual([
    [
      [0, 7],
      [30, 7],
      [30, 0],
      [0, 0],
    ],
    [
      [60, 7],
      [100, 7],
      [100, 0],
      [60, 0],
    ],
  ])
})

test('a curve that is unknown everywhere draws nothing', () => {
  const unknown = curveOf([0, null, null], [100, null])
  expect(curvePoints(unknown)).toEqual({ line: [], ends: [], jumps: [] })
})
