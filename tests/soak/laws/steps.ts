import type { SumAward } from '../../../src/calculator/report/award'
import type { Asked } from './asked'

/** In fen: what the cut of every clause at the end can hide from a total, in which one award gives way to another. */
export const steps = ({ corpus }: Asked, sum: SumAward): bigint =>
  sum.clauses.reduce((all, { id }) => {
    const policy = corpus.clauses.get(id)?.policy
    const step = corpus.policies.find((each) => each.id === policy)?.step
    return all + BigInt(step?.times(100).toFixed() ?? 0)
  }, 0n)
