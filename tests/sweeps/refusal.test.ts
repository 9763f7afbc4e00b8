import { expect, it } from 'vitest'
import { refusalOf } from '../../src/sweeps/refusal'
import { corpus } from '../corpus'

it('knows the answer that refuses each recognition', () => {
  const recognitions = [...corpus.facts.values()].filter(({ recognition }) => recognition)
  expect(recognitions.map((fact) => [fact.id, refusalOf(fact, corpus)])).toEqual([
    ['project_is_digital_benchmark', false],
    ['project_is_special_construction', false],
    ['project_grade', 'none'],
    ['robot_is_annual_bestseller', false],
  ])
})
