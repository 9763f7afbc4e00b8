import { mostMoney } from '../../calculator/reading/value'
import { columnType } from '../../sweeps/scenario-tables'
import { codeNumber } from '../refusal'
import type { MoneyUnit } from '../reading/unit'
import type { CellSql, Steps } from './cell'
import { isAmbiguous, isNegative, isPlain, plainNumber } from './number'

const fastForm: Readonly<Record<MoneyUnit, string>> = {
  0: '[0-9]{1,11}(\\.[0-9]{1,2})?',
  4: '[0-9]{1,7}(\\.[0-9]{1,6})?',
  8: '[0-9]{1,3}(\\.[0-9]{1,10})?',
}
const fastType: Readonly<Record<MoneyUnit, string>> = {
  0: columnType.money,
  4: 'DECIMAL(13, 6)',
  8: 'DECIMAL(13, 10)',
}

const times = (power: string): string =>
  `CASE ${power} WHEN 8 THEN 100000000 WHEN 4 THEN 10000 ELSE 1 END`

/** The text before 元, 万元, 万, 亿元 or 亿. */
const bare = (text: string): string => `regexp_replace(${text}, '\\s*(元|万元|万|亿元|亿)$', '')`

function powerSql(text: string, unit: MoneyUnit): string {
  const written = `regexp_extract(${text}, '(元|万元|万|亿元|亿)$', 1)`
  return `CASE ${written} WHEN '元' THEN 0 WHEN '万' THEN 4 WHEN '万元' THEN 4 WHEN '亿' THEN 8 WHEN '亿元' THEN 8 ELSE ${unit} END`
}

/** Yuan to the fen from a cell in yuan, or in the unit of its heading, or in the unit that it states itself. */
export function moneyCell(
  { raw, fast, text, number, power }: Steps,
  unit: MoneyUnit | null,
  commas: boolean,
): CellSql {
  const own = unit ?? 0
  const plain = `CAST(${raw} AS ${fastType[own]})`
  const scaled = own === 0 ? plain : `CAST(${plain} * ${10 ** own} AS ${columnType.money})`
  const amount = `TRY_CAST(${number} AS DECIMAL(22, 10)) * CAST(${times(power)} AS DECIMAL(9, 0))`
  const otherUnit = unit === null ? 'FALSE' : `${power} <> ${unit}`
  return {
    fast: isPlain(raw, fastForm[own], commas),
    number: plainNumber(bare(text), commas),
    power: powerSql(text, own),
    value: `CASE WHEN ${fast} THEN ${scaled} ELSE TRY_CAST(${amount} AS ${columnType.money}) END`,
    code: `CASE WHEN ${fast} OR ${text} IS NULL THEN 0
      WHEN ${isAmbiguous(bare(text), commas)} THEN ${codeNumber('ambiguous_number')}
      WHEN ${isNegative(bare(text), commas)} THEN ${codeNumber('negative')}
      WHEN ${number} IS NULL THEN ${codeNumber('wrong_type')}
      WHEN ${otherUnit} THEN ${codeNumber('wrong_unit')}
      WHEN length(split_part(${number}, '.', 2)) > 2 + ${power} THEN ${codeNumber('too_many_decimals')}
      WHEN COALESCE(${amount} > ${mostMoney.toFixed()}, TRUE) THEN ${codeNumber('too_large')}
      ELSE 0 END`,
  }
}
