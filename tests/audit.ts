import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import process from 'node:process'
import { isGrave, readAudit } from './audit/answer'

/**
 * Asks npm's service for known faults of the locked packages. A grave one in what the page and the
 * commands stand on fails; where the service does not answer, a line says so and nothing fails.
 */

/** Milliseconds to wait for the service. */
const patience = 30_000

function audit(...options: string[]) {
  const { stdout } = spawnSync(
    'npm',
    ['audit', '--json', '--fetch-retries=0', `--fetch-timeout=${String(patience)}`, ...options],
    {
      encoding: 'utf8',
      shell: process.platform === 'win32',
      timeout: patience * 2,
      maxBuffer: 1e9,
      stdio: ['ignore', 'pipe', 'ignore'],
    },
  )
  return readAudit(stdout ?? '')
}

const all = audit()
const production = all.answered ? audit('--omit=dev') : all
const tally = { passed: 0, failed: 0, skipped: 0 }
if (!all.answered || !production.answered) {
  const why = !all.answered ? all.why : !production.answered ? production.why : ''
  console.log(`npm's service for known faults does not answer (${why}); nothing was checked`)
  tally.skipped = 1
} else {
  for (const { name, severity } of all.faults) console.log(`${severity.padEnd(10)}${name}`)
  const grave = production.faults.filter(isGrave)
  console.log(
    `${String(all.faults.length)} packages with a known fault, ` +
      `${String(production.faults.length)} of them in production, ${String(grave.length)} grave`,
  )
  if (grave.length > 0) tally.failed = 1
  else tally.passed = 1
}
const report = process.env['AUDIT_REPORT']
if (report) writeFileSync(report, JSON.stringify(tally))
process.exitCode = tally.failed
