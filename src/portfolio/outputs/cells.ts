import { formula } from '../../policies/spreadsheet-text'
import { quotedText } from '../quoted'

/** A text as it goes into a CSV file, in SQL: behind an apostrophe where a spreadsheet would run it. */
export function csvCell(column: string): string {
  const text = `CAST(${column} AS VARCHAR)`
  const runs = `regexp_matches(${text}, ${quotedText(`^(?:${formula.begins})`)})`
  const isNumber = `regexp_full_match(${text}, ${quotedText(formula.number)})`
  // No reader takes a NUL.
  const plain = `replace(${text}, chr(0), '')`
  return `CASE WHEN ${runs} AND NOT ${isNumber} THEN concat('''', ${plain}) ELSE ${plain} END`
}
