import type { Corpus } from '../policies/corpus'
import { factKey } from '../policies/corpus'
import type { FactRecord } from '../policies/schema'
import type { Dropped, Expected } from './dropped'
import { dropped } from './dropped'
import type { Entries } from './json'
import { isEntries } from './json'
import type { Read, Reader } from './reader'
import { byKey, listOf } from './reader'

/** The longest text that one fact may hold. */
const longestText = 200

/**
 * A value as the user may have typed it. An amount that is no number is still what stands in the field, for
 * the reader of scenarios to refuse there; a choice that is not on the list cannot have been typed.
 */
const typed =
  (fact: FactRecord): Reader<unknown> =>
  (found, at) => {
    const isText = typeof found === 'string' && found.length <= longestText
    const holds = {
      money: isText,
      rate: isText,
      date: isText,
      count: isText || (typeof found === 'number' && Number.isFinite(found)),
      flag: typeof found === 'boolean',
      enum: fact.values?.some(({ id }) => id === found) ?? false,
    }[fact.type]
    if (holds) return { value: found, dropped: [] }
    const expected: Expected =
      fact.type === 'enum'
        ? { kind: 'one_of', values: (fact.values ?? []).map(({ id }) => id) }
        : { kind: 'typed', type: fact.type }
    return { dropped: [dropped(at, found, expected)] }
  }

const noFact: Reader<never> = (found, at) => ({ dropped: [dropped(at, found, { kind: 'fact' })] })

const readings = (corpus: Corpus): Reader<unknown> =>
  byKey((id): Reader<string> => {
    const reading = corpus.readings.get(id)
    if (!reading) return (found, at) => ({ dropped: [dropped(at, found, { kind: 'reading' })] })
    const values = reading.switchable ? Object.keys(reading.options) : [reading.chosen]
    return (found, at) =>
      typeof found === 'string' && values.includes(found)
        ? { value: found, dropped: [] }
        : { dropped: [dropped(at, found, { kind: 'one_of', values })] }
  })

const items = (corpus: Corpus, list: string): Reader<unknown> =>
  listOf(
    byKey((id) => {
      const fact = corpus.facts.get(factKey(id, list))
      return fact ? typed(fact) : noFact
    }),
    corpus.lists.get(list)?.most ?? 0,
  )

/** How a fact, a list or the readings of a scenario are read, by their id. */
export function factReader(corpus: Corpus, id: string): Reader<unknown> {
  if (id === 'readings') return readings(corpus)
  if (corpus.lists.has(id)) return items(corpus, id)
  const fact = corpus.facts.get(id)
  return fact && !fact.list ? typed(fact) : noFact
}

/** A scenario as typed: facts of the vocabulary, whatever is typed in them. */
export const readFacts = (corpus: Corpus): Reader<Entries> => byKey((id) => factReader(corpus, id))

/**
 * What is stated differently from a base: the value of each fact changed, null for one not stated any more.
 */
export function differenceTo(base: Entries, facts: Entries): Entries {
  const ids = [...new Set([...Object.keys(base), ...Object.keys(facts)])]
  const isSame = (id: string): boolean => JSON.stringify(base[id]) === JSON.stringify(facts[id])
  return Object.fromEntries(ids.filter((id) => !isSame(id)).map((id) => [id, facts[id] ?? null]))
}

/** The base with such a difference applied; facts in the order of the base, new ones behind. */
export function withDifference(
  corpus: Corpus,
  base: Entries,
  difference: unknown,
  at: readonly string[],
): Read<Entries> {
  if (!isEntries(difference)) {
    return { value: base, dropped: [dropped(at, difference, { kind: 'entries' })] }
  }
  const next = new Map(Object.entries(base))
  const left: Dropped[] = []
  for (const [id, found] of Object.entries(difference)) {
    if (found === null && factReader(corpus, id) !== noFact) {
      next.delete(id)
      continue
    }
    const read = factReader(corpus, id)(found, [...at, id])
    left.push(...read.dropped)
    // What was changed to something that does not hold is not what the base states either.
    if (read.value === undefined) next.delete(id)
    else next.set(id, read.value)
  }
  return { value: Object.fromEntries(next), dropped: left }
}
