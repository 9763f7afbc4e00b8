import type { ChildProcessWithoutNullStreams, SpawnOptionsWithoutStdio } from 'node:child_process'
import { spawn } from 'node:child_process'
import process from 'node:process'
import { Readable } from 'node:stream'
import { fileURLToPath } from 'node:url'
import { asItsOwn, caught } from './own-process'

const cwd = fileURLToPath(new URL('..', import.meta.url))

/** What a command came to. */
export interface Answer {
  readonly status: number | null
  readonly out: string
  readonly err: string
}

/** How it ended and what it printed, once it is over. */
export function answerOf(child: ChildProcessWithoutNullStreams, input = ''): Promise<Answer> {
  return new Promise((resolve, reject) => {
    let [out, err] = ['', '']
    child.stdout.on('data', (text: Buffer) => (out += text.toString()))
    child.stderr.on('data', (text: Buffer) => (err += text.toString()))
    child.on('error', reject)
    child.on('close', (status) => {
      resolve({ status, out, err })
    })
    child.stdin.on('error', () => undefined)
    child.stdin.end(input)
  })
}

/** A command of the project in a process of its own, started without npm, which takes as long as the command. */
export const startCommand = (
  command: string,
  args: readonly string[],
  options: SpawnOptionsWithoutStdio = {},
): ChildProcessWithoutNullStreams =>
  spawn(process.execPath, ['--import', 'tsx', `src/cli/${command}.ts`, ...args], {
    cwd,
    ...options,
  })

/** Runs it as a user would. */
export const runByNpm = (command: string, args: readonly string[], input = ''): Promise<Answer> =>
  answerOf(spawn('npm', ['run', '-s', command, '--', ...args], { cwd }), input)

let runs = 0

/**
 * Runs a command of the project with a text on standard input, in this process: starting one takes two seconds, and
 * most of what a command says does not turn on it. Every command is also run as a user would, by `runByNpm`.
 */
export async function run(command: string, args: readonly string[], input = ''): Promise<Answer> {
  const [stdout, stderr] = [caught(), caught()]
  const file = fileURLToPath(new URL(`../src/cli/${command}.ts`, import.meta.url))
  const argv = [process.execPath, file, ...args]
  const streams = { stdin: Readable.from([input]), stdout: stdout.stream, stderr: stderr.stream }
  runs += 1
  const status = await asItsOwn(
    { argv, ...streams },
    () => import(/* @vite-ignore */ `${file}?run=${String(runs)}`),
  )
  return { status, out: stdout.text(), err: stderr.text() }
}
