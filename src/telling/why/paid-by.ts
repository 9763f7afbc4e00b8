import type { AmountRange, ClauseAward } from '../../calculator/report/award'

/** What a clause pays, in yuan; null where its status is told instead: a clause that does not apply pays no 0. */
export const paidBy = ({ status, award }: ClauseAward): AmountRange | null =>
  status === 'awarded' || status === 'zero' ? award : null
