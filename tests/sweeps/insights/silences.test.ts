import { expect, test } from 'vitest'
import { reportAwards } from '../../../src/calculator/report/award'
import { findingSentence } from '../../../src/telling/findings/finding-sentence'
import { clausesNaming } from '../../../src/sweeps/clauses-on'
import { silenceOn } from '../../../src/sweeps/insights/silences'
import { speechIn } from '../../telling/speech'
import { corpus } from '../../corpus'
import { example, only, read } from './example'

const key = 'project_investment'
const report = reportAwards(read(example('humanoid-maker')), corpus)

/** The documents with every clause of one of them on the investment taken out. */
const without = (policy: string) => ({
  ...corpus,
  policies: corpus.policies.map((each) => {
    if (each.id !== policy) return each
    const on = clausesNaming(corpus, [each], [key])
    return { ...each, clauses: each.clauses.filter((clause) => !on.includes(clause)) }
  }),
})

const said = (policy: string) => {
  const documents = without(policy)
  const [silence] = only(silenceOn(documents, report, key, [key]), 'silence')
  const sentence = silence && findingSentence(silence, documents, speechIn('zh-CN'))
  return { silence, text: sentence?.parts.map(({ text }) => text).join('') ?? '' }
}

test('a sum of several clauses is told with all of them, each with its own amount', () => {
  const { silence, text } = said('changning')
  expect(silence?.places).toEqual(['changning'])
  const clauses = silence?.best.clauses ?? []
  expect(clauses.length).toBeGreaterThan(1)
  const added = clauses.reduce((sum, { amount }) => sum + amount.toNumber(), 0)
  expect(silence?.best.amount.toNumber()).toBe(added)
  for (const { clause, place, amount } of clauses) {
    const award = report.locations[place]?.clauses.find(({ id }) => id === clause)?.award
    expect(award?.high).toBe(amount.toFixed(2))
  }
  expect(text).toMatch(/最高可获合计 [\d,.]+ 万元：.+万元、.+万元。$/)
})

test('places that pay the same on it are all named', () => {
  const [silence] = only(
    silenceOn(corpus, report, 'compute_purchase', ['compute_purchase']),
    'silence',
  )
  const places = silence?.best.places ?? []
  const paid = places.map((place) => silence?.best.clauses.filter((each) => each.place === place))
  expect(places.length).toBe(2)
  expect(paid.map((own) => own?.map(({ amount }) => amount.toFixed()))).toEqual([
    [silence?.best.amount.toFixed()],
    [silence?.best.amount.toFixed()],
  ])
})
