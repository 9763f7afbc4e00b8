import { parseArgs } from 'node:util'
import { writeFile } from 'node:fs/promises'
import type { Problem } from '../calculator/reading/problem'
import { readJson } from '../calculator/reading/read-json'
import { readScenario } from '../calculator/reading/read-scenario'
import type { Scenario } from '../calculator/scenario'
import type { Documents } from '../policies/documents'
import { onTopOf } from '../reforms/change'
import { fileFault } from '../portfolio/fault'
import { answersTo, cheapestPairs, cheapestSingles } from '../sweeps/seek/cheapest'
import type { Goal } from '../sweeps/seek/goal'
import { printSought, printWay } from '../sweeps/seek/print'
import { questionOf } from '../sweeps/seek/question'
import { seek } from '../sweeps/seek/seek'
import { dateOfQuestion, readText, refusal } from './input'
import { print } from './print'
import { readDocuments, reformText } from './reform'
import { exitStatus, run, UsageError } from './usage'

const usage = `Usage: npm run -s seek -- --place PLACE [options] SCENARIO.json
Which change of the documents of PLACE makes it pay this company more than any other place does.
  --wants lead|match   more than the others (default), or no less
  --against PLACE      than this one alone
  --end high|low       by what is paid at most (default), or by what is firm
  --vary PARAMETER     by this number; without it by every number and every switch, the cheapest first
  --pairs              by one switch and one number together
  --answers            what every other place could answer with a single change
  --companies FILE     what a change costs over these, one scenario a line (default: the seven examples)
  --reform FILE        from the documents under the reform of a file
  --save FILE.yaml     the cheapest way as a reform, on the documents of data/
  --as-of DATE         application date (default: today in Asia/Shanghai)
SCENARIO.json may be - for standard input.`

class Refused extends Error {
  constructor(readonly problems: readonly [Problem, ...Problem[]]) {
    super(problems[0].message)
  }
}

function read(text: string, { corpus }: Documents, today: string): Scenario {
  const json = readJson(text)
  if ('problem' in json) throw new Refused([json.problem])
  const found = readScenario(json.value, corpus, today)
  if ('problems' in found) throw new Refused(found.problems)
  return found.scenario
}

async function companies(
  file: string | undefined,
  law: Documents,
  today: string,
): Promise<Scenario[]> {
  const texts =
    file === undefined
      ? law.data.examples.map(({ scenario }) => JSON.stringify(scenario))
      : (await readText(file)).split('\n').filter((line) => line.trim() !== '')
  return texts.map((text) => read(text, law, today))
}

function among<T extends string>(option: string, text: string, known: readonly T[]): T {
  const found = known.find((each) => each === text)
  if (found) return found
  throw new UsageError(`--${option}: found ${text}, expected one of ${known.join(', ')}`)
}

async function save(file: string, text: string): Promise<void> {
  try {
    await writeFile(file, text)
  } catch (error) {
    throw fileFault(error, file, 'write') ?? error
  }
}

await run(usage, async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      place: { type: 'string' },
      wants: { type: 'string', default: 'lead' },
      against: { type: 'string' },
      end: { type: 'string', default: 'high' },
      vary: { type: 'string' },
      pairs: { type: 'boolean', default: false },
      answers: { type: 'boolean', default: false },
      companies: { type: 'string' },
      reform: { type: 'string' },
      save: { type: 'string' },
      'as-of': { type: 'string' },
    },
  })
  const today = dateOfQuestion(values['as-of'])
  if (positionals.length !== 1) throw new UsageError('One scenario file is needed')
  const { law, documents, stamp } = await readDocuments(values.reform)
  const { corpus } = documents
  const places = corpus.locations.map(({ id }) => id)
  const { vary, against } = values
  if (values.place === undefined) throw new UsageError('--place is needed')
  if (vary !== undefined && !corpus.parameters.has(vary)) {
    throw new UsageError(`--vary: found ${vary}, expected the id of a parameter such as CN-8.3.cap`)
  }
  const goal: Goal = {
    place: among('place', values.place, places),
    wants: among('wants', values.wants, ['lead', 'match']),
    end: among('end', values.end, ['high', 'low']),
    against: against === undefined ? undefined : among('against', against, places),
  }
  try {
    const scenario = read(await readText(positionals[0] ?? ''), documents, today)
    const list = await companies(values.companies, documents, today)
    const question = questionOf(documents, scenario, goal)
    const ways =
      vary !== undefined || values.answers
        ? []
        : values.pairs
          ? cheapestPairs(question, list)
          : cheapestSingles(question, list)
    const paid = [...question.paid].map(([id, amount]) => [id, amount?.toFixed(2) ?? null] as const)
    const answer = {
      as_of: scenario.asOf,
      readings: scenario.readings,
      ...(stamp && { reform: stamp }),
      goal,
      paid: Object.fromEntries(paid),
      companies: list.length,
      ...(vary !== undefined && { vary, sought: printSought(seek(question, vary)) }),
      ...(vary === undefined && !values.answers && { ways: ways.map(printWay) }),
      ...(values.answers && {
        answers: answersTo(documents, scenario, goal, list).map(({ place, ways: own }) => ({
          place,
          ways: own.map(printWay),
        })),
      }),
    }
    const [first] = ways
    if (values.save !== undefined && first) {
      const changes = [...onTopOf(stamp?.changes ?? [], first.changes)]
      const name = `${goal.place}: ${goal.wants}`
      const data_version = law.version
      await save(values.save, reformText({ format: 1, name, data_version, changes }))
    }
    await print(`${JSON.stringify(answer, null, 2)}\n`)
    return exitStatus.done
  } catch (error) {
    if (!(error instanceof Refused)) throw error
    process.stderr.write(`${JSON.stringify(refusal(error.problems), null, 2)}\n`)
    return exitStatus.refused
  }
})
