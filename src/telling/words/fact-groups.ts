import type { Corpus } from '../../policies/corpus'
import type { FactRecord, FactsRecord, Words } from '../../policies/schema'

type ListRecord = FactsRecord['lists'][number]

/** Facts that are asked together, in the order of the vocabulary. */
export interface FactGroup {
  readonly id: string
  readonly label: Words
  readonly facts: readonly FactRecord[]
  readonly lists: readonly (ListRecord & { readonly facts: readonly FactRecord[] })[]
}

/** The groups of the vocabulary; facts of no group come last, under the label given. */
export function factGroups(corpus: Corpus, general: Words): FactGroup[] {
  const facts = [...corpus.facts.values()]
  const groups = corpus.groups.map(({ id, label }) => ({
    id,
    label,
    facts: facts.filter((fact) => fact.group === id && !fact.list),
    lists: [...corpus.lists.values()]
      .filter(({ group }) => group === id)
      .map((list) => ({ ...list, facts: facts.filter((fact) => fact.list === list.id) })),
  }))
  const others = facts.filter(({ group, list }) => !group && !list)
  return [...groups, { id: 'general', label: general, facts: others, lists: [] }]
}

const plain = (text: string): string => text.normalize('NFKC').toLowerCase().trim()

interface Named {
  readonly id: string
  readonly label: Words
  readonly asked?: Words | undefined
  readonly also?: Words | undefined
}

/** The words of one language, set apart by spaces: each of a query has to be among them. */
const namesOf = ({ id, label, asked, also }: Named): string =>
  [id, ...[label, asked, also].flatMap((words) => (words ? [words.zh, words.en] : []))]
    .map(plain)
    .join(' ')

const names = (named: Named, query: string): boolean => {
  const own = namesOf(named)
  return query.split(/\s+/).every((word) => own.includes(word))
}

/**
 * The facts and lists named by a query: by their names in Chinese or English, by other words that people use for them,
 * or by id; a list comes with all its facts.
 */
export function searchFacts(groups: readonly FactGroup[], query: string): FactGroup[] {
  const wanted = plain(query)
  if (wanted === '') return [...groups]
  return groups.flatMap((group) => {
    const facts = group.facts.filter((fact) => names(fact, wanted))
    const lists = group.lists.filter(
      (list) => names(list, wanted) || list.facts.some((fact) => names(fact, wanted)),
    )
    return facts.length + lists.length > 0 ? [{ ...group, facts, lists }] : []
  })
}

/** The groups without some facts; groups that are empty then are left out. */
export const withoutFacts = (
  groups: readonly FactGroup[],
  isLeftOut: (id: string) => boolean,
): FactGroup[] =>
  groups
    .map((group) => ({ ...group, facts: group.facts.filter(({ id }) => !isLeftOut(id)) }))
    .filter(({ facts, lists }) => facts.length + lists.length > 0)

/** What a group asks for at the top: its facts and its lists. */
export const idsIn = ({ facts, lists }: FactGroup): string[] =>
  [...facts, ...lists].map(({ id }) => id)
