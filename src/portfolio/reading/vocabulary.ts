import { statedColumn } from '../../calculator/algebras/expressions/source'
import type { Corpus } from '../../policies/corpus'
import type { FactRecord } from '../../policies/schema'
import type { Heading } from './heading'
import { headingKey } from './heading'
import type { MoneyUnit } from './unit'
import { unitNames } from './unit'

/** The words under which the facts of one table stand in a heading. */
export interface Vocabulary {
  /** A fact by the key of its id or of its label, Chinese or English. */
  readonly facts: ReadonlyMap<string, FactRecord>
  /** A list by the key of the column that says whether it is stated; of the company list alone. */
  readonly statedLists: ReadonlyMap<string, string>
}

/** The vocabulary of the company list (`null`), or of the child table of a list. */
export function vocabularyOf(corpus: Corpus, list: string | null): Vocabulary {
  const facts = [...corpus.facts.values()].filter((fact) => (fact.list ?? null) === list)
  const lists = list === null ? [...corpus.lists.keys()] : []
  // Ids come last, so that no label of another fact takes their place.
  const words = [
    ...facts.flatMap((fact) => [[fact.label.en, fact] as const, [fact.label.zh, fact] as const]),
    ...facts.map((fact) => [fact.id, fact] as const),
  ]
  return {
    facts: new Map(words.map(([word, fact]) => [headingKey(word), fact])),
    statedLists: new Map(lists.map((each) => [headingKey(statedColumn(each)), each])),
  }
}

/** A heading understood as a fact with the unit of its cells, or what is wrong with its unit. */
export type FoundFact = { fact: FactRecord; unit: MoneyUnit | null } | { wrong: string }

function withUnit(fact: FactRecord, unit: string, money: MoneyUnit | null): FoundFact {
  if (fact.type === 'money') {
    if (money !== null) return { fact, unit: money }
    return { wrong: `found the unit ${unit}, expected ${unitNames.join(', ')} or none` }
  }
  if (fact.type === 'flag' && /^是\s*\/?\s*否$/.test(unit)) return { fact, unit: null }
  const own = fact.unit
  if (own && [own.zh, own.en].includes(unit)) return { fact, unit: null }
  return { wrong: `found the unit ${unit}, expected ${own ? `${own.zh} or none` : 'none'}` }
}

/** The fact that a heading names, alone or with a unit. */
export function findFact({ facts }: Vocabulary, { key, splits }: Heading): FoundFact | undefined {
  const plain = facts.get(key)
  if (plain) return { fact: plain, unit: null }
  for (const { key: name, unit, money } of splits) {
    const fact = facts.get(name)
    if (fact) return withUnit(fact, unit, money)
  }
  return undefined
}
