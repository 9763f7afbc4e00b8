import { readFile } from 'node:fs/promises'
import { text } from 'node:stream/consumers'
import { isDate } from '../calculator/reading/value'
import type { Problem } from '../calculator/reading/problem'
import { today } from '../calculator/reading/today'
import { fileFault } from '../portfolio/fault'
import { UsageError } from './usage'

/** A name that no file can have, in words. */
export const noSuchName = (name: string): string =>
  `${JSON.stringify(name)}: a name of a file cannot hold a NUL character`

/** The text of a file, or of standard input for `-`. Throws where the file cannot be read. */
export async function readText(file: string): Promise<string> {
  if (file === '-') return text(process.stdin)
  if (file.includes('\0')) throw new UsageError(noSuchName(file))
  try {
    return await readFile(file, 'utf8')
  } catch (error) {
    const fault = fileFault(error, file, 'read')
    throw fault ? new UsageError(fault.message) : error
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
