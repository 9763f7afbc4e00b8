import { factKey } from '../corpus'
import type { Problem } from '../data-error'
import type { Reference } from '../reference'
import type { RawData } from '../raw-data'
import type { FactRecord, ParameterRecord } from '../schema'
import type { Named } from './fields'

/** What a reference can lead to. */
export interface Targets {
  readonly parameters: ReadonlyMap<string, ParameterRecord>
  readonly facts: ReadonlyMap<string, FactRecord>
  readonly lists: ReadonlySet<string>
  /** The options of each reading. */
  readonly readings: ReadonlyMap<string, readonly string[]>
}

/** Indexes of everything that has an id and can be named elsewhere. */
export const targetsOf = ({ policies, facts, readings }: RawData): Targets => ({
  parameters: new Map(
    policies
      .flatMap((policy) => [
        ...policy.parameters,
        ...policy.clauses.flatMap((each) => each.parameters),
      ])
      .map((each) => [each.id, each]),
  ),
  facts: new Map(facts.facts.map((each) => [factKey(each.id, each.list), each])),
  lists: new Set(facts.lists.map((each) => each.id)),
  readings: new Map(readings.map((each) => [each.id, Object.keys(each.options)])),
})

type Complaint = { readonly found: string; readonly expected: string }

const complaints = (reference: Reference, targets: Targets): Complaint[] => {
  switch (reference.kind) {
    case 'list':
      return targets.lists.has(reference.id)
        ? []
        : [{ found: reference.id, expected: 'a list of facts.yaml' }]
    case 'parameter': {
      const parameter = targets.parameters.get(reference.id)
      if (!parameter) return [{ found: reference.id, expected: 'the id of a parameter' }]
      if (reference.unit === undefined || reference.unit === parameter.unit) return []
      return [
        {
          found: `${reference.id} in ${parameter.unit}`,
          expected: `a parameter in ${reference.unit}`,
        },
      ]
    }
    case 'reading':
      return readingComplaints(reference, targets.readings.get(reference.id))
    case 'fact': {
      const { id, list } = reference
      const fact = (list && targets.facts.get(factKey(id, list))) || targets.facts.get(id)
      const place = list ? `a fact of facts.yaml, alone or in ${list}` : 'a fact of facts.yaml'
      return fact ? factComplaints(reference, fact) : [{ found: id, expected: place }]
    }
  }
}

const readingComplaints = (
  { id, options, complete }: Extract<Reference, { kind: 'reading' }>,
  known: readonly string[] | undefined,
): Complaint[] => {
  if (!known) return [{ found: id, expected: 'a reading of readings.yaml' }]
  const expected = `${complete ? 'the options' : 'one of the options'} ${known.join(', ')} of ${id}`
  const wrong = options.some((each) => !known.includes(each))
  const short = complete && known.some((each) => !options.includes(each))
  return wrong || short ? [{ found: options.join(', '), expected }] : []
}

const factComplaints = (
  reference: Extract<Reference, { kind: 'fact' }>,
  fact: FactRecord,
): Complaint[] => {
  const { types, values } = reference
  if (types && !types.includes(fact.type)) {
    return [
      { found: `${fact.id}, a ${fact.type}`, expected: `a fact of type ${types.join(' or ')}` },
    ]
  }
  if (!values || fact.type !== 'enum') return []
  const known = (fact.values ?? []).map((each) => each.id)
  return values
    .filter((each) => !known.includes(each))
    .map((found) => ({ found, expected: `one of ${known.join(', ')} of ${fact.id}` }))
}

/** The references of a record that lead nowhere, or to the wrong kind of thing. */
export const unresolved = (
  file: string,
  { record, references }: Named,
  targets: Targets,
): Problem[] =>
  references.flatMap((reference) =>
    complaints(reference, targets).map((each) => ({ file, record, field: reference.at, ...each })),
  )
