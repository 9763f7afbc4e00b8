import { expect, it } from 'vitest'
import { liveResult } from '../../../src/telling/words/live-result'
import { corpus } from '../../corpus'
import { example, reported } from '../../sweeps/worth/tried'
import { speechIn } from '../speech'

const zh = speechIn('zh-CN')
const maker = reported(example('humanoid-maker'))
const shown = (own: string | null) =>
  liveResult(maker, own, corpus, zh).map(({ name, low, high }) => [name, low, high])

it('shows a company the first two places', () => {
  expect(shown(null)).toEqual([
    ['龙华', '140', '2,073.1'],
    ['浦东', '130', '1,686'],
  ])
})

it('shows an officer their own place and the leader, each once', () => {
  expect(shown('changning')).toEqual([
    ['龙华', '140', '2,073.1'],
    ['长宁', '376.2', '1,021.2'],
  ])
  expect(shown('longhua').map(([name]) => name)).toEqual(['龙华', '浦东'])
})

it('draws both amounts against the greatest', () => {
  const [first] = liveResult(maker, null, corpus, zh)
  expect(first?.most).toBe(1)
  expect(first?.firm).toBeCloseTo(140 / 2073.1, 10)
  expect(first?.told).toBe('龙华：条文明确 140 万元，最高可获 2,073.1 万元')
})

it('shows nothing of a company that states nothing', () => {
  expect(liveResult(reported({}), null, corpus, zh)).toEqual([])
})
