import { expect, test } from 'vitest'
import { readScenario } from '../../../src/calculator/reading/read-scenario'
import { reportAwards } from '../../../src/calculator/report/award'
import { findingSentence } from '../../../src/telling/findings/finding-sentence'
import { toldFindings } from '../../../src/telling/findings/told-findings'
import { investigate } from '../../../src/sweeps/insights/investigate'
import { rankFindings } from '../../../src/sweeps/insights/rank'
import { corpus } from '../../corpus'
import { speechIn } from '../../speech'

const example = corpus.examples.find(({ id }) => id === 'humanoid-maker')
const read = readScenario(example?.scenario, corpus, '2026-06-30')
if ('problems' in read) throw new Error(read.problems[0].message)
const report = reportAwards(read.scenario, corpus)
const groups = example?.groups ?? []
const { strong, more } = rankFindings(
  [...investigate(corpus, read.scenario, report, groups)].flat(),
)
const findings = [...strong, ...more]
const zh = speechIn('zh-CN')
const textOf = ({ parts }: ReturnType<typeof findingSentence>): string =>
  parts.map(({ text }) => text).join('')

test('what is lacking at a threshold that only more than it passes is a fen, never nothing', () => {
  const facts = { revenue: '200000000', project_investment: '10000000' }
  const stated = readScenario(facts, corpus, '2026-06-30')
  if ('problems' in stated) throw new Error(stated.problems[0].message)
  const own = reportAwards(stated.scenario, corpus)
  const found = [...investigate(corpus, stated.scenario, own, groups)].flat()
  const said = (speech: typeof zh): string[] =>
    found.map((finding) => textOf(findingSentence(finding, corpus, speech)))
  const beyond = said(zh).filter((text) => text.includes('超过 20,000 万元'))
  expect(beyond.join()).toContain('上年度主营业务收入再增加 0.01 元')
  expect(said(zh).join()).not.toMatch(/增加 0 /)
  expect(said(speechIn('en')).join()).toContain('RMB 0.01')
})

test('all are told where no place is left out', () => {
  expect(findings.length).toBeGreaterThan(5)
  expect(toldFindings(findings, [], corpus)).toEqual(findings)
})

test.each([
  ['pudong', '浦东'],
  ['changning', '长宁'],
  ['longhua', '龙华'],
])('none names %s where it is left out, not even its document that ends', (id, name) => {
  const told = toldFindings(findings, [id], corpus)
  expect(told.length).toBeGreaterThan(0)
  expect(told.length).toBeLessThanOrEqual(findings.length)
  for (const finding of told) {
    const sentence = findingSentence(finding, corpus, zh)
    // The name of a place that is told may say what it leaves out: 深圳市（龙华以外）.
    const text = textOf(sentence)
    expect(text.replaceAll('（龙华以外）', '')).not.toContain(name)
    expect(sentence.policies.map((policy) => policy.id)).not.toContain(id)
  }
})
