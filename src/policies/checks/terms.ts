import type { Problem } from '../data-error'
import type { Loaded } from '../raw-data'

/** Periods that end before they begin. */
export const termProblems = ({ data, fileOf }: Loaded): Problem[] =>
  data.policies.flatMap((policy) => {
    const periods = [
      { field: 'term', period: policy.term },
      { field: 'consultation', period: policy.consultation },
    ]
    return periods.flatMap(({ field, period }) => {
      if (!period?.from || !period.to || period.from <= period.to) return []
      return [
        {
          file: fileOf.get(policy.id) ?? policy.id,
          record: policy.id,
          field,
          found: `${period.from} to ${period.to}`,
          expected: 'a first day that is not after the last',
        },
      ]
    })
  })
