import { Decimal } from '../../policies/decimal'
import { factAt } from '../../policies/fact-path'
import { valueAtPath, withPath } from '../../policies/scenario-input'
import { firstMoney } from './favourable'
import type { Tried } from './totals'
import { totalsOf } from './totals'

/** What a little more of a stated number changes, by place; null where it can be no more. */
export interface Step {
  readonly by: Decimal
  readonly changes: ReadonlyMap<string, Decimal>
}

const million = new Decimal(firstMoney)

/** One more of a count; of money a million yuan more, or a hundred thousand where less than a million is stated. */
export function stepOf(tried: Tried, path: string): Step | null {
  const stated = valueAtPath(tried.input, path)
  const type = factAt(tried.corpus, path)?.type
  if ((type !== 'money' && type !== 'count') || !/^\d+(\.\d+)?$/.test(String(stated))) return null
  const value = new Decimal(String(stated))
  const by = type === 'count' ? new Decimal(1) : value.lessThan(million) ? million.div(10) : million
  const more = value.plus(by)
  const input = withPath(tried.input, path, type === 'count' ? more.toNumber() : more.toFixed())
  const [now, then] = [totalsOf(tried), totalsOf({ ...tried, input })]
  if (!now || !then) return null
  const changes = [...now].flatMap(([place, amount]) => {
    const change = (then.get(place) ?? amount).minus(amount)
    return change.isZero() ? [] : [[place, change] as const]
  })
  return { by, changes: new Map(changes) }
}
