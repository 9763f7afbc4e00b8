import { parseArgs } from 'node:util'
import { buildCorpus } from '../policies/corpus'
import { Decimal } from '../policies/decimal'
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
import { readProjectData } from './data'
import { dateOfQuestion, readText, refusal } from './input'
import { print } from './print'
import { exitStatus, run, UsageError } from './usage'

const usage = `Usage: npm run -s curve -- --vary FACT --from X --to X [--at X] [--as-of DATE] SCENARIO.json
FACT is a money or count fact, in a list by path: robot_orders.0.repeat.
--at prints the awards at one point instead of the curves. SCENARIO.json may be - for standard input.`

function bound(name: string, text: string | undefined): Fraction {
  if (text === undefined) throw new UsageError(`--${name} is needed`)
  if (!/^\d{1,15}(\.\d{1,2})?$/.test(text)) {
    throw new UsageError(`--${name}: found ${text}, expected a number with at most two decimals`)
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
      'as-of': { type: 'string' },
    },
  })
  const today = dateOfQuestion(values['as-of'])
  const path = values.vary
  if (path === undefined) throw new UsageError('--vary is needed')
  if (positionals.length !== 1) throw new UsageError('One scenario file is needed')
  const corpus = buildCorpus(await readProjectData())
  const json = readJson(await readText(positionals[0] ?? ''))
  if ('problem' in json) return refuse([json.problem])
  const read = readScenario(json.value, corpus, today)
  if ('problems' in read) return refuse(read.problems)
  if (values.at !== undefined) {
    bound('at', values.at)
    const place = findSweptFact(corpus, read.scenario, path)
    if ('code' in place) return refuse([place])
    const moved = readScenario(withFact(json.value, place, values.at), corpus, today)
    if ('problems' in moved) return refuse(moved.problems)
    await print(`${JSON.stringify(printedReport(reportAwards(moved.scenario, corpus)), null, 2)}\n`)
    return exitStatus.done
  }
  const from = bound('from', values.from)
  const to = bound('to', values.to)
  const swept = sweepScenario(corpus, read.scenario, { path, from, to })
  if ('problem' in swept) return refuse([swept.problem])
  await print(`${JSON.stringify(printSweep(read.scenario, swept), null, 2)}\n`)
  return exitStatus.done
})
