import { readFileSync, writeFileSync } from 'node:fs'
import process from 'node:process'
import type { CheckResult, CheckStatus } from '@stryker-mutator/api/check'
import type { Mutant, MutantResult } from '@stryker-mutator/api/core'
import type { MutationTestingPlanReadyEvent, Reporter } from '@stryker-mutator/api/report'
import { isUnnoticed, survivorLine } from './score'
import { shareOf } from './share'

/**
 * Tries a sample of the mutants alone. Stryker's own means to leave mutants out are files and lines; here the
 * report of the plan draws the sample, and a check lets nothing else through. The two run in different
 * processes, so the sample goes through a file.
 */

/** Names of variables of the environment: the file of the sample, its size, its seed. */
export const sampleFile = 'MUTANTS_SAMPLE_FILE'
export const sampleSize = 'MUTANTS'
export const sampleSeed = 'SEED'

const named = (name: string): string => {
  const value = process.env[name]
  if (value === undefined) throw new Error(`${name} is not set`)
  return value
}

/** The mutants that are to be tried, by id. */
export const readSample = (): ReadonlySet<string> =>
  new Set(JSON.parse(readFileSync(named(sampleFile), 'utf8')) as string[])

class SampleDrawn implements Reporter {
  /** A survivor is told when it is found: a run that is cut off has told what it knows. */
  onMutantTested(result: Readonly<MutantResult>): void {
    if (isUnnoticed(result) && readSample().has(result.id)) console.log(survivorLine(result))
  }

  onMutationTestingPlanReady({ mutantPlans }: MutationTestingPlanReadyEvent): void {
    // Mutants of code that runs once, when a module is read, have their result already: not tried.
    const tried = mutantPlans.filter(({ mutant }) => mutant.status === undefined)
    const ids = tried.map(({ mutant }) => mutant.id)
    const sample = shareOf(ids, Number(named(sampleSize)), Number(named(sampleSeed)))
    writeFileSync(named(sampleFile), JSON.stringify(sample))
    console.log(
      `${String(sample.length)} of ${String(ids.length)} mutants; ` +
        `${String(mutantPlans.length - ids.length)} more are in code that runs once and are not tried`,
    )
  }
}

class SampleChecked {
  init(): Promise<void> {
    return Promise.resolve()
  }

  check(mutants: readonly Mutant[]): Promise<Record<string, CheckResult>> {
    const sample = readSample()
    const result = (id: string): CheckResult =>
      // The package of these types names its values at run time only.
      sample.has(id)
        ? { status: 'passed' as CheckStatus.Passed }
        : { status: 'compileError' as CheckStatus.CompileError, reason: 'not in the sample' }
    return Promise.resolve(Object.fromEntries(mutants.map(({ id }) => [id, result(id)])))
  }

  group(mutants: readonly Mutant[]): Promise<string[][]> {
    return Promise.resolve([mutants.map(({ id }) => id)])
  }
}

export const strykerPlugins = [
  { kind: 'Reporter', name: 'sample', injectableClass: SampleDrawn },
  { kind: 'Checker', name: 'sample', injectableClass: SampleChecked },
]
