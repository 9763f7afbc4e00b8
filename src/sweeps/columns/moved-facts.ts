import type { Scenario, StatedValue } from '../../calculator/scenario'
import type { Corpus } from '../../policies/corpus'
import { factAt, pathOf } from '../../policies/fact-path'
import type { Item } from '../../policies/fact-path'

const isSame = (a: StatedValue | undefined, b: StatedValue): boolean =>
  typeof a === 'object' && typeof b === 'object' ? a.n.eq(b.n) && a.d.eq(b.d) : a === b

/** The sums and counts that a scenario states, by path; a list of another length is another company. */
function numbersOf(corpus: Corpus, scenario: Scenario): ReadonlyMap<string, StatedValue> {
  const found = new Map<string, StatedValue>()
  const add = (facts: ReadonlyMap<string, StatedValue>, item?: Item): void => {
    for (const [id, value] of facts) {
      const path = pathOf({ id }, item)
      const type = factAt(corpus, path)?.type
      if (type === 'money' || type === 'count') found.set(path, value)
    }
  }
  add(scenario.facts)
  for (const [list, items] of scenario.lists)
    items.forEach((facts, index) => {
      add(facts, { list, index })
    })
  return found
}

/** Facts that stay open at once: each more makes the program of a map slower. */
const mostOpen = 4

/**
 * Tells of one scenario after another which of its sums and counts have moved since the facts of the map were chosen,
 * the last moved first and at most four: what moved once is likely to go on moving, and needs no new program then.
 */
export function movedFacts() {
  let axes = ''
  let before: ReadonlyMap<string, StatedValue> = new Map()
  let moved: readonly string[] = []
  return (corpus: Corpus, scenario: Scenario, varied: readonly string[]): readonly string[] => {
    const now = numbersOf(corpus, scenario)
    if (axes !== varied.join()) moved = []
    else {
      const latest = [...now].flatMap(([path, value]) =>
        before.has(path) && !varied.includes(path) && !isSame(before.get(path), value) ? path : [],
      )
      moved = latest.length > mostOpen ? [] : [...new Set([...latest, ...moved])].slice(0, mostOpen)
    }
    axes = varied.join()
    before = now
    moved = moved.filter((path) => now.has(path))
    return [...moved].sort()
  }
}
