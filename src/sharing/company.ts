import type { Problem } from '../calculator/reading/problem'
import { readHolding } from '../calculator/reading/read-holding'
import type { Corpus } from '../policies/corpus'
import { differenceTo, readFacts, withDifference } from './facts'
import { dropped } from './dropped'
import type { Entries } from './json'
import { isEntries } from './json'
import type { Reader } from './reader'

/** A company: what it started from, and what is stated about it. */
export interface Company {
  /** The id of an example, or {@link blankStart}. */
  readonly example: string
  readonly facts: Entries
}

/** The start of a company of which nothing was known at first. */
export const blankStart = ''
const nothing: Entries = {}

/** What a start states; undefined where there is no such start. */
export const startFacts = (corpus: Corpus, id: unknown): Entries | undefined =>
  id === blankStart ? nothing : corpus.examples.find((each) => each.id === id)?.scenario

/** The start of that id; one that is gone leaves a company that started from nothing. */
export const startOr = (corpus: Corpus, id: string): string =>
  startFacts(corpus, id) ? id : blankStart

/**
 * The start of a company that came without one: the example that it differs from in fewest words, where
 * those are fewer than its facts; else nothing.
 */
export function nearestStart(corpus: Corpus, facts: Entries): string {
  const whole = JSON.stringify(facts).length
  const [nearest] = corpus.examples
    .map(({ id, scenario }) => ({
      id,
      words: JSON.stringify(differenceTo(scenario, facts)).length,
    }))
    .filter(({ words }) => words < whole)
    .sort((a, b) => a.words - b.words)
  return nearest?.id ?? blankStart
}

/**
 * A company in few words: the difference to its start where that is shorter, else all facts.
 * `{example, changes}` or `{example, facts}`.
 */
export function writeCompany(corpus: Corpus, { example, facts }: Company): Entries {
  const base = startFacts(corpus, example)
  if (!base) return { example, facts }
  const changes = differenceTo(base, facts)
  if (Object.keys(changes).length === 0) return { example }
  const isShorter = JSON.stringify(changes).length < JSON.stringify(facts).length
  return isShorter ? { example, changes } : { example, facts }
}

/**
 * Reads what {@link writeCompany} wrote. A start that is unknown is left out: the facts stated stand on
 * nothing, and where none are stated the company is that of `otherwise`.
 */
export const readCompany =
  (corpus: Corpus, otherwise: Company): Reader<Company> =>
  (found, at) => {
    if (!isEntries(found)) return { dropped: [dropped(at, found, { kind: 'entries' })] }
    const { example = otherwise.example, facts, changes, ...others } = found
    const base = startFacts(corpus, example)
    const left = Object.entries(others).map(([name, value]) =>
      dropped([...at, name], value, { kind: 'field' }),
    )
    if (base === undefined) left.push(dropped([...at, 'example'], example, { kind: 'example' }))
    const start = base === undefined ? blankStart : String(example)
    const read =
      facts !== undefined
        ? readFacts(corpus)(facts, [...at, 'facts'])
        : changes !== undefined
          ? withDifference(corpus, base ?? nothing, changes, [...at, 'changes'])
          : { value: base, dropped: [] }
    const stated = read.value ?? base
    const value = stated ? { example: start, facts: stated } : otherwise
    return { value, dropped: [...left, ...read.dropped] }
  }

/** The facts that stand as typed and cannot be counted, and why. */
export const refusedFacts = (corpus: Corpus, facts: Entries, today: string): readonly Problem[] =>
  readHolding(facts, corpus, today).problems
