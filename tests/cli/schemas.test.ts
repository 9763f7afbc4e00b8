import { readFileSync } from 'node:fs'
import { Ajv } from 'ajv'
import { describe, expect, it } from 'vitest'
import { readJson } from '../../src/calculator/reading/read-json'
import { readScenario } from '../../src/calculator/reading/read-scenario'
import { reportAwards } from '../../src/calculator/report/award'
import { printedReport } from '../../src/calculator/report/printed'
import { whole } from '../../src/calculator/fraction'
import { refusal } from '../../src/cli/input'
import { publishedSchemas } from '../../src/cli/published'
import { Decimal } from '../../src/policies/decimal'
import { printSweep } from '../../src/sweeps/print'
import { sweepScenario } from '../../src/sweeps/sweep'
import { corpus } from '../corpus'

const folder = new URL('../../data/schemas/', import.meta.url)
const published = (name: string): string => readFileSync(new URL(name, folder), 'utf8')

function validator(name: string): (value: unknown) => string {
  const ajv = new Ajv({ allErrors: true, validateFormats: false })
  const validate = ajv.compile(JSON.parse(published(`${name}.schema.json`)) as object)
  return (value) =>
    validate(JSON.parse(JSON.stringify(value))) ? '' : ajv.errorsText(validate.errors)
}

const worked = JSON.parse(
  readFileSync(new URL('../cases/worked.json', import.meta.url), 'utf8'),
) as { cases: { id: string; scenario: Record<string, unknown> }[] }

const inputs = [
  ...worked.cases.map(({ id, scenario }) => ({ id, input: scenario })),
  ...corpus.examples.map(({ id, scenario }) => ({ id, input: scenario })),
]

describe('the published JSON Schemas', () => {
  it.each([...publishedSchemas()])('%s is what the code says (npm run schemas)', (name, text) => {
    expect(JSON.parse(published(name))).toEqual(JSON.parse(text))
  })

  it('fit every award and every refusal that the worked cases and examples print', () => {
    const [award, error] = [validator('award'), validator('error')]
    for (const { id, input } of inputs) {
      const read = readScenario(input, corpus, '2026-06-30')
      const wrong =
        'problems' in read
          ? error(refusal(read.problems))
          : award(printedReport(reportAwards(read.scenario, corpus)))
      expect({ id, wrong }).toEqual({ id, wrong: '' })
    }
  })

  it('fit a refusal of a text that is no JSON', () => {
    const json = readJson('{"revenue": ')
    expect('problem' in json && validator('error')(refusal([json.problem]))).toBe('')
  })

  it('fit every curve of the examples', () => {
    const curve = validator('curve')
    for (const { id, scenario } of corpus.examples) {
      const read = readScenario(scenario, corpus, '2026-06-30')
      if ('problems' in read) throw new Error(read.problems[0].message)
      const swept = sweepScenario(corpus, read.scenario, {
        path: 'project_investment',
        from: whole(new Decimal(0)),
        to: whole(new Decimal(100_000_000)),
      })
      if ('problem' in swept) throw new Error(swept.problem.message)
      expect({ id, wrong: curve(printSweep(read.scenario, swept)) }).toEqual({ id, wrong: '' })
    }
  })

  it('refuse an award whose unknown is written as a number', () => {
    const read = readScenario({}, corpus, '2026-06-30')
    if ('problems' in read) throw new Error(read.problems[0].message)
    const report = JSON.parse(
      JSON.stringify(printedReport(reportAwards(read.scenario, corpus))),
    ) as {
      policies: { pudong: { low: unknown } }
    }
    report.policies.pudong.low = 0
    expect(validator('award')(report)).toContain('pudong')
  })
})
