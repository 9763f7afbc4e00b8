import type { Corpus } from '../../../src/policies/corpus'

/** The clauses that the peers know too: rates, caps, gates, tiers, and lists of orders, projects and rounds. */
export const tenClauses = [
  'PD-1',
  'PD-7',
  'CN-7.1',
  'CN-8.3',
  'LH-10a',
  'LH-13',
  'SZ-1',
  'SZ-7.1',
  'XH-2',
  'XH-5',
] as const

export type TenClause = (typeof tenClauses)[number]

const facts = new Set([
  'application_date',
  'meets_location_rule',
  'is_enterprise',
  'is_ai_or_robot_enterprise',
  'is_generative_ai_enterprise',
  'project_investment',
  'project_fiscal_input',
  'project_is_digital_benchmark',
  'project_is_open_scenario',
  'project_in_fiscal_it_budget',
  'project_role',
  'robot_made_here',
  'robot_is_annual_bestseller',
  'robot_sales',
  'model_purchase',
  'compute_purchase',
  'revenue',
  'revenue_previous_year',
  'revenue_previous_high',
  'revenue_award_received',
  'financing_award_received',
])

const listed = new Set(['research_projects', 'robot_orders', 'funding_rounds'])

/**
 * The documents as if they held these ten clauses only: the rules between clauses, which name others,
 * are left out, and so are the places. What is left is what the peers calculate.
 */
export function tenCorpus(corpus: Corpus): Corpus {
  const known = (id: string): boolean => (tenClauses as readonly string[]).includes(id)
  const policies = corpus.policies.map((policy) => ({
    ...policy,
    clauses: policy.clauses.filter(({ id }) => known(id)),
    superior_first: null,
    matters: [],
    limits: [],
    pools: [],
    budget: null,
  }))
  const clauses = policies.flatMap((policy) => policy.clauses)
  return {
    ...corpus,
    policies,
    locations: [],
    lists: new Map([...corpus.lists].filter(([id]) => listed.has(id))),
    facts: new Map(
      [...corpus.facts].filter(([id, { list }]) => (list ? listed.has(list) : facts.has(id))),
    ),
    clauses: new Map(clauses.map((clause) => [clause.id, clause])),
  }
}
