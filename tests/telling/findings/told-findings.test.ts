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
    const { parts, policies } = findingSentence(finding, corpus, zh)
    // The name of a place that is told may say what it leaves out: 深圳市（龙华以外）.
    const text = parts.map((part) => part.text).join('')
    expect(text.replaceAll('（龙华以外）', '')).not.toContain(name)
    expect(policies.map((policy) => policy.id)).not.toContain(id)
  }
})
