import type { Problem } from '../data-error'
import type { Loaded } from '../raw-data'

const file = 'data/locations.yaml'

/** Places that cannot be told apart, or that have the id of a document that is paid elsewhere. */
export const placeProblems = ({ data: { locations, policies } }: Loaded): Problem[] => {
  const known = new Set(policies.map(({ id }) => id))
  return locations.flatMap(({ id: record, look, policies: paid }, i) => {
    const same = locations.slice(0, i).find((each) => each.look === look)
    const [first = ''] = paid
    return [
      ...(same
        ? [
            {
              file,
              record,
              field: 'look',
              found: look,
              expected: `a look of its own (${same.id} has this one)`,
            },
          ]
        : []),
      ...(known.has(record) && first !== record
        ? [
            {
              file,
              record,
              field: 'policies',
              found: first,
              expected: `${record} first, which has the same id`,
            },
          ]
        : []),
    ]
  })
}
