import type { FactRecord } from '../../policies/schema'
import type { FactColumn } from '../reading/header'
import type { CellSql, Steps } from './cell'
import { countCell } from './count'
import { dateCell } from './date'
import { moneyCell } from './money'
import { rateCell } from './rate'
import { choiceCell, flagCell } from './word'

type Reader = (steps: Steps, column: FactColumn, commas: boolean) => CellSql

const readers: { readonly [K in FactRecord['type']]: Reader } = {
  money: (steps, { unit }, commas) => moneyCell(steps, unit, commas),
  rate: (steps, _, commas) => rateCell(steps, commas),
  count: (steps, { fact }, commas) => countCell(steps, fact, commas),
  date: (steps) => dateCell(steps),
  flag: (steps) => flagCell(steps),
  enum: (steps, { fact }) => choiceCell(steps, fact),
}

/** How a column of the file is read in SQL; `commas` as in `plainNumber`. */
export const cellSql = (steps: Steps, column: FactColumn, commas: boolean): CellSql =>
  readers[column.fact.type](steps, column, commas)
