import { isFlat } from '../calculator/algebras/curve'
import { whole } from '../calculator/fraction'
import { mostCount, mostMoney } from '../calculator/reading/value'
import type { Scenario } from '../calculator/scenario'
import type { Corpus } from '../policies/corpus'
import { Decimal } from '../policies/decimal'
import { factAt } from '../policies/fact-path'
import { statedPaths } from './insights/investigate'
import { sweepScenario } from './sweep'

/**
 * The path of the stated fact that is asked for most, where what the place pays at most is the same at every value
 * of it and what another place pays is not; else null.
 */
export function unmovedIn(corpus: Corpus, scenario: Scenario, place: string): string | null {
  const [main] = statedPaths(corpus, scenario, [])
  const fact = main && factAt(corpus, main.path)
  if (!fact) return null
  const most = fact.type === 'money' ? mostMoney : new Decimal(fact.maximum ?? mostCount)
  const range = { from: whole(new Decimal(fact.minimum ?? 0)), to: whole(most) }
  const swept = sweepScenario(corpus, scenario, { path: main.path, ...range })
  if ('problem' in swept) return null
  const { locations } = swept.result
  const own = locations.get(place)
  if (!own || own.high.after.some((line) => line === null) || !isFlat(own.high)) return null
  const others = [...locations].filter(([id]) => id !== place)
  return others.some(([, { high }]) => !isFlat(high)) ? main.path : null
}
