import { createInterface } from 'node:readline'
import { parseArgs } from 'node:util'
import type { Problem } from '../calculator/reading/problem'
import { readJson } from '../calculator/reading/read-json'
import { readScenario } from '../calculator/reading/read-scenario'
import { reportAwards } from '../calculator/report/award'
import type { PrintedReport } from '../calculator/report/printed'
import { printedReport } from '../calculator/report/printed'
import { reportLine } from '../calculator/report/report-line'
import { awardText } from './award-text'
import { dateOfQuestion, readText, refusal } from './input'
import { print } from './print'
import type { AnsweredFor } from './reform'
import { readDocuments } from './reform'
import { exitStatus, run, UsageError } from './usage'

const usage = `Usage: npm run -s award -- [--text] [--as-of DATE] SCENARIO.json
       npm run -s award -- --lines [--as-of DATE] < SCENARIOS.jsonl
SCENARIO.json may be - for standard input. --reform FILE answers under the reform of a file.`

type Answer = { report: PrintedReport } | { problems: readonly [Problem, ...Problem[]] }

function answer(text: string, { documents, stamp }: AnsweredFor, today: string): Answer {
  const { corpus } = documents
  const json = readJson(text)
  if ('problem' in json) return { problems: [json.problem] }
  const read = readScenario(json.value, corpus, today)
  if ('problems' in read) return read
  return { report: printedReport(reportAwards(read.scenario, corpus), stamp) }
}

async function answerLines(under: AnsweredFor, today: string): Promise<number> {
  let status: number = exitStatus.done
  const lines = createInterface({ input: process.stdin, crlfDelay: Infinity })
  for await (const line of lines) {
    const answered = answer(line, under, today)
    if ('problems' in answered) status = exitStatus.refused
    const output =
      'problems' in answered
        ? JSON.stringify(refusal(answered.problems))
        : reportLine(answered.report)
    if (!(await print(`${output}\n`))) break
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
      reform: { type: 'string' },
    },
  })
  const today = dateOfQuestion(values['as-of'])
  if (values.lines && values.text) throw new UsageError('--lines and --text do not go together')
  if (positionals.length !== (values.lines ? 0 : 1)) {
    throw new UsageError(values.lines ? '--lines takes no file' : 'One scenario file is needed')
  }
  const under = await readDocuments(values.reform)
  if (values.lines) return answerLines(under, today)
  const answered = answer(await readText(positionals[0] ?? ''), under, today)
  if ('problems' in answered) {
    process.stderr.write(`${JSON.stringify(refusal(answered.problems), null, 2)}\n`)
    return exitStatus.refused
  }
  const { report } = answered
  await print(
    `${values.text ? awardText(report, under.documents.corpus) : JSON.stringify(report, null, 2)}\n`,
  )
  return exitStatus.done
})
