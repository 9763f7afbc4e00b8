/** A research project, an order or a round; amounts in whole yuan. */
export interface Order {
  readonly units: number
  readonly delivered_units: number
  readonly repeat: number
  readonly unit_price: number
}

export interface Round {
  readonly amount: number
  readonly paid_in: number
  readonly longhua_fund: number
  /** YYYY-MM-DD */
  readonly closed_on: string
}

/**
 * The facts of the ten clauses, each stated. Whole yuan: the peers calculate in floating point, and
 * every award is then exact to the fen there too.
 */
export interface TenScenario {
  readonly project_investment: number
  readonly project_fiscal_input: number
  readonly project_is_digital_benchmark: boolean
  readonly project_is_open_scenario: boolean
  readonly project_in_fiscal_it_budget: boolean
  readonly project_role: 'issuer' | 'solver' | 'both'
  readonly robot_made_here: boolean
  readonly robot_sales: number
  readonly model_purchase: number
  readonly compute_purchase: number
  readonly is_generative_ai_enterprise: boolean
  readonly revenue: number
  readonly revenue_previous_high: number
  readonly revenue_award_received: number
  readonly financing_award_received: boolean
  /** Up to `places` items each. */
  readonly robot_orders: readonly Order[]
  readonly research_projects: readonly number[]
  readonly funding_rounds: readonly Round[]
}

/** Peers without lists keep so many places for each. */
export const places = 3

export const applicationDate = '2026-06-30'
/** A round has to be later than this day: two years before the application (reading LH-A5 a). */
export const dayTwoYearsBefore = '2024-06-30'

/** Numbers from 0 to 1, the same in every run. */
function numbers(): () => number {
  let state = 20260630
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
}

/** Scenarios spread over thresholds, caps and gates. */
export function tenScenarios(count: number): readonly TenScenario[] {
  const next = numbers()
  const upTo = (most: number): number => Math.floor(next() * (most + 1))
  const happens = (share: number): boolean => next() < share
  const one = <T>(values: readonly [T, ...T[]]): T => values[upTo(values.length - 1)] ?? values[0]
  const some = <T>(make: () => T): readonly T[] => Array.from({ length: upTo(places) }, make)
  const order = (): Order => {
    const units = one([1, 4, 5, 6, 20, 60, 100])
    const delivered_units = happens(0.5) ? units : upTo(units)
    return { units, delivered_units, repeat: 1 + upTo(2), unit_price: upTo(1_200_000) }
  }
  const round = (): Round => {
    const amount = one([upTo(19_999_999), 20_000_000, upTo(100_000_000)])
    const paid_in = happens(0.5) ? amount : upTo(amount)
    const longhua_fund = happens(0.7) ? 0 : upTo(amount)
    const closed_on = one(['2023-05-15', '2024-06-30', '2024-07-01', '2025-11-02', '2026-06-30'])
    return { amount, paid_in, longhua_fund, closed_on }
  }
  return Array.from({ length: count }, () => {
    const project_investment = upTo(60_000_000)
    return {
      project_investment,
      project_fiscal_input: happens(0.5) ? 0 : upTo(project_investment),
      project_is_digital_benchmark: happens(0.8),
      project_is_open_scenario: happens(0.8),
      project_in_fiscal_it_budget: happens(0.2),
      project_role: one(['issuer', 'solver', 'both']),
      robot_made_here: happens(0.8),
      robot_sales: upTo(90_000_000),
      model_purchase: upTo(9_000_000),
      compute_purchase: upTo(25_000_000),
      is_generative_ai_enterprise: happens(0.8),
      revenue: one([upTo(300_000_000), upTo(2_000_000_000), upTo(4_000_000_000)]),
      revenue_previous_high: one([0, 200_000_000, upTo(400_000_000), upTo(4_000_000_000)]),
      revenue_award_received: one([0, 1_000_000, 3_000_000]),
      financing_award_received: happens(0.2),
      robot_orders: some(order),
      research_projects: some(() => upTo(15_000_000)),
      funding_rounds: some(round),
    }
  })
}

/** The scenario in the words of the contract. */
export function asInput(scenario: TenScenario): Record<string, unknown> {
  const yuan = (entries: object): Record<string, unknown> =>
    Object.fromEntries(
      Object.entries(entries).map(([id, value]: [string, unknown]) => [
        id,
        typeof value === 'number' && !/units|repeat/.test(id) ? String(value) : value,
      ]),
    )
  return {
    ...yuan(scenario),
    application_date: applicationDate,
    robot_orders: scenario.robot_orders.map(yuan),
    research_projects: scenario.research_projects.map((raised) => ({
      research_self_raised: String(raised),
    })),
    funding_rounds: scenario.funding_rounds.map(yuan),
  }
}
