import type { Item } from '../../policies/fact-path'
import { pathOf } from '../../policies/fact-path'
import type { FactRecord } from '../../policies/schema'
import type { Algebra } from '../algebra'
import type { Scenario } from '../scenario'
import { overItems } from './enumerated'
import { arithmetic, nothing } from './exact/arithmetic'
import type { Amount, Truth } from './exact/nodes'
import { amountNode, noAmounts, noTruths, truthNode } from './exact/nodes'
import type { Statements } from './statements'
import { statementsOf, valueIn } from './statements'

/** The exact reading of one scenario: every amount a fraction with its derivation. */
export const exact = (scenario: Scenario): Algebra<Amount, Truth> => exactOf(statementsOf(scenario))

/** The same of whatever answers for a scenario. */
export function exactOf(statements: Statements): Algebra<Amount, Truth> {
  const placed = (fact: FactRecord, item?: Item) => ({
    fact,
    path: pathOf(fact, item),
    stated: statements.stated(fact, item) !== undefined,
  })
  const amountOf = (fact: FactRecord, item?: Item): Amount => {
    const found = valueIn(statements, fact, item)
    const value = typeof found === 'object' ? found : null
    return amountNode(value, 'fact', noAmounts, undefined, undefined, placed(fact, item))
  }
  /** A fact outside lists is asked for by many clauses, and is one amount. */
  const amounts = new Map<FactRecord, Amount>()
  return {
    ...arithmetic,

    fact: (fact, item) => {
      if (item) return amountOf(fact, item)
      let amount = amounts.get(fact)
      // Asked each time: what is made of the amount rests on the fact.
      if (amount) statements.stated(fact)
      else amounts.set(fact, (amount = amountOf(fact)))
      return amount
    },
    flag: (fact, item) => {
      const value = valueIn(statements, fact, item)
      const found = typeof value === 'boolean' ? value : undefined
      return truthNode(found ?? null, 'flag', noTruths, undefined, placed(fact, item), found)
    },
    oneOf: (fact, values, item) => {
      const value = valueIn(statements, fact, item)
      const found = typeof value === 'string' ? value : undefined
      const among = found === undefined ? null : values.includes(found)
      return truthNode(among, 'one_of', noTruths, undefined, placed(fact, item), found, values)
    },
    stated: (fact, item) => {
      const stated = statements.stated(fact, item) !== undefined
      return truthNode(stated, 'stated', noTruths, undefined, { fact, path: pathOf(fact, item) })
    },

    ...overItems<Amount, Truth>(statements.items, {
      add: arithmetic.add,
      max: arithmetic.max,
      or: arithmetic.or,
      nothing,
      none: (list) => truthNode(false, 'empty_list', noTruths, undefined, { path: list }),
      missing: {
        amount: (list) =>
          amountNode(null, 'missing_list', noAmounts, undefined, undefined, { path: list }),
        test: (list) => truthNode(null, 'missing_list', noTruths, undefined, { path: list }),
      },
    }),
  }
}
