import { readFileSync } from 'node:fs'
import { relative } from 'node:path'
import process from 'node:process'

/** What a runner's own report comes to. */
export interface Tally {
  readonly passed: number
  readonly failed: number
  readonly skipped: number
  /** Each failed test: file, name, and the first lines of what it said. */
  readonly failures: readonly string[]
}

const read = (file: string): unknown => JSON.parse(readFileSync(file, 'utf8'))

/** So many lines hold what was expected and what was found. */
const told = 4

/** The first lines of a message that say something, without colours, not longer than a screen is wide, and no frames. */
function firstLines(message = ''): readonly string[] {
  const plain = message.replace(/\u001b\[[\d;]*m/g, '')
  const lines = plain.split('\n').map((line) => line.trim().slice(0, 300))
  return lines.filter((line) => line !== '' && !line.startsWith('at ')).slice(0, told)
}

const failure = (file: string, name: string, message?: string): string =>
  [`${relative(process.cwd(), file)} › ${name}`, ...firstLines(message)].join('\n    ')

interface VitestReport {
  readonly numPassedTests: number
  readonly numFailedTests: number
  readonly numPendingTests: number
  readonly numTodoTests: number
  readonly testResults: readonly {
    readonly name: string
    readonly status: string
    readonly message?: string
    readonly assertionResults: readonly {
      readonly status: string
      readonly fullName: string
      readonly failureMessages?: readonly string[] | null
    }[]
  }[]
}

/** The report of vitest; a file that could not even be read is a failure of its own. */
export function readVitest(file: string): Tally {
  const report = read(file) as VitestReport
  const failures = report.testResults.flatMap(({ name, status, message, assertionResults }) => {
    const failed = assertionResults.filter((each) => each.status === 'failed')
    if (status === 'failed' && failed.length === 0)
      return [failure(name, 'the file itself', message)]
    return failed.map(({ fullName, failureMessages }) =>
      failure(name, fullName, failureMessages?.[0]),
    )
  })
  return {
    passed: report.numPassedTests,
    failed: Math.max(report.numFailedTests, failures.length),
    skipped: report.numPendingTests + report.numTodoTests,
    failures,
  }
}

interface Suite {
  readonly title: string
  readonly file: string
  readonly suites?: readonly Suite[]
  readonly specs: readonly {
    readonly title: string
    readonly file: string
    readonly line: number
    readonly tests: readonly {
      readonly status: 'expected' | 'unexpected' | 'flaky' | 'skipped'
      readonly results: readonly { readonly error?: { readonly message?: string } }[]
    }[]
  }[]
}

function failuresIn({ specs, suites = [] }: Suite, folder: string): string[] {
  const own = specs.flatMap(({ title, file, line, tests }) =>
    tests
      .filter(({ status }) => status === 'unexpected' || status === 'flaky')
      .map(({ results }) =>
        failure(
          `${folder}/${file}:${String(line)}`,
          title,
          results.find(({ error }) => error)?.error?.message,
        ),
      ),
  )
  return [...own, ...suites.flatMap((suite) => failuresIn(suite, folder))]
}

/** The report of Playwright; what passes on a second try only counts as failed. */
export function readPlaywright(file: string): Tally {
  const { stats, suites, errors, config } = read(file) as {
    readonly stats: Record<'expected' | 'unexpected' | 'flaky' | 'skipped', number>
    readonly suites: readonly Suite[]
    readonly errors: readonly { readonly message?: string }[]
    readonly config: { readonly rootDir: string }
  }
  return {
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky + errors.length,
    skipped: stats.skipped,
    failures: [
      ...suites.flatMap((suite) => failuresIn(suite, config.rootDir)),
      ...errors.map(({ message }) => failure('playwright', 'outside of a test', message)),
    ],
  }
}

/** The report of a check of one answer; its failure is told by its last lines. */
export const readCounts = (file: string): Tally => ({
  ...(read(file) as Omit<Tally, 'failures'>),
  failures: [],
})
