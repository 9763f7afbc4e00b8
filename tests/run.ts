import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { parseArgs } from 'node:util'
import type { Ended, Stage } from './run/stage'
import { runStage } from './run/stage'
import { readCounts, readPlaywright, readVitest } from './run/tally'
import { installChromium } from './setup/chromium'

/**
 * Runs every check, goes on after a failure, and adds the tests up: two stages at a time, as most computers have two
 * cores at least, and then two pages at a time. `--today 2027-01-15` runs all of it with the clock moved to that day.
 */

const { values } = parseArgs({ options: { today: { type: 'string' } } })
const reports = mkdtempSync(join(tmpdir(), 'test-reports-'))
const reportOf = (name: string) => join(reports, `${name}.json`)

function vitest(name: string, project: string, ...options: string[]): Stage {
  const file = reportOf(name)
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile=${file}`]
  return {
    name,
    command: ['vitest', 'run', '--project', project, ...options, ...reporters],
    report: { file, read: readVitest },
  }
}

/** In parts, of which none is so long that one of two waits for it at the end. */
const parts = 4
const unitParts = Array.from({ length: parts }, (_, i) =>
  vitest(`unit ${i + 1}`, 'unit', `--shard=${i + 1}/${parts}`),
)

/** Whoever is free takes the next; the long ones stand first. */
const queue: Stage[] = [
  ...unitParts,
  { name: 'lint', command: ['eslint', '-c', 'tests/eslint.config.ts', '.'] },
  vitest('browser', 'browser'),
  { name: 'types', command: ['vue-tsc', '--noEmit'] },
  { name: 'format', command: ['prettier', '--check', '--log-level', 'warn', '.'] },
  { name: 'build', command: ['vite', 'build', '--logLevel', 'warn'] },
  {
    name: 'audit',
    command: ['tsx', 'tests/audit.ts'],
    env: { AUDIT_REPORT: reportOf('audit') },
    report: { file: reportOf('audit'), read: readCounts },
  },
]
/** With nothing beside it, on the page that is built. */
const onPage: Stage = {
  name: 'e2e',
  command: ['playwright', 'test', '-c', 'tests/e2e/playwright.config.ts'],
  env: { PLAYWRIGHT_JSON_OUTPUT_FILE: reportOf('e2e') },
  report: { file: reportOf('e2e'), read: readPlaywright },
}

// A stale page must not pass for the one that is built below.
rmSync('dist', { recursive: true, force: true })
const env = { CHROMIUM_PATH: installChromium(), ...(values.today && { TEST_TODAY: values.today }) }
const ended: Ended[] = []

async function run(stage: Stage): Promise<void> {
  console.log(`── ${stage.name}`)
  ended.push(await runStage(stage, env))
}

/** Takes stages until none is left; goes on after a failure. */
async function runLane(): Promise<void> {
  for (let stage = queue.shift(); stage; stage = queue.shift()) await run(stage)
}

const start = performance.now()
await Promise.all([runLane(), runLane()])
await run(onPage)
rmSync(reports, { recursive: true, force: true })

const inSeconds = (seconds: number): string => `${seconds.toFixed(1).padStart(9)} s`
const lines = ended.map(
  ({ name, passed, failed, seconds }) =>
    `${name.padEnd(8)}${String(passed).padStart(6)} ok` +
    `${String(failed).padStart(6)} not ok${inSeconds(seconds)}`,
)
lines.push(`${'all'.padEnd(30)}${inSeconds((performance.now() - start) / 1000)}`)
console.log(`\n${lines.join('\n')}\n`)

const sum = (of: 'passed' | 'failed' | 'skipped'): number =>
  ended.reduce((all, each) => all + each[of], 0)
if (sum('skipped') > 0) console.log(`Skipped: ${String(sum('skipped'))}`)
// What failed stands at the very end, where it is seen in an output that is cut to its last lines.
for (const { name, failures } of ended)
  for (const each of failures) console.log(`FAILED ${name}: ${each}`)
console.log(`${String(sum('passed'))} passed, ${String(sum('failed'))} failed`)
process.exitCode = sum('failed') > 0 || sum('passed') === 0 ? 1 : 0
