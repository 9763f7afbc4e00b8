import type { Corpus } from '../policies/corpus'
import type { Selection } from '../calculator/algebras/expressions/selected'
import { nearest } from './nearest'

/** The columns of an output: what the statement computes, and which of its columns are kept, in order. */
export interface Columns {
  readonly selection: Selection
  readonly names: readonly string[]
}

/** Whether a column of an output holds amounts, and not a status or recognitions. */
export const isAmount = (name: string): boolean => /\.(entitled_)?(low|high)$/.test(name)

/** The totals of every document and of every place. */
export const defaultColumns = 'policies,locations'

interface Kind {
  readonly prefix: string
  readonly ids: readonly string[]
  readonly parts: readonly string[]
}

function kinds(corpus: Corpus): readonly Kind[] {
  const shared = corpus.locations.filter(({ policies }) => policies.length > 1)
  const stacked = shared.flatMap(({ id, policies }) =>
    [...corpus.clauses.values()]
      .filter(({ policy }) => policies.includes(policy))
      .map((clause) => `${id}:${clause.id}`),
  )
  const ends = ['low', 'high']
  const ofClause = [...ends, 'status', 'if_recognised']
  return [
    { prefix: 'policy.', ids: corpus.policies.map(({ id }) => id), parts: ends },
    { prefix: 'location.', ids: corpus.locations.map(({ id }) => id), parts: ends },
    { prefix: '', ids: [...corpus.clauses.keys()], parts: ofClause },
    { prefix: '', ids: stacked, parts: ofClause },
  ]
}

const groups = ['policies', 'locations', 'clauses', 'stacked'] as const

/**
 * Reads a comma list of columns: `policies`, `locations`, `clauses` or `stacked` for all of a kind;
 * `location.longhua`, `policy.pudong`, a clause (`PD-1`), a clause in the stack of a place
 * (`longhua:SZ-3.1`), each whole or one part of it (`PD-1.status`, `location.longhua.high`), and
 * `PD-1.entitled_low`, `PD-1.entitled_high`. Returns what is not understood instead, with the nearest word.
 */
export function readColumns(corpus: Corpus, text: string): Columns | { problem: string } {
  const [policies, locations, clauses, stacked] = kinds(corpus).map((kind) => ({
    ...kind,
    all: kind.ids.flatMap((id) => kind.parts.map((part) => `${kind.prefix}${id}.${part}`)),
  }))
  if (!policies || !locations || !clauses || !stacked) throw new Error('No kinds of columns')
  const byGroup = { policies, locations, clauses, stacked }
  const words = new Map<string, readonly string[]>()
  for (const group of groups) {
    const { ids, prefix, parts, all } = byGroup[group]
    words.set(group, all)
    for (const id of ids) {
      words.set(
        `${prefix}${id}`,
        parts.map((part) => `${prefix}${id}.${part}`),
      )
    }
    for (const name of all) words.set(name, [name])
  }
  const entitled = clauses.ids.flatMap((id) => [`${id}.entitled_low`, `${id}.entitled_high`])
  for (const name of entitled) words.set(name, [name])

  const names = new Set<string>()
  for (const word of text.split(',').map((each) => each.trim())) {
    const found = words.get(word)
    if (!found) {
      return {
        problem: `found ${word}, expected a column such as ${nearest(word, [...words.keys()]) ?? ''}`,
      }
    }
    for (const name of found) names.add(name)
  }
  const wanted = (ids: readonly string[], parts: readonly string[]): string[] =>
    ids.filter((id) => parts.some((part) => names.has(`${id}.${part}`)))
  const selection = {
    policies: policies.all.some((name) => names.has(name)),
    locations: locations.all.some((name) => names.has(name)),
    clauses: wanted(clauses.ids, clauses.parts),
    entitlements: wanted(clauses.ids, ['entitled_low', 'entitled_high']),
    stacked: wanted(stacked.ids, stacked.parts),
  }
  return { selection, names: [...names] }
}
