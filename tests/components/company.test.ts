import { readFileSync, readdirSync } from 'node:fs'
import { withPath } from '../../src/policies/scenario-input'
import { fileURLToPath } from 'node:url'
import { createPinia, setActivePinia } from 'pinia'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { effectScope, shallowRef } from 'vue'
import { useAnswers } from '../../src/components/provided/company'
import { notCountedText } from '../../src/telling/words/not-counted'
import { shipped } from '../../src/stores/documents'
import { speechIn } from '../speech'
import { loadEnglish } from '../../src/stores/documents'

const { corpus } = shipped

beforeAll(() => loadEnglish())

const maker = corpus.examples.find(({ id }) => id === 'humanoid-maker')?.scenario ?? {}

beforeEach(() => {
  setActivePinia(createPinia())
})

/** The answers to a company, and a hand on what is typed of it. */
function typing(path: string, value: unknown) {
  const input = shallowRef(maker)
  const answers = effectScope().run(() => useAnswers(() => input.value))
  if (!answers) throw new Error('no answers')
  // Looked at before, so that nothing could be left standing from then.
  expect(answers.problems.value).toEqual([])
  expect(answers.report.value.as_of).toBeTypeOf('string')
  input.value = withPath(input.value, path, value)
  return answers
}
const answersTo = (facts: typeof maker) =>
  effectScope().run(() => useAnswers(() => facts))?.report.value

describe('an entry that is refused', () => {
  it.each([
    ['project_investment', '一些'],
    ['revenue', '12.345'],
    ['project_fiscal_input', '99999999999'],
    ['robot_orders.0.units', 'x'],
    ['robot_orders.0.delivered_units', 1_000_000],
    ['application_date', '2026-02-30'],
  ])('is not stated, and the rest is counted at once: %s', (path, value) => {
    const { problems, input, report } = typing(path, value)
    const never = withPath(maker, path, undefined)
    expect(problems.value.map(({ fact }) => fact)).toEqual([path])
    expect(input.value).toEqual(never)
    expect(report.value).toEqual(answersTo(never))
  })
})

describe('what is said of entries that are not counted', () => {
  const [zh, en] = [speechIn('zh-CN'), speechIn('en')]
  const text = (path: string, value: unknown, speech = zh): string =>
    notCountedText(typing(path, value).problems.value, corpus, speech)

  it('names the entry, what stands in it and why it is refused', () => {
    expect(text('project_investment', '一些')).toBe(
      '有 1 处填写有误，按未填计算：项目总投入“一些”，请填写数字，至多精确到分；逗号只作千位分隔，如 3,000；可带单位，如 3000万、0.3亿元。',
    )
    expect(text('project_fiscal_input', '50000000')).toBe(
      '有 1 处填写有误，按未填计算：其中财政投入“5,000 万元”，不能超过“项目总投入”（2,400 万元）。',
    )
    expect(text('project_fiscal_input', '50000000', en)).toContain(
      '1 entry is not in order and counts as not stated: Fiscal input “',
    )
  })

  it('quotes a number as it stands in its field, with the unit of the page', () => {
    expect(text('project_investment', '-5000000')).toBe(
      '有 1 处填写有误，按未填计算：项目总投入“−500 万元”，不能为负数。',
    )
    expect(text('project_investment', '-5000000', en)).toContain('RMB −5 million')
  })

  it('advises in the unit of the page', () => {
    expect(text('project_investment', '1e3', en)).toContain('A number in RMB million, please')
    expect(text('project_investment', '1e3', en)).not.toMatch(/[\u4e00-\u9fff]/)
  })

  it('is nothing where all are counted', () => {
    expect(text('project_investment', '5')).toBe('')
  })

  it('names ten and counts the others', () => {
    const orders = Array.from({ length: 30 }, () => ({ units: 'x' }))
    expect(text('robot_orders', orders)).toMatch(/^有 30 处填写有误.*；另有 20 处。$/)
  })
})

describe('the code of the page', () => {
  it('asks nothing but readHolding what counts of a scenario', () => {
    const src = fileURLToPath(new URL('../../src', import.meta.url))
    const rooms = ['components', 'pages', 'stores', 'sharing', 'sweeps', 'charts', 'export']
    const files = rooms
      .flatMap((room) =>
        readdirSync(`${src}/${room}`, { recursive: true }).map((file) => `${room}/${String(file)}`),
      )
      .filter((file) => /\.(ts|vue)$/.test(file))
    expect(files.length).toBeGreaterThan(100)
    const readers = files.filter((file) =>
      /\breadScenario\(/.test(readFileSync(`${src}/${file}`, 'utf8')),
    )
    expect(readers).toEqual([])
  })
})
