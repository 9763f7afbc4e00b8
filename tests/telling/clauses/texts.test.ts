import { describe, expect, it } from 'vitest'
import { conditionGroups, conditionText } from '../../../src/telling/clauses/condition-text'
import type { ChosenReading } from '../../../src/telling/clauses/formula-text'
import { formulaText } from '../../../src/telling/clauses/formula-text'
import { glanceTexts } from '../../../src/telling/clauses/glance-text'
import { corpus } from '../../corpus'
import { chinese, english } from './speech'

const chosen: ChosenReading = (id) => corpus.readings.get(id)?.chosen ?? 'a'
const clause = (id: string) => {
  const found = corpus.clauses.get(id)
  if (!found) throw new Error(id)
  return found
}
const formula = (id: string, of = chosen, speech = chinese) => {
  const found = clause(id).formula
  return found ? formulaText(found, corpus, of, speech) : ''
}

describe('a clause at a glance, in words', () => {
  it('has amounts in the unit of the page and whose they are', () => {
    expect(glanceTexts(clause('LH-10b'), corpus, chinese)).toEqual([
      '20%',
      '上限 400 万元（每个项目）',
    ])
    expect(glanceTexts(clause('LH-10b'), corpus, english)).toEqual([
      '20%',
      'cap RMB 4 million per project',
    ])
  })

  it('says ranges, missing caps and thresholds', () => {
    expect(glanceTexts(clause('PD-3'), corpus, chinese)).toEqual([
      '2% 至 4%',
      '未设上限',
      '算力规模门槛（卡） ≥ 1,000',
    ])
  })

  it('never says zero', () => {
    for (const each of corpus.clauses.values()) {
      for (const text of glanceTexts(each, corpus, chinese)) expect(text).not.toMatch(/(^| )0( |$)/)
    }
  })
})

describe('a formula in words', () => {
  it('says rate and cap', () => {
    expect(formula('CN-8.2')).toBe('项目总投入 × 30%，至多 150 万元')
    expect(formula('CN-8.2', chosen, english)).toBe(
      'Project investment × 30%, at most RMB 1.5 million',
    )
  })

  it('follows the reading chosen', () => {
    const greater: ChosenReading = (id) => (id === 'PD-A8' ? 'b' : chosen(id))
    expect(formula('PD-3')).toContain('智算服务器投资 + 智算服务器租金')
    expect(formula('PD-3', greater)).toContain('取较高者（智算服务器投资；智算服务器租金）')
  })

  it('is there for every clause with a number, in both languages, naming no id', () => {
    for (const each of corpus.clauses.values()) {
      if (!each.formula) continue
      for (const speech of [chinese, english]) {
        const text = formula(each.id, chosen, speech)
        expect(text, each.id).not.toBe('')
        expect(text, each.id).not.toMatch(/[a-z]_[a-z]|clause\.|undefined/)
      }
    }
  })
})

describe('the conditions of a clause in words', () => {
  const groups = (id: string, of = chosen) =>
    conditionGroups(clause(id), of).map(({ part, list, conditions }) => [
      list ? `${part} ${list}` : part,
      ...conditions.map((each) => conditionText(each, corpus, of, chinese)),
    ])

  it('are told apart by where they are asked', () => {
    expect(groups('PD-7')).toEqual([
      ['clause', '在本区生产：是'],
      ['item robot_orders', '订单台数不少于 5', '相同订单数大于零'],
      ['route', expect.stringMatching(/^各项机器人订单合计（.*），不少于 100$/)],
    ])
  })

  it('follow the reading chosen', () => {
    const delivered: ChosenReading = (id) => (id === 'PD-A3' ? 'c' : chosen(id))
    expect(groups('PD-7', delivered)[1]).toContain('已交付台数不少于 5')
  })

  it('say dates as dates, choices by name, and what must not be there', () => {
    expect(groups('PD-3')[0]).toContain('算力建成日期不早于 2024-01-01')
    expect(groups('LH-10a')[0]).toContain('发榜方或揭榜方：发榜方或两者兼有')
    expect(groups('CN-8.1b')[0]).toContain('上级要求的区级配套：没有（不填写）')
  })

  it('are words in both languages for every clause', () => {
    for (const each of corpus.clauses.values()) {
      for (const { conditions } of conditionGroups(each, chosen)) {
        for (const condition of conditions) {
          for (const speech of [chinese, english]) {
            const text = conditionText(condition, corpus, chosen, speech)
            expect(text, each.id).not.toMatch(/^$|[a-z]_[a-z]|clause\.|undefined/)
          }
        }
      }
    }
  })
})
