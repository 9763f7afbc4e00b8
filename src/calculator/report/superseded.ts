import type { Decimal } from '../../policies/decimal'
import { zero } from '../../policies/decimal'
import { cutDown } from '../fraction'
import { holdsUnder } from '../setting'
import type { Matter } from '../stacking/matters'
import type { End } from '../range'
import type { ExactAward, ExactResult, ExactSum } from './exact-result'
import { statusOf } from './exact-result'
import type { Reason } from './reasons'

/** One matter of which several sides would pay. Amounts in yuan, each side as it would be paid alone. */
export interface Combination {
  readonly matter: string
  readonly sides: readonly {
    readonly clauses: readonly string[]
    readonly low: string
    readonly high: string
    /** False for a side that is passed over. */
    readonly paid: boolean
  }[]
}

/** The matters between the clauses of a sum, under the readings chosen. */
function mattersOf({ policies }: ExactSum, { setting }: ExactResult) {
  const location = setting.corpus.locations.find(
    (each) => each.policies.join() === policies.map(({ id }) => id).join(),
  )
  const all: readonly (Matter & { readonly id: string })[] = [
    ...policies.flatMap((policy) => policy.matters),
    ...(policies.length > 1 ? (location?.matters ?? []) : []),
  ]
  return all.filter((matter) => holdsUnder(setting, matter.only_under))
}

/** What a clause would pay if no other supported its matter; null where that is unknown. */
function alone(award: ExactAward, { policies }: ExactSum, end: End): Decimal | null {
  const { assessment, alone: range } = award.standing
  const step = policies.find(({ id }) => id === assessment.clause.policy)?.step
  const { value } = range[end]
  return step && value ? cutDown(value, step).n : null
}

const written = (amount: Decimal | null): string => amount?.toFixed(2) ?? ''

/** The clause that pays instead, what it pays and what this one would have paid. */
export function supersededBy(award: ExactAward, sum: ExactSum, result: ExactResult): Reason[] {
  const { id } = award.standing.assessment.clause
  const rivals = new Set(
    mattersOf(sum, result)
      .filter((matter) => matter.sides.flat().includes(id))
      .flatMap((matter) => matter.sides.filter((side) => !side.includes(id)).flat()),
  )
  const standing = sum.awards.filter(
    (other) =>
      rivals.has(other.standing.assessment.clause.id) && other.standing.superseded.value === false,
  )
  const winner =
    standing.find((other) => statusOf(other.status) === 'awarded') ??
    standing.find((other) => statusOf(other.status) === 'zero')
  if (!winner) return []
  return [
    {
      condition: 'superseded',
      by: winner.standing.assessment.clause.id,
      pays: written(alone(winner, sum, 'high')),
      this: written(alone(award, sum, 'high')),
    },
  ]
}

/** Every matter of which a side is passed over: all sides that would pay, in the order of the document. */
export function combinationsOf(sum: ExactSum, result: ExactResult): Combination[] {
  const awards = new Map(sum.awards.map((award) => [award.standing.assessment.clause.id, award]))
  return mattersOf(sum, result).flatMap((matter) => {
    const sides = matter.sides.flatMap((ids) => {
      const side = ids.flatMap((id) => awards.get(id) ?? [])
      const paying = side.filter((award) => alone(award, sum, 'high')?.greaterThan(0))
      if (paying.length === 0) return []
      const total = (end: End): string =>
        paying.reduce((all, award) => all.plus(alone(award, sum, end) ?? zero), zero).toFixed(2)
      const clauses = paying.map(({ standing }) => standing.assessment.clause.id)
      const paid = paying.every(({ standing }) => standing.superseded.value === false)
      return [{ clauses, low: total('low'), high: total('high'), paid }]
    })
    const isChoice = sides.length > 1 && sides.some(({ paid }) => !paid)
    return isChoice ? [{ matter: matter.id, sides }] : []
  })
}
