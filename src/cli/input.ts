import { readFile } from 'node:fs/promises'
import { text } from 'node:stream/consumers'
import { isDate } from '../calculator/reading/value'
import type { Problem } from '../calculator/reading/problem'
import { today } from '../calculator/reading/today'
import { UsageError } from './usage'

/** The text of a file, or of standard input for `-`. Throws where the file cannot be read. */
export async function readText(file: string): Promise<string> {
  if (file === '-') return text(process.stdin)
  try {
    return await readFile(file, 'utf8')
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new UsageError(`Cannot read ${file}: ${reason}`)
  }
}

/** The date of the question: `--as-of`, else today in Asia/Shanghai. */
export function dateOfQuestion(asOf: string | undefined): string {
  if (asOf === undefined) return today()
  if (!isDate(asOf)) throw new UsageError(`--as-of: found ${asOf}, expected a day as YYYY-MM-DD`)
  return asOf
}

/** A refusal as the contract prints it; further problems of the same input under `others`. */
export function refusal(problems: readonly [Problem, ...Problem[]]): object {
  const [error, ...others] = problems
  return { error, ...(others.length > 0 && { others }) }
}
