import { fileFault } from '../portfolio/fault'
import { watchStreams } from './print'

/** Wrong words on the command line; ends with exit status 2. */
export class UsageError extends Error {}

/** Exit statuses of the commands: done, some input refused, wrong usage. */
export const exitStatus = { done: 0, refused: 1, usage: 2 } as const

/** Runs a command, wording errors on standard error and setting the exit status. */
export async function run(usage: string, command: () => Promise<number>): Promise<void> {
  watchStreams()
  try {
    process.exitCode = await command()
  } catch (error) {
    if (error instanceof UsageError) {
      process.stderr.write(`${error.message}\n\n${usage}\n`)
      process.exitCode = exitStatus.usage
      return
    }
    if (isParseArgsError(error)) {
      process.stderr.write(`${error.message}\n\n${usage}\n`)
      process.exitCode = exitStatus.usage
      return
    }
    process.stderr.write(`${inWords(error)}\n`)
    process.exitCode = exitStatus.refused
  }
}

function inWords(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  const path = 'path' in error && typeof error.path === 'string' ? error.path : undefined
  return (path === undefined ? undefined : fileFault(error, path, 'read'))?.message ?? error.message
}

const isParseArgsError = (error: unknown): error is Error =>
  error instanceof Error &&
  'code' in error &&
  typeof error.code === 'string' &&
  error.code.startsWith('ERR_PARSE_ARGS')
