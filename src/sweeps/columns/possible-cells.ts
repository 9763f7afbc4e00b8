import { numberOf } from '../../calculator/algebras/columns/scenario-tables'
import type { Scenario } from '../../calculator/scenario'
import { statedValue } from '../../calculator/scenario'
import type { Corpus } from '../../policies/corpus'
import type { FactRecord } from '../../policies/schema'
import type { SweptFact } from '../swept-fact'

/** The fact and a column of its values: along the first axis, along the second, or the same everywhere. */
export interface Varied {
  readonly swept: SweptFact
  readonly column: Float64Array
}

/** Cells in which no part exceeds its whole, among the facts that vary and those beside them. */
export function possibleCells(
  corpus: Corpus,
  scenario: Scenario,
  varied: readonly Varied[],
  size: number,
): Uint8Array {
  const possible = new Uint8Array(size).fill(1)
  const columnOf = (fact: FactRecord, near: SweptFact): Float64Array | number => {
    const own = varied.find(
      ({ swept }) => swept.fact === fact && swept.item?.index === near.item?.index,
    )
    return own?.column ?? numberOf(fact, statedValue(scenario, fact, near.item))
  }
  for (const { swept } of varied) {
    for (const part of corpus.facts.values()) {
      if (!part.part_of || part.list !== swept.item?.list) continue
      if (part.id !== swept.fact.id && part.part_of !== swept.fact.id) continue
      const over = [...corpus.facts.values()].find(
        ({ id, list }) => id === part.part_of && list === part.list,
      )
      if (!over) continue
      const [a, b] = [columnOf(part, swept), columnOf(over, swept)]
      const at = (of: Float64Array | number, cell: number): number =>
        typeof of === 'number' ? of : (of[cell] ?? NaN)
      for (let cell = 0; cell < size; cell += 1) if (at(a, cell) > at(b, cell)) possible[cell] = 0
    }
  }
  return possible
}
