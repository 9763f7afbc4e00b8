import type { Problem } from '../../calculator/reading/problem'
import { problem } from '../../calculator/reading/problem'
import { readJson } from '../../calculator/reading/read-json'
import { readScenario } from '../../calculator/reading/read-scenario'
import type { Report } from '../../calculator/report/award'
import { reportAwards } from '../../calculator/report/award'
import type { Documents } from '../../policies/documents'
import type { LocationRecord } from '../../policies/schema'
import { companiesSheet } from '../../telling/workbook/companies'
import type { Sheet } from '../../telling/workbook/sheet'
import type { Speech } from '../../telling/words/speech'

/** More belong into a database: see `npm run -s portfolio`. */
export const mostCompanies = 2000

/** A company as its line has it: a scenario, with `company_id` beside it where it has a name. */
function companyOf(value: unknown, line: number): { name: string; scenario: unknown } {
  if (typeof value !== 'object' || value === null || !('company_id' in value))
    return { name: String(line), scenario: value }
  const { company_id: id, ...scenario } = value
  return { name: String(id), scenario }
}

/** The companies of a list with what every clause of a place pays each; what is wrong with the first that is refused. */
export function companiesSheets(
  text: string,
  place: LocationRecord,
  { corpus }: Documents,
  asOf: string,
  speech: Speech,
): { readonly sheets: readonly Sheet[] } | { readonly problems: readonly [Problem, ...Problem[]] } {
  const lines = text.split('\n').filter((line) => line.trim() !== '')
  if (lines.length > mostCompanies) {
    const expected = `at most ${mostCompanies} companies`
    return { problems: [problem('too_large', 'companies', lines.length, expected)] }
  }
  const companies: { name: string; report: Report }[] = []
  for (const [i, line] of lines.entries()) {
    const json = readJson(line)
    if ('problem' in json) return { problems: [{ ...json.problem, fact: `line ${i + 1}` }] }
    const { name, scenario } = companyOf(json.value, i + 1)
    const read = readScenario(scenario, corpus, asOf)
    if ('problems' in read) {
      const [first, ...rest] = read.problems
      return { problems: [{ ...first, fact: `line ${i + 1}: ${first.fact}` }, ...rest] }
    }
    companies.push({ name, report: reportAwards(read.scenario, corpus) })
  }
  return { sheets: [companiesSheet(companies, place, corpus, speech)] }
}
