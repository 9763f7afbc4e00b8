import { mkdtempSync, rmSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { parseArgs } from 'node:util'
import type { MutantResult, PartialStrykerOptions } from '@stryker-mutator/api/core'
import { Stryker } from '@stryker-mutator/core'
import { readSample, sampleFile, sampleSeed, sampleSize } from './plugin'
import { scoreOf } from './score'

/**
 * Changes the calculator and the reading of the policies in small ways, one at a time, and sees whether the
 * tests notice: `npm run mutants`. A sample of `MUTANTS` (400) from `SEED`, or every mutant with `--all`.
 */

/** What of the sample has to be noticed, in percent. */
const goal = 85

const { values } = parseArgs({ options: { all: { type: 'boolean', default: false } } })
const folder = mkdtempSync(join(tmpdir(), 'mutants-'))
process.env[sampleFile] = join(folder, 'sample.json')
process.env[sampleSize] ||= '400'
process.env[sampleSeed] ||= '20260630'
if (values.all) process.env[sampleSize] = String(Number.MAX_SAFE_INTEGER)

const withTypeScript = ['--import', 'tsx']
const options: PartialStrykerOptions = {
  mutate: ['src/calculator/**/*.ts', 'src/policies/**/*.ts'],
  testRunner: 'vitest',
  vitest: { configFile: 'tests/mutants/vitest.config.ts', related: false },
  plugins: ['@stryker-mutator/vitest-runner', './tests/mutants/plugin.ts'],
  checkers: ['sample'],
  checkerNodeArgs: withTypeScript,
  // All tests run in one process, which has to hold what each of them drew.
  testRunnerNodeArgs: [...withTypeScript, '--max-old-space-size=8192'],
  reporters: ['sample', 'progress-append-only'],
  coverageAnalysis: 'perTest',
  // A table that is read once is read before a mutant of it could be switched on.
  ignoreStatic: true,
  concurrency: availableParallelism(),
  // A process that has run the tests some tens of times has grown by gigabytes.
  maxTestRunnerReuse: 25,
  dryRunTimeoutMinutes: 60,
  timeoutMS: 10_000,
  tempDirName: '.stryker-tmp',
  cleanTempDir: 'always',
  ignorePatterns: ['dist', 'test-results', 'playwright-report'],
  logLevel: 'warn' as NonNullable<PartialStrykerOptions['logLevel']>,
  allowConsoleColors: false,
}

const start = performance.now()
try {
  const results: readonly MutantResult[] = await new Stryker(options).runMutationTest()
  const sample = readSample()
  const tried = results.filter(({ id }) => sample.has(id))
  const { percent, counts } = scoreOf(tried)
  const minutes = ((performance.now() - start) / 60_000).toFixed(1)
  const parts = Object.entries(counts).map(([status, count]) => `${String(count)} ${status}`)
  console.log(
    `\nmutants (SEED=${String(process.env[sampleSeed])}): ${percent.toFixed(1)} % of ${String(tried.length)} noticed ` +
      `(${parts.join(', ')}) in ${minutes} minutes; goal ${String(goal)} %`,
  )
  process.exitCode = percent >= goal ? 0 : 1
} finally {
  rmSync(folder, { recursive: true, force: true })
}
