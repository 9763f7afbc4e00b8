import { Decimal } from './decimal'
import type {
  ClauseRecord,
  ExampleRecord,
  FactRecord,
  FactsRecord,
  LocationRecord,
  ParameterRecord,
  PolicyRecord,
  ReadingRecord,
  ThemeRecord,
} from './schema'

/** The validated records of `data/`, as read. */
export interface PolicyData {
  readonly policies: readonly PolicyRecord[]
  readonly locations: readonly LocationRecord[]
  readonly facts: FactsRecord
  readonly themes: readonly ThemeRecord[]
  readonly readings: readonly ReadingRecord[]
  readonly examples: readonly ExampleRecord[]
}

/** A printed number: yuan, a ratio, a count, or a date written as the number yyyymmdd. */
export interface Parameter extends Omit<ParameterRecord, 'value'> {
  readonly value: Decimal
  readonly printed: string
}

export interface Clause extends Omit<ClauseRecord, 'parameters'> {
  readonly policy: string
  readonly parameters: readonly Parameter[]
}

export interface Policy extends Omit<PolicyRecord, 'clauses' | 'parameters'> {
  readonly parameters: readonly Parameter[]
  readonly clauses: readonly Clause[]
  readonly step: Decimal
  /** The first and the last day of the term as numbers yyyymmdd; null where the text names none. */
  readonly days: { readonly from: Decimal | null; readonly to: Decimal | null }
}

/** Everything the documents say, indexed by id. */
export interface Corpus {
  readonly policies: readonly Policy[]
  readonly locations: readonly LocationRecord[]
  readonly themes: readonly ThemeRecord[]
  readonly examples: readonly ExampleRecord[]
  readonly groups: FactsRecord['groups']
  readonly lists: ReadonlyMap<string, FactsRecord['lists'][number]>
  /** Facts outside lists by id; facts of list items by `list.id`. */
  readonly facts: ReadonlyMap<string, FactRecord>
  readonly readings: ReadonlyMap<string, ReadingRecord>
  readonly clauses: ReadonlyMap<string, Clause>
  readonly parameters: ReadonlyMap<string, Parameter>
}

/** A date as the number yyyymmdd: order is kept, and a year is 10,000. */
export const dateNumber = (date: string): Decimal => new Decimal(date.replaceAll('-', ''))

/** The key of a fact in {@link Corpus.facts}. */
export const factKey = (id: string, list?: string): string => (list ? `${list}.${id}` : id)

function parameter(record: ParameterRecord): Parameter {
  const value = record.unit === 'date' ? dateNumber(record.value) : new Decimal(record.value)
  return { ...record, value, printed: record.value }
}

function policy(record: PolicyRecord): Policy {
  return {
    ...record,
    parameters: record.parameters.map(parameter),
    step: new Decimal(record.rounding.step),
    days: {
      from: record.term.from ? dateNumber(record.term.from) : null,
      to: record.term.to ? dateNumber(record.term.to) : null,
    },
    clauses: record.clauses.map((clause) => ({
      ...clause,
      policy: record.id,
      parameters: clause.parameters.map(parameter),
    })),
  }
}

/** Indexes validated records; every number becomes a Decimal once. */
export function buildCorpus(data: PolicyData): Corpus {
  const policies = data.policies.map(policy)
  const clauses = policies.flatMap((each) => each.clauses)
  const parameters = [
    ...policies.flatMap((each) => each.parameters),
    ...clauses.flatMap((each) => each.parameters),
  ]
  return {
    policies,
    locations: data.locations,
    themes: data.themes,
    examples: data.examples,
    groups: data.facts.groups,
    lists: new Map(data.facts.lists.map((each) => [each.id, each])),
    facts: new Map(data.facts.facts.map((each) => [factKey(each.id, each.list), each])),
    readings: new Map(data.readings.map((each) => [each.id, each])),
    clauses: new Map(clauses.map((each) => [each.id, each])),
    parameters: new Map(parameters.map((each) => [each.id, each])),
  }
}
