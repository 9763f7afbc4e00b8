import type { payers } from '../../policies/enumerations'
import type { Fraction } from '../fraction'
import { add, compare, nought } from '../fraction'
import { inFirstYear, rangesOf } from '../portions'
import type { End } from '../range'
import type { ExactAward, ExactSum } from './exact-result'
import { statusOf } from './exact-result'
import type { AmountRange } from './money'
import { yuan } from './money'

/** An award by the year in which it is paid, and by who pays it, where its clause says so. */
export interface Portions {
  readonly instalments?: readonly (AmountRange & { readonly year: number })[]
  readonly payers?: readonly (AmountRange & { readonly payer: (typeof payers)[number] })[]
}

/** The award in its instalments and by its payers. */
export function inPortions(award: ExactAward, sum: ExactSum): Portions {
  const { clause } = award.standing.assessment
  const policy = sum.policies.find(({ id }) => id === clause.policy)
  const [low, high] = [award.low.value, award.high.value]
  if (!policy || !low || !high) return {}
  const divided = <P extends { share?: string | undefined }>(portions: readonly P[]) =>
    rangesOf({ low, high }, portions, clause, policy).map((range, index) => ({
      portion: portions[index] as P,
      range: { low: yuan(range.low) ?? '', high: yuan(range.high) ?? '' },
    }))
  return {
    ...(clause.instalments && {
      instalments: divided(clause.instalments).map(({ portion: { year }, range }) => ({
        year,
        ...range,
      })),
    }),
    ...(clause.payers && {
      payers: divided(clause.payers).map(({ portion: { payer }, range }) => ({ payer, ...range })),
    }),
  }
}

/** What of a sum is paid in the first year; nothing to say where all of it is. */
export function firstYear({ awards, policies, high }: ExactSum): AmountRange | null {
  const later = awards.some(
    ({ status, standing }) =>
      statusOf(status) === 'awarded' && standing.assessment.clause.instalments,
  )
  if (!later || !high.value) return null
  const paid = (end: End): Fraction =>
    awards
      .map(({ passes, standing }) => {
        const { clause } = standing.assessment
        const policy = policies.find(({ id }) => id === clause.policy)
        const amount = passes[end].value ?? nought
        return policy ? inFirstYear(amount, clause, policy) : amount
      })
      .reduce(add, nought)
  const [one, other] = [paid('low'), paid('high')]
  const [least, most] = compare(one, other) <= 0 ? [one, other] : [other, one]
  return { low: yuan(least) ?? '', high: yuan(most) ?? '' }
}
