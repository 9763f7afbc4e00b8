import { runCommand } from './command'
import { median, timed } from './median'
import { workedScenarios } from './reports'

const sumOfMoney = /^\d{5,}(\.\d+)?$/

/** The same scenario with every sum of money raised by so many thousandths: parts stay within their wholes. */
function raised(value: unknown, thousandths: number): unknown {
  if (typeof value === 'string' && sumOfMoney.test(value))
    return String((BigInt(value.split('.')[0] ?? '') * BigInt(1000 + thousandths)) / 1000n)
  if (Array.isArray(value)) return value.map((each) => raised(each, thousandths))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, each]) => [key, raised(each, thousandths)]),
  )
}

/** Worked cases, each time with other sums: what was answered once is not asked again. */
function scenarioLines(count: number): string {
  const scenarios = workedScenarios()
  const line = (i: number): string => JSON.stringify(raised(scenarios[i % scenarios.length], i))
  return Array.from({ length: count }, (_, i) => `${line(i)}\n`).join('')
}

const throughCommand = (input: string): Promise<void> => runCommand('award', ['--lines'], { input })

/** Scenarios per second through `award --lines` with derivations; the start of the command is taken off. */
export async function awardLines(runs: number): Promise<{ perSecond: number; startMs: number }> {
  const [few, many] = [1, 2000]
  const start = median(await timed(runs, () => throughCommand(scenarioLines(few))))
  const whole = median(await timed(runs, () => throughCommand(scenarioLines(many))))
  return { perSecond: ((many - few) / (whole - start)) * 1000, startMs: start }
}
