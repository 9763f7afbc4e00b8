import { readJson } from '../calculator/reading/read-json'
import type { Problem } from '../calculator/reading/problem'
import { problem } from '../calculator/reading/problem'
import type { Corpus } from '../policies/corpus'
import { nearestStart } from './company'
import type { Dropped } from './dropped'
import { readFacts } from './facts'
import type { Entries } from './json'
import { isEntries } from './json'
import type { SavedScenario } from './shelf'
import { readShelf, scenariosOf, writeShelf } from './shelf'

/** A file name of a scenario's name, with what file systems refuse written as `_`. */
export const fileName = (name: string): string =>
  `${name.replace(/[\\/:*?"<>|\u0000-\u001f]/g, '_').replace(/^\.+/, '_')}.json`

/** One scenario as a file that `npm run award` takes: its facts, nothing else. */
export const scenarioFile = (scenario: Entries): string => `${JSON.stringify(scenario, null, 2)}\n`

/** All scenarios with their names, notes and dates in one file. */
export const shelfFile = (scenarios: readonly SavedScenario[]): string =>
  writeShelf(scenarios.map((scenario) => ({ kind: 'scenario', scenario })))

/** A scenario found in a file: its name where the file has one. */
export interface Found {
  readonly name?: string
  readonly notes?: string
  readonly example?: string
  /** The version that it was stated in; a file of facts alone says none, and may be of the first. */
  readonly version?: number
  readonly scenario: Entries
  readonly dropped: readonly Dropped[]
}

export type FileRead =
  | {
      readonly scenarios: readonly Found[]
      readonly unreadable: readonly string[]
      /** Written by a newer page: it may hold what this page does not know. */
      readonly newer: boolean
    }
  | { readonly problem: Problem }

function foundOf(corpus: Corpus, facts: Entries): Pick<Found, 'scenario' | 'dropped'> {
  const read = readFacts(corpus)(facts, ['company', 'facts'])
  return { scenario: read.value ?? {}, dropped: read.dropped }
}

/**
 * Reads a file of one scenario or of several. What is no fact is left out and named; a file that is not JSON,
 * or whose numbers a program would round, is refused as the command line refuses it.
 */
export function readScenarioFile(corpus: Corpus, text: string): FileRead {
  const json = readJson(text)
  if ('problem' in json) return json
  const { value } = json
  if (!isEntries(value)) {
    return { problem: problem('not_an_object', '', value, 'an object of facts') }
  }
  if (!Array.isArray(value.scenarios)) {
    const found = foundOf(corpus, value)
    const example = nearestStart(corpus, found.scenario)
    return { scenarios: [{ example, ...found }], unreadable: [], newer: false }
  }
  const { kept, newer } = readShelf(JSON.stringify(value))
  return {
    newer,
    scenarios: scenariosOf(kept).map(({ name, notes, example, version, scenario }) => ({
      name,
      notes,
      example,
      version,
      ...foundOf(corpus, scenario),
    })),
    unreadable: kept.flatMap((each) => (each.kind === 'unreadable' ? [each.name] : [])),
  }
}
