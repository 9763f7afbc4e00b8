import { conditionsOf } from './asked-conditions'
import type { Clause, Corpus, Policy } from './corpus'

/** How a clause is carried: with an amount, without a number, or by another document. */
export type Carried = 'amount' | 'unquantified' | 'by_reference'

/** What of a document is calculated, in counts. */
export interface Coverage {
  readonly clauses: number
  readonly amount: number
  readonly unquantified: number
  readonly by_reference: number
  /** Printed numbers, those of general rules too. */
  readonly parameters: number
  /** Conditions that stated facts decide. */
  readonly conditions: number
  /** Conditions that an authority decides and no fact carries. */
  readonly requirements: number
}

/** How one clause is carried. */
export function carriedAs({ formula, commitment }: Clause): Carried {
  if (formula) return 'amount'
  return commitment === 'by_reference' ? 'by_reference' : 'unquantified'
}

/** What of one document is calculated and what not. */
export function coverageOf(policy: Policy): Coverage {
  const { clauses } = policy
  const count = (as: Carried): number => clauses.filter((each) => carriedAs(each) === as).length
  const sum = (of: (clause: Clause) => number): number =>
    clauses.reduce((total, clause) => total + of(clause), 0)
  return {
    clauses: clauses.length,
    amount: count('amount'),
    unquantified: count('unquantified'),
    by_reference: count('by_reference'),
    parameters: policy.parameters.length + sum(({ parameters }) => parameters.length),
    conditions:
      policy.conditions.length + sum((clause) => conditionsOf({ conditions: [] }, clause).length),
    requirements: sum(({ requirements }) => requirements.length),
  }
}

/** The counts of all documents added up. */
export function coverageOfAll({ policies }: Corpus): Coverage {
  const all = policies.map(coverageOf)
  const total = (key: keyof Coverage): number => all.reduce((sum, each) => sum + each[key], 0)
  return {
    clauses: total('clauses'),
    amount: total('amount'),
    unquantified: total('unquantified'),
    by_reference: total('by_reference'),
    parameters: total('parameters'),
    conditions: total('conditions'),
    requirements: total('requirements'),
  }
}
