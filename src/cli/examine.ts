import { parseArgs } from 'node:util'
import { examine, examineReform } from '../reforms/examine'
import { readProjectData } from './data'
import { print } from './print'
import { readDocuments } from './reform'
import { exitStatus, run, UsageError } from './usage'

const usage = `Usage: npm run -s examine -- [--policy POLICY] [--reform FILE]
Questions of fair competition that each clause raises: to be examined, never a verdict; with a
reform, those that it raises, settles, and those of the clauses that it edits.`

await run(usage, async () => {
  const { values } = parseArgs({
    options: { policy: { type: 'string' }, reform: { type: 'string' } },
  })
  const { law, documents, stamp } = await readDocuments(values.reform)
  const { fairCompetition } = readProjectData()
  const ids = law.data.policies.map(({ id }) => id)
  const { policy } = values
  if (policy !== undefined && !ids.includes(policy)) {
    throw new UsageError(`--policy: found ${policy}, expected one of ${ids.join(', ')}`)
  }
  const policies = documents.data.policies.filter(({ id }) => policy === undefined || id === policy)
  const answer = {
    ...(stamp && { reform: stamp }),
    note: {
      zh: '以下为需要核对的问题，不是结论；来源仅列标题和条号，未与官方文本核对。',
      en: 'Questions to examine, no verdict; sources by title and article, not checked against the official texts.',
    },
    ...fairCompetition,
    examined: examine({ ...documents.data, policies }, fairCompetition),
    ...(stamp && { by_reform: examineReform(law.data, documents.data, fairCompetition) }),
  }
  await print(`${JSON.stringify(answer, null, 2)}\n`)
  return exitStatus.done
})
