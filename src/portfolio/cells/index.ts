import type { Dialect } from '../../calculator/algebras/sql/dialect'
import type { NumberSigns } from '../../calculator/reading/number-text'
import type { FactRecord } from '../../policies/schema'
import type { FactColumn } from '../reading/header'
import type { CellSql, Steps } from './cell'
import { countCell } from './count'
import { dateCell } from './date'
import { moneyCell } from './money'
import { rateCell } from './rate'
import { choiceCell, flagCell } from './word'

type Reader = (steps: Steps, column: FactColumn, signs: NumberSigns, dialect: Dialect) => CellSql

const readers: { readonly [K in FactRecord['type']]: Reader } = {
  money: (steps, { unit }, signs, dialect) => moneyCell(steps, unit, signs, dialect),
  rate: (steps, _, signs, dialect) => rateCell(steps, signs, dialect),
  count: (steps, { fact }, signs, dialect) => countCell(steps, fact, signs, dialect),
  date: (steps, _, __, dialect) => dateCell(steps, dialect),
  flag: (steps, _, __, dialect) => flagCell(steps, dialect),
  enum: (steps, { fact }, _, dialect) => choiceCell(steps, fact, dialect),
}

/** How a column of the file is read in SQL; `signs` are those of the file's numbers. */
export const cellSql = (
  steps: Steps,
  column: FactColumn,
  signs: NumberSigns,
  dialect: Dialect,
): CellSql => readers[column.fact.type](steps, column, signs, dialect)
