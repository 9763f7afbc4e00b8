import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { createInterface } from 'node:readline'
import type { Readable } from 'node:stream'
import { installChromium } from './setup/chromium'

/**
 * Runs every check, goes on after a failure, and adds the tests up: in two lanes, as most computers have two cores at
 * least, and then on the page itself.
 */

interface Tally {
  passed: number
  failed: number
  skipped: number
}

interface Stage {
  name: string
  command: string[]
  env?: Record<string, string>
  /** Reads the runner's own report; a stage without one counts as a single test. */
  report?: (file: string) => Tally
}

const reports = mkdtempSync(join(tmpdir(), 'test-reports-'))
const reportOf = (name: string) => join(reports, `${name}.json`)

/** What is read, built and tried in a browser without the page around it. */
const checks: readonly Stage[] = [
  { name: 'types', command: ['vue-tsc', '--noEmit'] },
  { name: 'lint', command: ['eslint', '-c', 'tests/eslint.config.ts', '.'] },
  { name: 'format', command: ['prettier', '--check', '--log-level', 'warn', '.'] },
  {
    name: 'audit',
    command: ['tsx', 'tests/audit.ts'],
    env: { AUDIT_REPORT: reportOf('audit') },
    report: (file) => JSON.parse(readFileSync(file, 'utf8')) as Tally,
  },
  { name: 'build', command: ['vite', 'build', '--logLevel', 'warn'] },
  vitest('browser'),
]
const inProcess: readonly Stage[] = [vitest('unit')]
/** Two pages at a time, with nothing beside them. */
const onPage: readonly Stage[] = [
  {
    name: 'e2e',
    command: ['playwright', 'test', '-c', 'tests/e2e/playwright.config.ts'],
    env: { PLAYWRIGHT_JSON_OUTPUT_FILE: reportOf('e2e') },
    report: readPlaywright,
  },
]

function vitest(project: string): Stage {
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile=${reportOf(project)}`]
  return {
    name: project,
    command: ['vitest', 'run', '--project', project, ...reporters],
    report: readVitest,
  }
}

function readVitest(file: string): Tally {
  const report = JSON.parse(readFileSync(file, 'utf8')) as {
    numPassedTests: number
    numFailedTests: number
    numPendingTests: number
    numTodoTests: number
  }
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests,
    skipped: report.numPendingTests + report.numTodoTests,
  }
}

function readPlaywright(file: string): Tally {
  const { stats } = JSON.parse(readFileSync(file, 'utf8')) as {
    stats: { expected: number; unexpected: number; flaky: number; skipped: number }
  }
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky, skipped: stats.skipped }
}

/** Passes on what a stage prints, whole lines at a time, each under the name of its stage. */
function passOn(name: string, from: Readable, to: NodeJS.WriteStream): void {
  createInterface({ input: from }).on('line', (line) => to.write(`${name.padEnd(8)}${line}\n`))
}

/** Exit code of a tool of this project; npm has put the tools on the search path. */
function run(stage: Stage, browser: string): Promise<number> {
  const [command = '', ...args] = stage.command
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      stdio: ['ignore', 'pipe', 'pipe'],
      shell: process.platform === 'win32',
      env: { ...process.env, ...stage.env, CHROMIUM_PATH: browser },
    })
    passOn(stage.name, child.stdout, process.stdout)
    passOn(stage.name, child.stderr, process.stderr)
    child.on('error', () => {
      resolve(1)
    })
    child.on('close', (code) => {
      resolve(code ?? 1)
    })
  })
}

/** What a stage adds to the sum; a runner that failed without a failed test counts as one. */
function tally(stage: Stage, code: number): Tally {
  const ended = { passed: 0, failed: code === 0 ? 0 : 1, skipped: 0 }
  if (!stage.report) return { ...ended, passed: code === 0 ? 1 : 0 }
  try {
    const counted = stage.report(reportOf(stage.name))
    return code !== 0 && counted.failed === 0 ? { ...counted, failed: 1 } : counted
  } catch {
    return { ...ended, failed: 1 }
  }
}

// A stale page must not pass for the one that is built below.
rmSync('dist', { recursive: true, force: true })
const browser = installChromium()
const sum: Tally = { passed: 0, failed: 0, skipped: 0 }
const lines: string[] = []

/** Stages one after the other; they go on after a failure. */
async function runLane(lane: readonly Stage[]): Promise<void> {
  for (const stage of lane) {
    console.log(`── ${stage.name}`)
    const start = performance.now()
    const counted = tally(stage, await run(stage, browser))
    const seconds = ((performance.now() - start) / 1000).toFixed(1)
    sum.passed += counted.passed
    sum.failed += counted.failed
    sum.skipped += counted.skipped
    lines.push(
      `${stage.name.padEnd(8)}${String(counted.passed).padStart(6)} ok` +
        `${String(counted.failed).padStart(6)} not ok${seconds.padStart(9)} s`,
    )
  }
}

const start = performance.now()
await Promise.all([runLane(checks), runLane(inProcess)])
await runLane(onPage)
lines.push(`${'all'.padEnd(30)}${((performance.now() - start) / 1000).toFixed(1).padStart(9)} s`)
rmSync(reports, { recursive: true, force: true })

console.log(`\n${lines.join('\n')}\n`)
if (sum.skipped > 0) console.log(`Skipped: ${String(sum.skipped)}`)
console.log(`${String(sum.passed)} passed, ${String(sum.failed)} failed`)
process.exitCode = sum.failed > 0 || sum.passed === 0 ? 1 : 0
