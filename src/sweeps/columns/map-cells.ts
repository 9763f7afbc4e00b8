import { numberOf } from '../../calculator/algebras/columns/scenario-tables'
import type { Tables } from '../../calculator/algebras/columns/table'
import type { Source } from '../../calculator/algebras/expressions/source'
import { columnName } from '../../calculator/algebras/expressions/source'
import { whole } from '../../calculator/fraction'
import type { Problem } from '../../calculator/reading/problem'
import { problem } from '../../calculator/reading/problem'
import type { Scenario } from '../../calculator/scenario'
import { statedValue } from '../../calculator/scenario'
import type { Corpus } from '../../policies/corpus'
import type { Axis } from '../map'
import type { SweptFact } from '../swept-fact'
import { findSweptFact, namedSweptFact } from '../swept-fact'
import { answersTo, readyQuestion } from './asked'
import type { Varied } from './possible-cells'
import { possibleCells } from './possible-cells'
import { totalsOfPlaces } from './place-totals'
import { scenarioKey } from './scenario-key'
import { withStated } from './with-stated'

/** A map as columns: fen as doubles, NaN where a place is unknown or the cell cannot be. Goes between threads as it is. */
export interface MapCells {
  /** The axes that were worked out: fewer values than asked where there is no WebAssembly. */
  readonly x: Axis
  readonly y: Axis
  readonly places: ReadonlyMap<string, { readonly low: Float64Array; readonly high: Float64Array }>
  /** 1 for a cell that can be; 0 where a part would exceed its whole. */
  readonly possible: Uint8Array
  /** How many cells the exact reading had to say. */
  readonly exactly: number
}

/** Values of an axis that the exact reading can work out in a few seconds where there is no WebAssembly. */
const fewValues = 16

/** Both ends and what lies evenly between them. */
const thinned = (axis: Axis): Axis => {
  const last = axis.values.length - 1
  if (last < fewValues) return axis
  const kept = new Set(
    Array.from({ length: fewValues }, (_, n) => Math.round((n * last) / (fewValues - 1))),
  )
  return { ...axis, values: axis.values.filter((_, i) => kept.has(i)) }
}

/** What a column keeps to: up to the next power of two, so that a range that is dragged stays within it. */
const roundedUp = (values: Float64Array): readonly [bigint, bigint] => {
  let most = 1
  for (const value of values) if (value > most) most = value
  return [0n, 2n ** BigInt(Math.ceil(Math.log2(most)) + 1)]
}

function columnsAlong(x: Axis, y: Axis, across: SweptFact, up: SweptFact): readonly Varied[] {
  const [xs, ys] = [x, y].map(({ values }, i) => {
    const { fact } = i === 0 ? across : up
    return Float64Array.from(values, (value) => numberOf(fact, whole(value)))
  }) as [Float64Array, Float64Array]
  const size = xs.length * ys.length
  const [first, second] = [new Float64Array(size), new Float64Array(size)]
  xs.forEach((value, i) => {
    first.fill(value, i * ys.length, (i + 1) * ys.length)
    second.set(ys, i * ys.length)
  })
  return [
    { swept: across, column: first },
    { swept: up, column: second },
  ]
}

/**
 * What every place comes to in every cell of two facts, or why they cannot vary together: the same as the statement of
 * the map says, without an engine. `dragged` names facts of the company that are about to move: they stay open, so that
 * the next map with other values of them, or with another range, needs no new program.
 */
export function mapCells(
  corpus: Corpus,
  scenario: Scenario,
  asked: { readonly x: Axis; readonly y: Axis; readonly dragged?: readonly string[] },
): MapCells | { readonly problem: Problem } {
  const across = findSweptFact(corpus, scenario, asked.x.path)
  if ('code' in across) return { problem: across }
  const up = findSweptFact(corpus, scenario, asked.y.path)
  if ('code' in up) return { problem: up }
  if (across.path === up.path) {
    return { problem: problem('not_sweepable', up.path, up.path, 'a fact other than the first') }
  }
  const besides = (asked.dragged ?? []).flatMap((path) => {
    const swept = path === across.path || path === up.path ? null : namedSweptFact(corpus, path)
    return swept ?? []
  })
  const laid = (x: Axis, y: Axis): readonly Varied[] => {
    const along = columnsAlong(x, y, across, up)
    const size = x.values.length * y.values.length
    const constant = (swept: SweptFact): Varied => ({
      swept,
      column: new Float64Array(size).fill(
        numberOf(swept.fact, statedValue(scenario, swept.fact, swept.item)),
      ),
    })
    return [...along, ...besides.map(constant)]
  }
  const varied = laid(asked.x, asked.y)
  const paths = varied.map(({ swept }) => swept.path)
  const bounds = new Map(
    varied.map(({ swept, column }) => [columnName(swept.path), roundedUp(column)] as const),
  )
  const source: Source = {
    scenario,
    columns: new Set(paths),
    lists: new Map(),
    bounds: { column: (_, name) => bounds.get(name), items: () => 0 },
  }
  const key = ['map', ...paths, ...[...bounds.values()].map(String), scenarioKey(scenario, paths)]
  const question = readyQuestion(corpus, key.join(), () => ({ source, selection: totalsOfPlaces }))
  const [x, y] = question ? [asked.x, asked.y] : [thinned(asked.x), thinned(asked.y)]
  return worked(corpus, scenario, x, y, question ? varied : laid(x, y), question)
}

function worked(
  corpus: Corpus,
  scenario: Scenario,
  x: Axis,
  y: Axis,
  varied: readonly Varied[],
  question: ReturnType<typeof readyQuestion>,
): MapCells {
  const length = x.values.length * y.values.length
  const columns = new Map(varied.map(({ swept, column }) => [columnName(swept.path), column]))
  const tables: Tables = { scenarios: { length, columns }, lists: new Map() }
  const cellAt = (cell: number): Scenario => {
    const [i, j] = [Math.floor(cell / y.values.length), cell % y.values.length]
    return [x.values[i], y.values[j]].reduce((stated, value, n) => {
      const swept = varied[n]?.swept
      return value && swept ? withStated(stated, swept, whole(value)) : stated
    }, scenario)
  }
  const answers = answersTo(corpus, question, totalsOfPlaces, tables, cellAt)
  const possible = possibleCells(corpus, scenario, varied, length)
  const impossible: number[] = []
  for (let cell = 0; cell < length; cell += 1) if (possible[cell] === 0) impossible.push(cell)
  const places = new Map(
    corpus.locations.map(({ id }) => {
      const end = (name: 'low' | 'high'): Float64Array => {
        const fen = answers.columns.get(`location.${id}.${name}`) ?? new Float64Array(length)
        for (const cell of impossible) fen[cell] = NaN
        return fen
      }
      return [id, { low: end('low'), high: end('high') }]
    }),
  )
  return { x, y, places, possible, exactly: answers.refused.length }
}
