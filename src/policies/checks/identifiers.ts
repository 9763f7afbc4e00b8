import { factKey } from '../corpus'
import type { Problem } from '../data-error'
import { limitsOf } from '../limits'
import type { Loaded } from '../raw-data'

type Placed = { readonly id: string; readonly file: string; readonly what: string }

const twice = (placed: readonly Placed[]): Problem[] => {
  const seen = new Map<string, Placed>()
  return placed.flatMap((each) => {
    const key = `${each.what} ${each.id}`
    const first = seen.get(key)
    if (!first) {
      seen.set(key, each)
      return []
    }
    const expected = `an id of its own (${first.file} has the same ${each.what})`
    return [{ file: each.file, record: each.id, field: 'id', found: each.id, expected }]
  })
}

/** Ids that two records share: clauses and parameters over all policies, the rest in their file. */
export const identifierProblems = ({ data, fileOf }: Loaded): Problem[] => {
  const policy = data.policies.flatMap((each): Placed[] => {
    const file = fileOf.get(each.id) ?? each.id
    const clauseParameters = each.clauses.flatMap((clause) => clause.parameters)
    return [
      { id: each.id, file, what: 'policy' },
      { id: each.code, file, what: 'policy code' },
      ...each.clauses.map(({ id }) => ({ id, file, what: 'clause' })),
      ...[...each.parameters, ...clauseParameters].map(({ id }) => ({
        id,
        file,
        what: 'parameter',
      })),
      ...[...each.matters, ...limitsOf(each), ...each.pools].map(({ id }) => ({
        id,
        file,
        what: 'rule',
      })),
    ]
  })
  const named = (file: string, what: string, records: readonly { id: string }[]): Placed[] =>
    records.map(({ id }) => ({ id, file, what }))
  const facts = data.facts.facts.map(({ id, list }) => ({ id: factKey(id, list) }))
  return twice([
    ...policy,
    ...named('data/locations.yaml', 'location', data.locations),
    ...named('data/readings.yaml', 'reading', data.readings),
    ...named('data/themes.yaml', 'theme', data.themes),
    ...named('data/facts.yaml', 'group', data.facts.groups),
    ...named('data/facts.yaml', 'fact or list', [...data.facts.lists, ...facts]),
    ...named('data/examples', 'example', data.examples),
  ])
}
