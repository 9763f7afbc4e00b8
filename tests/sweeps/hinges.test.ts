import { describe, expect, it } from 'vitest'
import { readScenario } from '../../src/calculator/reading/read-scenario'
import { reportAwards } from '../../src/calculator/report/award'
import { leadText } from '../../src/telling/findings/lead-words'
import { findHinges, refusalOf } from '../../src/sweeps/hinges'
import { findLead } from '../../src/sweeps/insights/lead'
import { corpus } from '../corpus'
import { speechIn } from '../speech'

const asOf = '2026-06-30'

function found(facts: Record<string, unknown>) {
  const input = { application_date: asOf, ...facts }
  const read = readScenario(input, corpus, asOf)
  if ('problems' in read) throw new Error(read.problems[0].message)
  const report = reportAwards(read.scenario, corpus)
  return { input, report, hinges: findHinges(read.scenario, report, corpus) }
}

const amountsOf = ({ hinges }: ReturnType<typeof found>) =>
  Object.fromEntries(
    hinges.map(({ fact, places }) => [
      fact.id,
      Object.fromEntries([...places].map(([place, lost]) => [place, lost.toFixed(2)])),
    ]),
  )

describe('what hangs on a recognition that is not stated', () => {
  it('is at 30 million all of Pudong, nine million of Longhua less what article 19 then leaves', () => {
    expect(amountsOf(found({ project_investment: '30000000' }))).toEqual({
      project_is_digital_benchmark: { pudong: '15000000.00' },
      project_grade: { longhua: '9000000.00', shenzhen: '9000000.00' },
      project_is_special_construction: {},
    })
  })

  it('is less what another clause pays instead', () => {
    const { project_is_digital_benchmark: lost } = amountsOf(
      found({ project_investment: '30000000', city_award: '4000000' }),
    )
    expect(lost).toEqual({ pudong: '9000000.00' })
  })

  it('is nothing once the recognition is stated, either way', () => {
    const answered = {
      project_is_digital_benchmark: true,
      project_is_special_construction: false,
      project_grade: 'none',
    }
    expect(amountsOf(found({ project_investment: '30000000', ...answered }))).toEqual({})
  })

  it('knows the answer that refuses each of them', () => {
    const recognitions = [...corpus.facts.values()].filter(({ recognition }) => recognition)
    expect(recognitions.map((fact) => [fact.id, refusalOf(fact, corpus)])).toEqual([
      ['project_is_digital_benchmark', false],
      ['project_is_special_construction', false],
      ['project_grade', 'none'],
      ['robot_is_annual_bestseller', false],
    ])
  })
})

describe('the headline', () => {
  const saidAt = (facts: Record<string, unknown>, locale: 'zh-CN' | 'en') => {
    const { input, report, hinges } = found(facts)
    return leadText(
      { lead: findLead(corpus, report), input, asOf, hinges },
      corpus,
      speechIn(locale),
    )
  }

  it('names at 30 million the recognition that the leading amount hangs on', () => {
    expect(saidAt({ project_investment: '30000000' }, 'zh-CN')).toBe(
      '项目总投入 3,000 万元时，浦东新区最高可获 1,500 万元，居首位。其中 1,500 万元取决于“数字化转型标杆项目”（待认定）。',
    )
    expect(saidAt({ project_investment: '30000000' }, 'en')).toContain(
      'hang on “Digital benchmark project”, which is not recognised yet',
    )
  })

  it('names none where none is open', () => {
    const recognised = { project_investment: '30000000', project_is_digital_benchmark: true }
    expect(saidAt(recognised, 'zh-CN')).not.toContain('待认定')
  })
})
