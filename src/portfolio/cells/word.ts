import type { Dialect } from '../../calculator/algebras/sql/dialect'
import type { FactRecord } from '../../policies/schema'
import { quotedText } from '../quoted'
import type { RefusalCode } from '../refusal'
import { codeNumber } from '../refusal'
import type { CellSql, Steps } from './cell'

/** A cell that is one of a few words; `fast` are the words as most files write them. */
function wordCell(
  { raw, own, fast, text, number }: Steps,
  fastWords: readonly string[],
  words: readonly (readonly [string, string])[],
  type: string,
  code: RefusalCode,
): CellSql {
  const cases = words.map(
    ([word, value]) => `WHEN ${quotedText(word.toLowerCase())} THEN ${quotedText(value)}`,
  )
  return {
    fast: own?.form ?? `(${raw} IN (${fastWords.map(quotedText).join(', ')}))`,
    number: `CASE lower(${text}) ${cases.join(' ')} END`,
    power: '0',
    value: `CASE WHEN ${fast} THEN CAST(${own?.name ?? raw} AS ${type}) ELSE CAST(${number} AS ${type}) END`,
    code: `CASE WHEN ${fast} OR ${text} IS NULL OR ${number} IS NOT NULL THEN 0 ELSE ${codeNumber(code)} END`,
  }
}

const flagWords = [
  ['true', 'true'],
  ['是', 'true'],
  ['false', 'false'],
  ['否', 'false'],
] as const

/** true or false in capitals or not, 是 or 否. */
export const flagCell = (steps: Steps, { columns }: Dialect): CellSql =>
  wordCell(steps, ['true', 'false'], flagWords, columns.flag, 'wrong_type')

/** One of the fact's values by id or by its Chinese word. */
export function choiceCell(steps: Steps, fact: FactRecord, { columns }: Dialect): CellSql {
  const values = fact.values ?? []
  const words = values.flatMap(({ id, label }) => [[id, id] as const, [label.zh, id] as const])
  const ids = values.map(({ id }) => id)
  return wordCell(steps, ids, words, columns.enum, 'not_allowed')
}
