import type { Item } from '../../policies/fact-path'
import { pathOf } from '../../policies/fact-path'
import type { FactRecord } from '../../policies/schema'
import type { Algebra } from '../algebra'
import type { Scenario } from '../scenario'
import { statedValue, valueOf } from '../scenario'
import { overItems } from './enumerated'
import { arithmetic, nothing } from './exact/arithmetic'
import type { Amount, Truth } from './exact/nodes'
import { noAmounts, noTruths } from './exact/nodes'

/** The exact reading of one scenario: every amount a fraction with its derivation. */
export function exact(scenario: Scenario): Algebra<Amount, Truth> {
  const placed = (fact: FactRecord, item?: Item) => ({
    fact,
    path: pathOf(fact, item),
    stated: statedValue(scenario, fact, item) !== undefined,
  })
  const amountOf = (fact: FactRecord, item?: Item): Amount => {
    const found = valueOf(scenario, fact, item)
    const value = typeof found === 'object' ? found : null
    return { value, does: 'fact', of: noAmounts, ...placed(fact, item) }
  }
  /** A fact outside lists is asked for by many clauses, and is one amount. */
  const amounts = new Map<FactRecord, Amount>()
  return {
    ...arithmetic,

    fact: (fact, item) => {
      if (item) return amountOf(fact, item)
      let amount = amounts.get(fact)
      if (!amount) amounts.set(fact, (amount = amountOf(fact)))
      return amount
    },
    flag: (fact, item) => {
      const value = valueOf(scenario, fact, item)
      const found = typeof value === 'boolean' ? value : undefined
      return { value: found ?? null, does: 'flag', of: noTruths, ...placed(fact, item), found }
    },
    oneOf: (fact, values, item) => {
      const value = valueOf(scenario, fact, item)
      const found = typeof value === 'string' ? value : undefined
      const among = found === undefined ? null : values.includes(found)
      return { value: among, does: 'one_of', of: noTruths, ...placed(fact, item), found, values }
    },
    stated: (fact, item) => {
      const { stated, ...place } = placed(fact, item)
      return { value: stated, does: 'stated', of: noTruths, ...place }
    },

    ...overItems<Amount, Truth>((list) => scenario.lists.get(list)?.length ?? null, {
      add: arithmetic.add,
      max: arithmetic.max,
      or: arithmetic.or,
      nothing,
      none: (list) => ({ value: false, does: 'empty_list', of: noTruths, path: list }),
      missing: {
        amount: (list) => ({ value: null, does: 'missing_list', of: noAmounts, path: list }),
        test: (list) => ({ value: null, does: 'missing_list', of: noTruths, path: list }),
      },
    }),
  }
}
