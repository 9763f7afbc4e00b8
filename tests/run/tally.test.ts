import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'
import { expect, it } from 'vitest'
import { newFolder } from '../folder'
import { tally } from './stage'
import { readCounts, readPlaywright, readVitest } from './tally'

function report(content: unknown): string {
  const file = join(newFolder(), 'report.json')
  writeFileSync(file, JSON.stringify(content))
  return file
}
const at = (file: string): string => join(process.cwd(), file)

it('names what failed in vitest, and a file that could not even be read', () => {
  const file = report({
    numPassedTests: 2,
    numFailedTests: 1,
    numPendingTests: 1,
    numTodoTests: 0,
    testResults: [
      {
        name: at('tests/good.test.ts'),
        status: 'passed',
        assertionResults: [{ status: 'passed', fullName: 'is good' }],
      },
      {
        name: at('tests/bad.test.ts'),
        status: 'failed',
        assertionResults: [
          { status: 'passed', fullName: 'some part' },
          {
            status: 'failed',
            fullName: 'a marker moves',
            failureMessages: ['\u001b[31mexpected 1 to be 2\u001b[39m\n  at somewhere'],
          },
        ],
      },
      {
        name: at('tests/broken.test.ts'),
        status: 'failed',
        message: 'Cannot find package',
        assertionResults: [],
      },
    ],
  })
  expect(readVitest(file)).toEqual({
    passed: 2,
    failed: 2,
    skipped: 1,
    failures: [
      'tests/bad.test.ts › a marker moves\n    expected 1 to be 2',
      'tests/broken.test.ts › the file itself\n    Cannot find package',
    ],
  })
})

it('names what failed in Playwright, what passed on a second try too', () => {
  const spec = (title: string, status: string, message?: string) => ({
    title,
    file: 'page.spec.ts',
    line: 7,
    tests: [{ status, results: [{ ...(message && { error: { message } }) }] }],
  })
  const file = report({
    config: { rootDir: at('tests/e2e') },
    stats: { expected: 1, unexpected: 1, flaky: 1, skipped: 0 },
    errors: [],
    suites: [
      {
        title: 'page.spec.ts',
        file: 'page.spec.ts',
        specs: [
          spec('opens', 'expected'),
          spec('closes', 'unexpected', 'Error: no\n\nExpected: 1\nReceived: 2'),
        ],
        suites: [{ title: 'inner', file: 'page.spec.ts', specs: [spec('wavers', 'flaky')] }],
      },
    ],
  })
  expect(readPlaywright(file)).toEqual({
    passed: 1,
    failed: 2,
    skipped: 0,
    failures: [
      'tests/e2e/page.spec.ts:7 › closes\n    Error: no\n    Expected: 1\n    Received: 2',
      'tests/e2e/page.spec.ts:7 › wavers',
    ],
  })
})

it('counts a stage that fails without a failed test, and tells its last lines', () => {
  const stage = { name: 'lint', command: ['eslint'] }
  expect(tally(stage, 0, ['all is well'])).toEqual({
    passed: 1,
    failed: 0,
    skipped: 0,
    failures: [],
  })
  expect(tally(stage, 2, ['a.ts', '', '  3:1  error'])).toEqual({
    passed: 0,
    failed: 1,
    skipped: 0,
    failures: ['a.ts\n      3:1  error'],
  })
  const counts = { file: report({ passed: 3, failed: 0, skipped: 1 }), read: readCounts }
  expect(tally({ ...stage, report: counts }, 0, [])).toMatchObject({ passed: 3, failed: 0 })
  expect(tally({ ...stage, report: counts }, 1, ['out of memory'])).toEqual({
    passed: 3,
    failed: 1,
    skipped: 1,
    failures: ['out of memory'],
  })
  const lost = { file: '/no/such/report.json', read: readCounts }
  expect(tally({ ...stage, report: lost }, 0, ['?'])).toMatchObject({ passed: 0, failed: 1 })
})
