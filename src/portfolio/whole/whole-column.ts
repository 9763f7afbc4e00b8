import type { TableColumn } from '../../sweeps/scenario-tables'
import { quotedText } from '../quoted'

/**
 * A column as the whole numbers that the reading in columns holds: fen, millionths, counts, days as yyyymmdd, choices
 * by their place among the values of the fact, flags as 0 and 1. What is not stated stays NULL.
 */
export function wholeColumn({ name, fact }: TableColumn): string {
  switch (fact?.type) {
    case 'money':
      return `CAST(${name} * 100 AS DOUBLE)`
    case 'rate':
      return `CAST(${name} * 1000000 AS DOUBLE)`
    case 'date':
      return `CAST(year(${name}) * 10000 + month(${name}) * 100 + day(${name}) AS DOUBLE)`
    case 'enum': {
      const values = (fact.values ?? []).map(({ id }) => quotedText(id))
      return `CAST(list_position([${values.join(', ')}], ${name}) - 1 AS DOUBLE)`
    }
    default:
      return `CAST(CAST(${name} AS BIGINT) AS DOUBLE)`
  }
}
