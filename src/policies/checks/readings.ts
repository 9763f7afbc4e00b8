import type { Problem } from '../data-error'
import type { Loaded, RawData } from '../raw-data'
import { onlyUnderReferences, type Reference } from '../reference'
import { clauseFields, ruleFields } from './fields'

const file = 'data/readings.yaml'

/** Readings on which some formula, condition or rule turns. */
const decisive = (data: RawData): ReadonlySet<string> => {
  const references: Reference[] = [
    ...data.policies.flatMap((policy) => [...clauseFields(policy), ruleFields(policy)]),
    ...data.locations.map((location) => ({
      references: location.matters.flatMap((each) => onlyUnderReferences(each.only_under, '')),
    })),
  ].flatMap((each) => [...each.references])
  return new Set(references.filter((each) => each.kind === 'reading').map((each) => each.id))
}

/** Clauses that rest on a reading which does not list them, or whose policy it does not name. */
const unlisted = (data: RawData): Problem[] => {
  const readings = new Map(data.readings.map((each) => [each.id, each]))
  return data.policies.flatMap((policy) =>
    policy.clauses.flatMap((clause) =>
      clause.readings.flatMap((id): Problem[] => {
        const reading = readings.get(id)
        if (!reading) return []
        const missing = (field: string, listed: readonly string[], wanted: string): Problem[] =>
          listed.includes(wanted)
            ? []
            : [
                {
                  file,
                  record: id,
                  field,
                  found: listed.join(', ') || 'nothing',
                  expected: `${wanted} too, which rests on it`,
                },
              ]
        return [
          ...missing('policies', reading.policies, policy.id),
          ...(reading.clauses.length > 0 ? missing('clauses', reading.clauses, clause.id) : []),
        ]
      }),
    ),
  )
}

/** Readings that choose what they do not offer, name what does not exist, leave out what names them, or switch nothing. */
export const readingProblems = ({ data }: Loaded): Problem[] => {
  const policies = new Set(data.policies.map((each) => each.id))
  const clauses = new Set(data.policies.flatMap((each) => each.clauses.map(({ id }) => id)))
  const used = decisive(data)
  const own = data.readings.flatMap((reading) => {
    const problem = (field: string, found: string, expected: string): Problem[] => [
      { file, record: reading.id, field, found, expected },
    ]
    const options = Object.keys(reading.options)
    const { switchable, not_switchable_because: because } = reading
    return [
      ...(options.includes(reading.chosen)
        ? []
        : problem('chosen', reading.chosen, `one of ${options.join(', ')}`)),
      ...reading.policies.flatMap((id) =>
        policies.has(id) ? [] : problem('policies', id, 'the id of a policy'),
      ),
      ...reading.clauses.flatMap((id) =>
        clauses.has(id) ? [] : problem('clauses', id, 'the id of a clause'),
      ),
      ...(switchable === (because === undefined)
        ? []
        : problem(
            'not_switchable_because',
            because === undefined ? 'nothing' : 'a reason',
            switchable ? 'nothing beside switchable: true' : 'the reason',
          )),
      ...(switchable === used.has(reading.id)
        ? []
        : problem(
            'switchable',
            String(switchable),
            switchable ? 'a formula or rule that turns on it' : 'true, since a rule turns on it',
          )),
    ]
  })
  return [...own, ...unlisted(data)]
}
