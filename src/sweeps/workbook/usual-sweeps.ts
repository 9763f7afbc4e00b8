import { finite, whole } from '../../calculator/fraction'
import type { Scenario } from '../../calculator/scenario'
import type { Corpus } from '../../policies/corpus'
import { Decimal } from '../../policies/decimal'
import { partsOf } from '../../policies/fact-path'
import { defaultRange, presets } from '../presets'
import type { SweepResult } from '../sweep'
import { sweepScenario } from '../sweep'

/** What a scenario states at a path, as text; undefined where it states no number. */
function statedAt(scenario: Scenario, path: string): string | undefined {
  const { head, index, id } = partsOf(path)
  const value =
    index === undefined || id === undefined
      ? scenario.facts.get(path)
      : scenario.lists.get(head)?.[Number(index)]?.get(id)
  return typeof value === 'object' ? finite(value)?.toFixed() : undefined
}

/** The curves that are asked for most, each over its usual range; without those that cannot be drawn. */
export function usualSweeps(corpus: Corpus, scenario: Scenario): readonly SweepResult[] {
  return presets.flatMap(({ paths: [path] }) => {
    const range = defaultRange(corpus, path, statedAt(scenario, path))
    const from = whole(new Decimal(range.from))
    const to = whole(new Decimal(range.to))
    const swept = sweepScenario(corpus, scenario, { path, from, to })
    return 'problem' in swept ? [] : [swept]
  })
}
