import { Decimal } from '../policies/decimal'
import type { ParameterRecord, PolicyRecord } from '../policies/schema'
import type { Quantity } from './figures'
import { outside } from '../policies/locators'

/** A figure that the data says a text prints, and where. */
export interface Claim {
  readonly name: string
  readonly locator: string
  /** The figure, or another one from which it follows. */
  readonly printed: readonly Quantity[]
}

const dateClaim = (name: string, value: string | null | undefined, locator: string): Claim[] =>
  value ? [{ name, locator, printed: [{ unit: 'date', value }] }] : []

/** The last day also follows from the first one and a printed number of years. */
const lastDay = ({ from, to, locator }: PolicyRecord['term']): Claim[] => {
  const [claim] = dateClaim('term.to', to, locator)
  if (!claim || !from || !to) return claim ? [claim] : []
  const next = new Date(`${to}T00:00:00Z`)
  next.setUTCDate(next.getUTCDate() + 1)
  const day = next.toISOString().slice(0, 10)
  if (day.slice(4) !== from.slice(4)) return [claim]
  const years = Number(day.slice(0, 4)) - Number(from.slice(0, 4))
  return [{ ...claim, printed: [...claim.printed, { unit: 'years', value: String(years) }] }]
}

/** A step of 100 yuan is two decimals of 万元. */
const stepClaim = ({ step, locator }: PolicyRecord['rounding']): Claim[] => {
  if (locator === null) return []
  const places = new Decimal(10000).div(step).log(10).toString()
  return [{ name: 'rounding.step', locator, printed: [{ unit: 'places', value: places }] }]
}

const parameterClaims = (parameters: readonly ParameterRecord[]): Claim[] =>
  parameters
    .filter((each) => each.derived === undefined)
    .map(({ id, unit, value, locator }) => ({ name: id, locator, printed: [{ unit, value }] }))

/**
 * Every figure of a policy that its text has to print: the parameters (those that are derived
 * from others left out), the years of a payout, term, consultation, signature and rounding step.
 */
export const claimsOf = (policy: PolicyRecord): Claim[] => [
  ...dateClaim('consultation.from', policy.consultation?.from, outside),
  ...dateClaim('consultation.to', policy.consultation?.to, outside),
  ...dateClaim('signed_on', policy.signed_on, outside),
  ...dateClaim('term.from', policy.term.from, policy.term.locator),
  ...lastDay(policy.term),
  ...stepClaim(policy.rounding),
  ...parameterClaims(policy.parameters),
  ...policy.clauses.flatMap(({ id, locator, parameters, payout }): Claim[] => [
    ...parameterClaims(parameters),
    ...(payout.years === undefined
      ? []
      : [
          {
            name: `${id} payout.years`,
            locator,
            printed: [{ unit: 'years', value: String(payout.years) }],
          } as const,
        ]),
  ]),
]
