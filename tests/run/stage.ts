import { spawn } from 'node:child_process'
import process from 'node:process'
import { createInterface } from 'node:readline'
import type { Readable } from 'node:stream'
import type { Tally } from './tally'

/** A tool of this project, run once. */
export interface Stage {
  readonly name: string
  readonly command: readonly string[]
  readonly env?: Readonly<Record<string, string>>
  /** The runner's own report, and how it is read; a stage without one counts as a single test. */
  readonly report?: { readonly file: string; readonly read: (file: string) => Tally }
}

export interface Ended extends Tally {
  readonly name: string
  readonly seconds: number
}

/** How many of the last lines of a stage tell why it failed, where no test of it did. */
const told = 20

/** Runs a stage, passing on what it prints line by line under its name; npm has put the tools on the search path. */
export async function runStage(stage: Stage, env: NodeJS.ProcessEnv): Promise<Ended> {
  const start = performance.now()
  const last: string[] = []
  const code = await new Promise<number>((resolve) => {
    const [command = '', ...args] = stage.command
    const child = spawn(command, args, {
      stdio: ['ignore', 'pipe', 'pipe'],
      shell: process.platform === 'win32',
      env: { ...process.env, ...env, ...stage.env },
    })
    const passOn = (from: Readable, to: NodeJS.WriteStream): void => {
      createInterface({ input: from }).on('line', (line) => {
        to.write(`${stage.name.padEnd(8)}${line}\n`)
        last.push(line)
        if (last.length > told) last.shift()
      })
    }
    passOn(child.stdout, process.stdout)
    passOn(child.stderr, process.stderr)
    child.on('error', ({ message }) => {
      last.push(message)
      resolve(1)
    })
    child.on('close', (ended) => {
      resolve(ended ?? 1)
    })
  })
  const seconds = (performance.now() - start) / 1000
  return { name: stage.name, seconds, ...tally(stage, code, last) }
}

/** What a stage adds to the sum; a runner that failed without a failed test counts as one. */
export function tally({ report }: Stage, code: number, last: readonly string[]): Tally {
  const why = last.filter((line) => line.trim() !== '').join('\n    ')
  const failed: Tally = { passed: 0, failed: 1, skipped: 0, failures: [why] }
  if (!report) return code === 0 ? { passed: 1, failed: 0, skipped: 0, failures: [] } : failed
  try {
    const counted = report.read(report.file)
    if (code === 0 || counted.failures.length > 0) return counted
    return { ...counted, failed: Math.max(counted.failed, 1), failures: failed.failures }
  } catch {
    return failed
  }
}
