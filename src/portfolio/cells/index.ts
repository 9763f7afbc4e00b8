import type { NumberSigns } from '../../calculator/reading/number-text'
import type { FactRecord } from '../../policies/schema'
import type { FactColumn } from '../reading/header'
import type { CellSql, Steps } from './cell'
import { countCell } from './count'
import { dateCell } from './date'
import { moneyCell } from './money'
import { rateCell } from './rate'
import { choiceCell, flagCell } from './word'

type Reader = (steps: Steps, column: FactColumn, signs: NumberSigns) => CellSql

const readers: { readonly [K in FactRecord['type']]: Reader } = {
  money: (steps, { unit }, signs) => moneyCell(steps, unit, signs),
  rate: (steps, _, signs) => rateCell(steps, signs),
  count: (steps, { fact }, signs) => countCell(steps, fact, signs),
  date: (steps) => dateCell(steps),
  flag: (steps) => flagCell(steps),
  enum: (steps, { fact }) => choiceCell(steps, fact),
}

/** How a column of the file is read in SQL; `signs` are those of the file's numbers. */
export const cellSql = (steps: Steps, column: FactColumn, signs: NumberSigns): CellSql =>
  readers[column.fact.type](steps, column, signs)
