import { createInterface } from 'node:readline'
import { parseArgs } from 'node:util'
import type { Corpus } from '../policies/corpus'
import { buildCorpus } from '../policies/corpus'
import type { Problem } from '../calculator/reading/problem'
import { readJson } from '../calculator/reading/read-json'
import { readScenario } from '../calculator/reading/read-scenario'
import { reportAwards } from '../calculator/report/award'
import type { PrintedReport } from '../calculator/report/printed'
import { printedReport } from '../calculator/report/printed'
import { awardText } from './award-text'
import { readProjectData } from './data'
import { dateOfQuestion, readText, refusal } from './input'
import { print } from './print'
import { exitStatus, run, UsageError } from './usage'

const usage = `Usage: npm run -s award -- [--text] [--as-of DATE] SCENARIO.json
       npm run -s award -- --lines [--as-of DATE] < SCENARIOS.jsonl
SCENARIO.json may be - for standard input.`

type Answer = { report: PrintedReport } | { problems: readonly [Problem, ...Problem[]] }

function answer(text: string, corpus: Corpus, today: string): Answer {
  const json = readJson(text)
  if ('problem' in json) return { problems: [json.problem] }
  const read = readScenario(json.value, corpus, today)
  return 'problems' in read ? read : { report: printedReport(reportAwards(read.scenario, corpus)) }
}

async function answerLines(corpus: Corpus, today: string): Promise<number> {
  let status: number = exitStatus.done
  const lines = createInterface({ input: process.stdin, crlfDelay: Infinity })
  for await (const line of lines) {
    const answered = answer(line, corpus, today)
    if ('problems' in answered) status = exitStatus.refused
    const output = 'problems' in answered ? refusal(answered.problems) : answered.report
    if (!(await print(`${JSON.stringify(output)}\n`))) break
  }
  process.stdin.destroy()
  return status
}

await run(usage, async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      lines: { type: 'boolean', default: false },
      text: { type: 'boolean', default: false },
      'as-of': { type: 'string' },
    },
  })
  const today = dateOfQuestion(values['as-of'])
  if (values.lines && values.text) throw new UsageError('--lines and --text do not go together')
  if (positionals.length !== (values.lines ? 0 : 1)) {
    throw new UsageError(values.lines ? '--lines takes no file' : 'One scenario file is needed')
  }
  const corpus = buildCorpus(await readProjectData())
  if (values.lines) return answerLines(corpus, today)
  const answered = answer(await readText(positionals[0] ?? ''), corpus, today)
  if ('problems' in answered) {
    process.stderr.write(`${JSON.stringify(refusal(answered.problems), null, 2)}\n`)
    return exitStatus.refused
  }
  const { report } = answered
  await print(`${values.text ? awardText(report, corpus) : JSON.stringify(report, null, 2)}\n`)
  return exitStatus.done
})
