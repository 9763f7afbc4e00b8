import type { Entries } from './json'
import { isEntries } from './json'
import { version } from './migrations'

/** A company kept under a name. Its facts are as they were saved; they are checked when it is opened. */
export interface SavedScenario {
  readonly id: string
  readonly name: string
  readonly notes: string
  /** When it was saved last, as an ISO instant. */
  readonly saved: string
  /** The example that it started from. */
  readonly example: string
  /** The version that it was stated in; what is read differently since is told when it is opened. */
  readonly version: number
  /** What `npm run award` takes. */
  readonly scenario: Entries
}

/** What is kept: scenarios, and what cannot be read as one and is kept all the same. */
export type Kept =
  | { readonly kind: 'scenario'; readonly scenario: SavedScenario }
  | { readonly kind: 'unreadable'; readonly name: string; readonly content: unknown }

export interface Shelf {
  readonly kept: readonly Kept[]
  /** Written by a newer page: it may hold what this page does not know, and is not written over. */
  readonly newer: boolean
}

export const longestName = 80
export const longestNotes = 2000

/** A name as it is kept: without spaces around it, on one line. */
export const tidyName = (name: string): string =>
  name.replace(/\s+/g, ' ').trim().slice(0, longestName)

const textOf = (value: unknown): string | undefined =>
  typeof value === 'string' ? value : undefined

/** A version as it is written; one that is none is the first, which scenarios did not carry. */
const versionOf = (value: unknown, otherwise = 1): number =>
  typeof value === 'number' && Number.isInteger(value) && value >= 1 ? value : otherwise

function keptOf(found: unknown, index: number, edition: number): Kept {
  const entries = isEntries(found) ? found : {}
  const name = tidyName(textOf(entries.name) ?? '')
  if (name === '' || !isEntries(entries.scenario)) {
    return { kind: 'unreadable', name, content: found }
  }
  const saved = textOf(entries.saved) ?? ''
  return {
    kind: 'scenario',
    scenario: {
      id: textOf(entries.id) ?? `kept-${index}`,
      name,
      notes: (textOf(entries.notes) ?? '').slice(0, longestNotes),
      saved: Number.isNaN(Date.parse(saved)) ? '' : saved,
      example: textOf(entries.example) ?? '',
      version: versionOf(entries.version, edition),
      scenario: entries.scenario,
    },
  }
}

const nothing: Shelf = { kept: [], newer: false }

/** Reads what is kept; a text that is no shelf is one thing that cannot be read. Never throws. */
export function readShelf(text: string | null): Shelf {
  if (text === null || text === '') return nothing
  const whole: Shelf = { kept: [{ kind: 'unreadable', name: '', content: text }], newer: false }
  let found: unknown
  try {
    found = JSON.parse(text)
  } catch {
    return whole
  }
  if (!isEntries(found) || !Array.isArray(found.scenarios)) return whole
  const edition = versionOf(found.version)
  const ids = new Set<string>()
  const kept = found.scenarios.map((each: unknown, i) => {
    const one = keptOf(each, i, edition)
    if (one.kind === 'unreadable') return one
    const { id } = one.scenario
    const own = ids.has(id) ? `${id}-${i}` : id
    ids.add(own)
    return { ...one, scenario: { ...one.scenario, id: own } }
  })
  return { kept, newer: edition > version }
}

/** The text to keep; what could not be read is in it as it was found. */
export const writeShelf = (kept: readonly Kept[]): string =>
  JSON.stringify(
    {
      version,
      scenarios: kept.map((each) => (each.kind === 'scenario' ? each.scenario : each.content)),
    },
    null,
    1,
  )

export const scenariosOf = (kept: readonly Kept[]): readonly SavedScenario[] =>
  kept.flatMap((each) => (each.kind === 'scenario' ? [each.scenario] : []))

/** The shelf with a scenario in the place of the one with its id, or behind all others. */
export function withScenario(kept: readonly Kept[], scenario: SavedScenario): readonly Kept[] {
  const next: Kept = { kind: 'scenario', scenario }
  const isSame = (each: Kept): boolean =>
    each.kind === 'scenario' && each.scenario.id === scenario.id
  return kept.some(isSame) ? kept.map((each) => (isSame(each) ? next : each)) : [...kept, next]
}

/** A name that nothing kept has: `Plan`, else `Plan (2)`. */
export function freeName(kept: readonly Kept[], name: string): string {
  const taken = new Set(scenariosOf(kept).map((each) => each.name))
  const wanted = tidyName(name)
  if (!taken.has(wanted)) return wanted
  for (let n = 2; ; n++) {
    const next = `${wanted.slice(0, longestName - 6)} (${n})`
    if (!taken.has(next)) return next
  }
}
