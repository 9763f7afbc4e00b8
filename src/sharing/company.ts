import type { Problem } from '../calculator/reading/problem'
import { readHolding } from '../calculator/reading/read-holding'
import type { Corpus } from '../policies/corpus'
import { differenceTo, readFacts, withDifference } from './facts'
import { dropped } from './dropped'
import type { Entries } from './json'
import { isEntries } from './json'
import type { Reader } from './reader'

/** A company: the example it started from, and what is stated about it. */
export interface Company {
  readonly example: string
  readonly facts: Entries
}

const factsOf = (corpus: Corpus, id: string): Entries | undefined =>
  corpus.examples.find((each) => each.id === id)?.scenario

/**
 * A company in few words: the difference to its example where that is shorter, else all facts.
 * `{example, changes}` or `{example, facts}`.
 */
export function writeCompany(corpus: Corpus, { example, facts }: Company): Entries {
  const base = factsOf(corpus, example)
  if (!base) return { example, facts }
  const changes = differenceTo(base, facts)
  if (Object.keys(changes).length === 0) return { example }
  const isShorter = JSON.stringify(changes).length < JSON.stringify(facts).length
  return isShorter ? { example, changes } : { example, facts }
}

/** Reads what {@link writeCompany} wrote; an unknown example leaves the company of `otherwise`. */
export const readCompany =
  (corpus: Corpus, otherwise: Company): Reader<Company> =>
  (found, at) => {
    if (!isEntries(found)) return { dropped: [dropped(at, found, { kind: 'entries' })] }
    const { example = otherwise.example, facts, changes, ...others } = found
    const left = Object.entries(others).map(([name, value]) =>
      dropped([...at, name], value, { kind: 'field' }),
    )
    const base = typeof example === 'string' ? factsOf(corpus, example) : undefined
    if (base === undefined) left.push(dropped([...at, 'example'], example, { kind: 'example' }))
    const known = base === undefined ? otherwise.example : String(example)
    if (facts !== undefined) {
      const read = readFacts(corpus)(facts, [...at, 'facts'])
      const value = { example: known, facts: read.value ?? base ?? otherwise.facts }
      return { value, dropped: [...left, ...read.dropped] }
    }
    const start = base ?? otherwise.facts
    if (changes === undefined) return { value: { example: known, facts: start }, dropped: left }
    const read = withDifference(corpus, start, changes, [...at, 'changes'])
    const value = { example: known, facts: read.value ?? start }
    return { value, dropped: [...left, ...read.dropped] }
  }

/** The facts that stand as typed and cannot be counted, and why. */
export const refusedFacts = (corpus: Corpus, facts: Entries, today: string): readonly Problem[] =>
  readHolding(facts, corpus, today).problems
