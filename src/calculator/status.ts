/** The statuses of a clause, weakest first; a status is carried through an algebra as its place in this list. */
export const statuses = [
  'not_in_force',
  'ineligible',
  'unquantified',
  'by_reference',
  'unknown',
  'zero',
  'superseded',
  'awarded',
] as const

export type Status = (typeof statuses)[number]

export const statusNumber = (status: Status): number => statuses.indexOf(status)
