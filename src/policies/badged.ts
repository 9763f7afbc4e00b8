import type { Policy } from './corpus'

/** Whether the badge goes with every number of a document: a draft, or a text known from a summary only. */
export const isBadged = ({ status, text }: Pick<Policy, 'status' | 'text'>): boolean =>
  status === 'draft' || text === 'summary'
