import { expect, test } from 'vitest'
import { unmovedIn } from '../../src/sweeps/unmoved'
import { corpus } from '../corpus'
import { example, read, totalWith } from './insights/example'

const maker = example('humanoid-maker')
const investment = 'project_investment'

test('what Changning pays a robot maker is the same at every investment', () => {
  expect(unmovedIn(corpus, read(maker), 'changning')).toBe(investment)
  const totals = ['0', '5000000', '24000000', '90000000'].map((value) =>
    totalWith(maker, investment, value, 'changning').toFixed(2),
  )
  expect(new Set(totals).size).toBe(1)
})

test('a place whose amount moves with it is not said to stand still', () => {
  expect(unmovedIn(corpus, read(maker), 'longhua')).toBeNull()
  expect(unmovedIn(corpus, read(example('software-firm')), 'changning')).toBeNull()
})

test('nothing is said where nothing is stated, or where the fact moves no place', () => {
  expect(unmovedIn(corpus, read({}), 'changning')).toBeNull()
})
