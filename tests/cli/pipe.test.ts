import { spawn } from 'node:child_process'
import { openSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { newFolder } from '../folder'

const root = fileURLToPath(new URL('../..', import.meta.url))

interface Ending {
  status: number | null
  signal: NodeJS.Signals | null
  err: string
}

const scenario = '{"project_investment": "30000000", "application_date": "2026-06-30"}'

const start = (command: string, args: string[], stdout: 'pipe' | number) =>
  spawn(process.execPath, ['--import', 'tsx', `src/cli/${command}.ts`, ...args], {
    cwd: root,
    stdio: ['pipe', stdout, 'pipe'],
  })

function endingOf(child: ReturnType<typeof start>): Promise<Ending> {
  return new Promise((resolve, reject) => {
    let err = ''
    child.stderr?.on('data', (text: Buffer) => (err += text.toString()))
    child.stdin?.on('error', () => undefined)
    child.on('error', reject)
    child.on('close', (status, signal) => {
      resolve({ status, signal, err })
    })
  })
}

/** Ends of a command whose reader takes `bytes` at most and closes the pipe. */
function readerOf(command: string, args: string[], input: string, bytes = 0): Promise<Ending> {
  const child = start(command, args, 'pipe')
  const ending = endingOf(child)
  if (bytes === 0) child.stdout?.destroy()
  else child.stdout?.once('data', () => child.stdout?.destroy())
  child.stdin?.end(input)
  return ending
}

const file = (name: string, text: string): string => {
  const path = join(newFolder(), name)
  writeFileSync(path, text)
  return path
}

const commands: readonly (readonly [string, string[]])[] = [
  ['award', ['-']],
  ['award', ['--text', '-']],
  ['award', ['--lines']],
  ['curve', ['--vary', 'project_investment', '--from', '0', '--to', '100000000', '-']],
  ['curve', ['--vary', 'project_investment', '--at', '5', '-']],
  ['sql', []],
  ['sql', ['--schema']],
  ['verify', ['/no/such/folder']],
]

/** Of the ways in which the commands print: at once, line by line, as a sentence. */
const fullDisk = commands.filter(([command, args]) =>
  ['award --text -', 'award --lines', 'sql'].includes([command, ...args].join(' ')),
)

describe('a reader that closes the pipe', () => {
  it.each(commands)('ends %s %j quietly with status 0', async (command, args) => {
    const ending = await readerOf(command, args, scenario)
    expect(ending).toEqual({ status: 0, signal: null, err: '' })
  })

  it('ends award --lines after the lines it has read, however many would follow', async () => {
    const many = `${scenario}\n`.repeat(5000)
    const ending = await readerOf('award', ['--lines'], many, 1)
    expect(ending).toEqual({ status: 0, signal: null, err: '' })
  })

  it('ends portfolio --summary quietly, with the status of the run', async () => {
    const list = file('list.csv', 'company_id,revenue\nA,1\n')
    const done = await readerOf('portfolio', [list, '--summary'], '')
    expect(done).toMatchObject({ status: 0, signal: null })
    expect(done.err).toBe('1 companies read, 1 calculated, 0 left out\n')
    const wrong = file('list.csv', 'company_id,revenue\nA,x\n')
    expect(await readerOf('portfolio', [wrong, '--summary'], '')).toMatchObject({ status: 1 })
  })
})

describe.runIf(process.platform === 'linux')('a full disk under standard output', () => {
  it.each(fullDisk)('is said in words by %s %j, with status 1', async (command, args) => {
    const child = start(command, args, openSync('/dev/full', 'w'))
    const ending = endingOf(child)
    child.stdin?.end(scenario)
    const err =
      'standard output: no space is left on its disk; free some, or name a file on another disk\n'
    expect(await ending).toEqual({ status: 1, signal: null, err })
  })
})
