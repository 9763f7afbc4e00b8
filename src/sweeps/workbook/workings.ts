import type { GivenCell, Value } from '../../calculator/algebras/workbook/expression'
import type { Program } from '../../calculator/algebras/workbook/program'
import { programOf } from '../../calculator/algebras/workbook/program'
import type { Source } from '../../calculator/algebras/expressions/source'
import type { Scenario } from '../../calculator/scenario'
import type { Corpus } from '../../policies/corpus'
import { Decimal } from '../../policies/decimal'
import { factAt } from '../../policies/fact-path'
import { defaultRange, presets } from '../presets'
import { filledBy } from './filled'
import { alongSource, totalsSelection, wholeSelection, workbookSource } from './source'

/** The law as cells over every fact and number, what a scenario fills in, and the totals along one fact. */
export interface Workings {
  readonly program: Program
  readonly moving: NonNullable<Source['moving']>
  readonly filled: (cell: GivenCell) => Value
  /** How many items of each list are read. */
  readonly listRows: number
  readonly along: {
    readonly fact: string
    readonly program: Program
    /** In whole yuan, from the least to the most. */
    readonly values: readonly number[]
  }
}

/** Rows of every list, where the scenario does not state more. */
const usualRows = 20
const tries = 50

/** Everything of a workbook that is worked out. `listRows`: at least so many items of each list are read. */
export function workingsOf(corpus: Corpus, scenario: Scenario, listRows = usualRows): Workings {
  const longest = Math.max(0, ...[...scenario.lists.values()].map((items) => items.length))
  const rows = Math.max(listRows, longest)
  const source = workbookSource(corpus, scenario.readings, rows)
  const fact = presets[0].paths[0]
  const stated = scenario.facts.get(fact)
  const now = typeof stated === 'object' ? stated.n.toFixed() : undefined
  const { to } = defaultRange(corpus, fact, now)
  const step = new Decimal(to).div(tries)
  if (!factAt(corpus, fact)) throw new Error(`No fact ${fact}`)
  return {
    program: programOf(corpus, source, wholeSelection(corpus)),
    moving: source.moving ?? new Map(),
    filled: filledBy(corpus, scenario),
    listRows: rows,
    along: {
      fact,
      program: programOf(corpus, alongSource(corpus, scenario, fact), totalsSelection),
      values: Array.from({ length: tries }, (_, i) => step.times(i + 1).toNumber()),
    },
  }
}
