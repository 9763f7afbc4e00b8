import { readJson } from '../../calculator/reading/read-json'
import { readScenario } from '../../calculator/reading/read-scenario'
import type { Scenario } from '../../calculator/scenario'
import type { Corpus } from '../../policies/corpus'
import { FileRefusal } from '../../portfolio/refusal'
import { readText } from '../input'

/** Facts that hold for every company, and the ids of those that the file states itself. */
export interface Constants {
  readonly scenario: Scenario
  readonly stated: ReadonlySet<string>
}

/** Reads a scenario of constants from a JSON file; without one only the date is stated. */
export async function readConstants(
  corpus: Corpus,
  file: string | undefined,
  today: string,
): Promise<Constants> {
  const json = file === undefined ? { value: {} } : readJson(await readText(file))
  if ('problem' in json) throw new FileRefusal(file ?? '', [json.problem.message])
  const read = readScenario(json.value, corpus, today)
  if ('problems' in read) {
    throw new FileRefusal(
      file ?? '',
      read.problems.map(({ message }) => message),
    )
  }
  const { scenario } = read
  const said = Object.keys(json.value as object).filter((id) => id !== 'readings')
  return { scenario, stated: new Set(said) }
}
