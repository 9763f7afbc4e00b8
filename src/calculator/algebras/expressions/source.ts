import { Decimal } from '../../../policies/decimal'
import { pathOf } from '../../../policies/fact-path'
import type { FactRecord } from '../../../policies/schema'
import type { Fraction } from '../../fraction'
import { mostCount, mostMoney } from '../../reading/value'
import type { Scenario } from '../../scenario'
import { defaultOf } from '../../scenario'
import type { Column } from './leaf'
import { places } from './leaf'

/** Where the facts of a statement come from. */
export interface Source {
  /** Facts that are the same for every row: constants of the statement. */
  readonly scenario: Scenario
  /** Paths of facts that are columns of the scenario table. */
  readonly columns: ReadonlySet<string>
  /** Lists that are child tables, with the facts that each has as columns. */
  readonly lists: ReadonlyMap<string, ReadonlySet<string>>
  /**
   * Of those lists, the ones whose k-th items are columns of the company (`robot_orders.0.units`), with how many
   * items a company has of them at most.
   */
  readonly planes?: ReadonlyMap<string, number>
  /** What the tables keep to, where that is known closer than by the contract of the input. */
  readonly bounds?: SourceBounds
  /** Parameters that stay open until the rows are worked out, by id. */
  readonly moving?: ReadonlyMap<string, Moving>
}

/** The least and the most that stands in a column, as whole numbers, and the longest list of one company. */
export interface SourceBounds {
  readonly column: (list: string | undefined, name: string) => readonly [bigint, bigint] | undefined
  readonly items: (list: string) => number
}

/** What an open parameter keeps to, as whole numbers at its scale. */
export interface Moving {
  readonly scale: number
  readonly least: bigint
  readonly most: bigint
}

/** A default without a divisor as a whole number with so many decimal places. */
export const wholeOf = ({ n }: Fraction, scale: number): bigint =>
  BigInt(n.times(new Decimal(10).pow(scale)).toFixed(0))

/** What expressions over tables cannot say. */
export class ExpressionRefusal extends Error {
  readonly code = 'expression_refused'
}

/** Name of a scenario column: the fact's path with its dots as underscores. */
export const columnName = (path: string): string => path.replaceAll('.', '_')

/** Name of the column that says whether a company states a list at all. */
export const statedColumn = (list: string): string => `${list}_stated`

/** No list of one company is longer (`most` in data/facts.yaml); bounds what a sum may come to. */
export const mostListItems = 500

function boundsOf(fact: FactRecord): readonly [bigint, bigint] {
  if (fact.type === 'money') return [0n, BigInt(mostMoney.toFixed(0)) * 100n]
  if (fact.type === 'rate') return [0n, 1_000_000n]
  if (fact.type === 'date') return [0n, 99_999_999n]
  return [BigInt(fact.minimum ?? 0), BigInt(fact.maximum ?? mostCount)]
}

/** What an amount of a column may come to: what the table keeps to, with the default that stands in, else the contract. */
export function boundsIn(source: Source, fact: FactRecord, { list, name }: Omit<Column, 'asks'>) {
  const kept = source.bounds?.column(list, name)
  if (!kept) return boundsOf(fact)
  const standIn = defaultOf(fact)
  if (typeof standIn !== 'object') return kept
  const value = wholeOf(standIn, places[fact.type])
  return [value < kept[0] ? value : kept[0], value > kept[1] ? value : kept[1]] as const
}

/** Name of the column of a fact of the k-th item of a list that lies in planes. */
export const planeColumn = (list: string, index: number, fact: string): string =>
  pathOf({ id: fact }, { list, index })
