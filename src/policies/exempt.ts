import type { ClauseRecord } from './schema'

/** Whether a clause does not ask a condition of its document, under the options chosen of readings. */
export const isExempt = (
  { exempt_from }: Pick<ClauseRecord, 'exempt_from'>,
  condition: string,
  chosen: (reading: string) => string,
): boolean =>
  exempt_from.some(
    ({ id, unless }) =>
      id === condition &&
      !(unless && Object.entries(unless).every(([reading, option]) => chosen(reading) === option)),
  )
