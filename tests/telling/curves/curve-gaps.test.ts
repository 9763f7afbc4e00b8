import { expect, test } from 'vitest'
import { whole } from '../../../src/calculator/fraction'
import { readScenario } from '../../../src/calculator/reading/read-scenario'
import { sweptWords } from '../../../src/telling/curves/axis-words'
import { comparedCurves } from '../../../src/telling/curves/compared'
import { measureWords } from '../../../src/telling/curves/measure-words'
import { drawPicture } from '../../../src/telling/curves/picture'
import { inverseRows } from '../../../src/telling/curves/inverse-answers'
import { Decimal } from '../../../src/policies/decimal'
import type { Subject } from '../../../src/sweeps/subject'
import { sweepScenario } from '../../../src/sweeps/sweep'
import { corpus } from '../../corpus'
import { speechIn } from '../../speech'

const speech = speechIn('zh-CN')
const total: Subject = { kind: 'total' }

/** What the picture of an example says in place of a line, and what the inverse question answers there. */
function saidOf(input: Record<string, unknown>, asOf: string, subject = total) {
  const read = readScenario(input, corpus, asOf)
  if ('problems' in read) throw new Error(read.problems[0].message)
  const [from, to] = [whole(new Decimal(0)), whole(new Decimal('100000000'))]
  const sweep = sweepScenario(corpus, read.scenario, { path: 'project_investment', from, to })
  if ('problem' in sweep) throw new Error(sweep.problem.message)
  const shown = comparedCurves(sweep, 'locations', speech, subject)
  const swept = sweptWords(corpus, sweep.swept, speech)
  const measure = measureWords('amount', swept, speech)
  const of = { sweep, shown, nodes: [], swept, measure, facets: false, uniform: true, speech }
  const { panels } = drawPicture(of, { width: 1000, height: 400 })
  const wish = { wanted: new Decimal('1000000'), end: 'high' as const, sweep }
  return {
    gaps: panels.flatMap(({ places }) =>
      places.flatMap(({ gaps }) => gaps.map(({ text }) => text)),
    ),
    ended: panels.flatMap(({ places }) =>
      places.flatMap(({ main, label, ended }) =>
        ended !== '' && main.line.length > 0 ? [`${label}：${ended}`] : [],
      ),
    ),
    answers: new Map(inverseRows(shown, wish, swept, speech).map(({ id, why }) => [id, why])),
  }
}

const maker = corpus.examples.find(({ id }) => id === 'humanoid-maker')?.scenario ?? {}

test('a document that has run out leaves its line with its last day, and misses no fact', () => {
  const { gaps, ended, answers } = saidOf(maker, '2027-02-01')
  expect(gaps).toEqual([])
  expect(ended).toEqual(['浦东：2026-12-28 到期', '长宁：2026-12-31 到期'])
  expect(answers.get('pudong')).toBe('不在有效期内')
  expect(answers.get('longhua')).toBe('')
})

test('a clause that waits for a fact says so', () => {
  const subject = { kind: 'clause', clause: 'LH-12', beside: false } as const
  const { gaps, answers } = saidOf(maker, '2026-06-30', subject)
  expect(gaps).toEqual(['龙华：信息不足'])
  expect([...answers.values()]).toEqual(['信息不足'])
})

test('a clause without a number is unquantified, and misses no fact', () => {
  const { gaps, answers } = saidOf(maker, '2026-06-30', {
    kind: 'clause',
    clause: 'CN-6.2',
    beside: false,
  })
  expect(gaps).toEqual(['长宁：未量化'])
  expect([...answers.values()]).toEqual(['未量化'])
})
