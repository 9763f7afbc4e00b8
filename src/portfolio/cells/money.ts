import type { Dialect } from '../../calculator/algebras/sql/dialect'
import type { NumberSigns } from '../../calculator/reading/number-text'
import { unitAtEnd, unitPowers } from '../../calculator/reading/number-text'
import { mostMoney } from '../../calculator/reading/value'
import { duckdb } from '../../calculator/algebras/sql/dialects/duckdb'
import { quotedText } from '../quoted'
import { codeNumber } from '../refusal'
import type { MoneyUnit } from '../reading/unit'
import type { CellSql, Steps } from './cell'
import { isAmbiguous, isNegative, isPlain, plainForm, plainNumber } from './number'

const fastForm = (unit: MoneyUnit, signs: NumberSigns): string =>
  ({
    0: plainForm('[0-9]{1,11}', '[0-9]{1,2}', signs),
    4: plainForm('[0-9]{1,7}', '[0-9]{1,6}', signs),
    8: plainForm('[0-9]{1,3}', '[0-9]{1,10}', signs),
  })[unit]
/** Wide enough that the amount times its unit still fits. */
const fastType: Readonly<Record<MoneyUnit, string>> = {
  0: duckdb.columns.money,
  4: 'DECIMAL(13, 6)',
  8: 'DECIMAL(22, 10)',
}

const times = (power: string): string =>
  `CASE ${power} WHEN 8 THEN 100000000 WHEN 4 THEN 10000 ELSE 1 END`

/** The text before the unit that it carries itself. */
const bare = (text: string, { without }: Dialect): string => without(text, unitAtEnd)

function powerSql(text: string, unit: MoneyUnit, { group }: Dialect): string {
  const powers = Object.entries(unitPowers).map(
    ([word, power]) => `WHEN ${quotedText(word)} THEN ${power}`,
  )
  const written = group(text, unitAtEnd, 1)
  return `CASE ${written} ${powers.join(' ')} ELSE ${unit} END`
}

/** Yuan to the fen from a cell in yuan, or in the unit of its heading, or in the unit that it states itself. */
export function moneyCell(
  { raw, own: typed, fast, text, number, power }: Steps,
  unit: MoneyUnit | null,
  signs: NumberSigns,
  dialect: Dialect,
): CellSql {
  const own = unit ?? 0
  const plain = `CAST(${typed?.name ?? raw} AS ${fastType[own]})`
  const scaled = own === 0 ? plain : `CAST(${plain} * ${10 ** own} AS ${duckdb.columns.money})`
  const amount = `TRY_CAST(${number} AS DECIMAL(22, 10)) * CAST(${times(power)} AS DECIMAL(9, 0))`
  const otherUnit = unit === null ? 'FALSE' : `${power} <> ${unit}`
  return {
    fast: typed?.form ?? isPlain(raw, fastForm(own, signs), signs, dialect),
    number: plainNumber(bare(text, dialect), signs, dialect),
    power: powerSql(text, own, dialect),
    value: `CASE WHEN ${fast} THEN ${scaled} ELSE TRY_CAST(${amount} AS ${duckdb.columns.money}) END`,
    code: `CASE WHEN ${fast} OR ${text} IS NULL THEN 0
      WHEN ${isAmbiguous(bare(text, dialect), signs, dialect)} THEN ${codeNumber('ambiguous_number')}
      WHEN ${isNegative(bare(text, dialect), signs, dialect)} THEN ${codeNumber('negative')}
      WHEN ${number} IS NULL THEN ${codeNumber('wrong_type')}
      WHEN ${otherUnit} THEN ${codeNumber('wrong_unit')}
      WHEN length(split_part(${number}, '.', 2)) > 2 + ${power} THEN ${codeNumber('too_many_decimals')}
      WHEN COALESCE(${amount} > ${mostMoney.toFixed()}, TRUE) THEN ${codeNumber('too_large')}
      ELSE 0 END`,
  }
}
