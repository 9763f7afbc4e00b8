import { parseArgs } from 'node:util'
import type { Scenario } from '../calculator/scenario'
import { Decimal } from '../policies/decimal'
import type { Documents } from '../policies/documents'
import type { ReformStamp } from '../reforms/stamp'
import type { Fraction } from '../calculator/fraction'
import { whole } from '../calculator/fraction'
import type { Problem } from '../calculator/reading/problem'
import { readJson } from '../calculator/reading/read-json'
import { readScenario } from '../calculator/reading/read-scenario'
import { mostMoney } from '../calculator/reading/value'
import { reportAwards } from '../calculator/report/award'
import { printedReport } from '../calculator/report/printed'
import { findSweptFact, withFact } from '../sweeps/swept-fact'
import { printSweep } from '../sweeps/print'
import { sweepScenario } from '../sweeps/sweep'
import { sweepParameter } from '../sweeps/sweep-parameter'
import { dateOfQuestion, readText, refusal } from './input'
import { print } from './print'
import { readDocuments, withNumber } from './reform'
import { exitStatus, run, UsageError } from './usage'

const usage = `Usage: npm run -s curve -- --vary FACT|PARAMETER --from X --to X [options] SCENARIO.json
FACT is a money or count fact, in a list by path: robot_orders.0.repeat.
PARAMETER is a number of the law by its id: PD-7.unit_cap.
  --at X          the awards at one point instead of the curves
  --place PLACE   with the gap of a place to the leader, and its rank
  --reform FILE   under the reform of a file
  --as-of DATE    application date (default: today in Asia/Shanghai)
SCENARIO.json may be - for standard input.`

function bound(name: string, text: string | undefined, decimals = 2): Fraction {
  if (text === undefined) throw new UsageError(`--${name} is needed`)
  if (!new RegExp(`^\\d{1,15}(\\.\\d{1,${decimals}})?$`).test(text)) {
    const words = decimals === 2 ? 'two' : decimals
    throw new UsageError(
      `--${name}: found ${text}, expected a number with at most ${words} decimals`,
    )
  }
  const value = new Decimal(text)
  if (value.greaterThan(mostMoney)) {
    throw new UsageError(`--${name}: found ${text}, expected at most ${mostMoney.toFixed()}`)
  }
  return whole(value)
}

function refuse(problems: readonly [Problem, ...Problem[]]): number {
  process.stderr.write(`${JSON.stringify(refusal(problems), null, 2)}\n`)
  return exitStatus.refused
}

await run(usage, async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      vary: { type: 'string' },
      from: { type: 'string' },
      to: { type: 'string' },
      at: { type: 'string' },
      place: { type: 'string' },
      reform: { type: 'string' },
      'as-of': { type: 'string' },
    },
  })
  const today = dateOfQuestion(values['as-of'])
  const path = values.vary
  if (path === undefined) throw new UsageError('--vary is needed')
  if (positionals.length !== 1) throw new UsageError('One scenario file is needed')
  const { documents, stamp } = await readDocuments(values.reform)
  const { corpus } = documents
  const { place } = values
  const places = corpus.locations.map(({ id }) => id)
  if (place !== undefined && !places.includes(place)) {
    throw new UsageError(`--place: found ${place}, expected one of ${places.join(', ')}`)
  }
  const json = readJson(await readText(positionals[0] ?? ''))
  if ('problem' in json) return refuse([json.problem])
  const read = readScenario(json.value, corpus, today)
  if ('problems' in read) return refuse(read.problems)
  const report = async (
    of: Documents,
    scenario: Scenario,
    under?: ReformStamp,
  ): Promise<number> => {
    const awards = printedReport(reportAwards(scenario, of.corpus), under)
    await print(`${JSON.stringify(awards, null, 2)}\n`)
    return exitStatus.done
  }
  const isParameter = corpus.parameters.has(path)
  if (values.at !== undefined && isParameter) {
    const moved = withNumber(documents, stamp, path, values.at)
    return report(moved.documents, read.scenario, moved.stamp)
  }
  if (values.at !== undefined) {
    bound('at', values.at)
    const at = findSweptFact(corpus, read.scenario, path)
    if ('code' in at) return refuse([at])
    const moved = readScenario(withFact(json.value, at, values.at), corpus, today)
    return 'problems' in moved ? refuse(moved.problems) : report(documents, moved.scenario, stamp)
  }
  const from = bound('from', values.from, isParameter ? 6 : 2)
  const to = bound('to', values.to, isParameter ? 6 : 2)
  const swept = isParameter
    ? sweepParameter(corpus, read.scenario, { id: path, from, to })
    : sweepScenario(corpus, read.scenario, { path, from, to })
  if ('problem' in swept) return refuse([swept.problem])
  const printed = printSweep(read.scenario, swept, { place, stamp })
  await print(`${JSON.stringify(printed, null, 2)}\n`)
  return exitStatus.done
})
