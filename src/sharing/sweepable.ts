import { mostCount, mostMoney } from '../calculator/reading/value'
import type { Corpus } from '../policies/corpus'
import { factAt, partsOf } from '../policies/fact-path'
import type { FactRecord } from '../policies/schema'
import type { SweptRange } from '../sweeps/swept-range'
import { dropped } from './dropped'
import { isEntries } from './json'
import type { Reader } from './reader'
import { byKey, where } from './reader'

/** The money or count fact at a path such as `revenue` or `robot_orders.0.units`, stated or not. */
function sweepableAt(corpus: Corpus, path: string): FactRecord | undefined {
  const { index, beyond } = partsOf(path)
  const isItem = index === undefined || /^\d{1,4}$/.test(index)
  const fact = isItem && !beyond ? factAt(corpus, path) : undefined
  return fact?.type === 'money' || fact?.type === 'count' ? fact : undefined
}

/** A path of a fact that can vary. */
export const sweepablePath = (corpus: Corpus): Reader<string> =>
  where((found): found is string => typeof found === 'string' && !!sweepableAt(corpus, found), {
    kind: 'sweepable',
  })

const patterns = { money: /^\d{1,13}(\.\d{1,2})?$/, count: /^\d{1,10}$/ }

/** An amount in yuan. */
export const amount: Reader<string> = where(
  (found): found is string =>
    typeof found === 'string' && patterns.money.test(found) && Number(found) <= Number(mostMoney),
  { kind: 'amount', most: mostMoney.toFixed() },
)

function rangeOf(fact: FactRecord): Reader<SweptRange> {
  const isMoney = fact.type === 'money'
  const most = isMoney ? mostMoney.toFixed() : String(fact.maximum ?? mostCount)
  const pattern = isMoney ? patterns.money : patterns.count
  const isEnd = (end: unknown): end is string =>
    typeof end === 'string' && pattern.test(end) && Number(end) <= Number(most)
  return (found, at) => {
    const { from, to } = isEntries(found) ? found : {}
    const holds = isEnd(from) && isEnd(to) && Number(from) < Number(to)
    return holds
      ? { value: { from, to }, dropped: [] }
      : { dropped: [dropped(at, found, { kind: 'range', most })] }
  }
}

/** Ranges by the path of the fact that varies: within its limits, the end above the beginning. */
export const ranges = (corpus: Corpus): Reader<Readonly<Record<string, SweptRange>>> =>
  byKey((path) => {
    const fact = sweepableAt(corpus, path)
    if (fact) return rangeOf(fact)
    return (_, at) => ({ dropped: [dropped(at, path, { kind: 'sweepable' })] })
  })
