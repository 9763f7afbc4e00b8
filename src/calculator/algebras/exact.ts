import { Decimal } from '../../policies/decimal'
import type { FactRecord } from '../../policies/schema'
import type { Algebra } from '../algebra'
import type { Fraction } from '../fraction'
import { whole } from '../fraction'
import type { Scenario } from '../scenario'
import { pathOf, statedValue } from '../scenario'
import { overItems } from './enumerated'
import { arithmetic, nothing } from './exact/arithmetic'
import type { Amount, Truth } from './exact/nodes'
import { noAmounts, noTruths } from './exact/nodes'

const standIns = new WeakMap<FactRecord, Fraction>()

/** A fact's plain default as an amount; null where it has none. */
function standIn(fact: FactRecord): Fraction | null {
  const { default: plain } = fact
  if (typeof plain !== 'string' && typeof plain !== 'number') return null
  let made = standIns.get(fact)
  if (!made) standIns.set(fact, (made = whole(new Decimal(plain))))
  return made
}

/** The exact reading of one scenario: every amount a fraction with its derivation. */
export function exact(scenario: Scenario): Algebra<Amount, Truth> {
  return {
    ...arithmetic,

    fact: (fact, item) => {
      const value = statedValue(scenario, fact, item)
      const stated = typeof value === 'object'
      const path = pathOf(fact, item)
      const found = stated ? value : standIn(fact)
      return { value: found, does: 'fact', of: noAmounts, fact, path, stated }
    },
    flag: (fact, item) => {
      const found = statedValue(scenario, fact, item)
      const value = typeof found === 'boolean' ? found : fact.default
      const known = typeof value === 'boolean'
      return {
        value: known ? value : null,
        does: 'flag',
        of: noTruths,
        fact,
        path: pathOf(fact, item),
        stated: typeof found === 'boolean',
        found: known ? value : undefined,
      }
    },
    oneOf: (fact, values, item) => {
      const found = statedValue(scenario, fact, item)
      const value = typeof found === 'string' ? found : fact.default
      const known = typeof value === 'string'
      return {
        value: known ? values.includes(value) : null,
        does: 'one_of',
        of: noTruths,
        fact,
        path: pathOf(fact, item),
        stated: typeof found === 'string',
        found: known ? value : undefined,
        values,
      }
    },
    stated: (fact, item) => ({
      value: statedValue(scenario, fact, item) !== undefined,
      does: 'stated',
      of: noTruths,
      fact,
      path: pathOf(fact, item),
    }),

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
