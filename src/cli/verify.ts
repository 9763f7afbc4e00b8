import { existsSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fileFault } from '../portfolio/fault'
import { comparePolicy } from '../verify/compare'
import { faultLines, hasFaults, summaryLine } from '../verify/report'
import { readProjectData } from './data'
import { print } from './print'
import { exitStatus, run, UsageError } from './usage'

const usage = 'usage: npm run -s verify -- DIR   (the folder with the original texts)'

/** The text of a file; throws a `FileFault` where it cannot be read. */
function textOf(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch (error) {
    throw fileFault(error, path, 'read') ?? error
  }
}

const complain = (line: string): void => {
  process.stderr.write(`${line}\n`)
}

await run(usage, async () => {
  const [folder, ...rest] = process.argv.slice(2)
  if (folder === undefined || folder.startsWith('-') || rest.length > 0) {
    throw new UsageError('One folder is needed')
  }
  if (!existsSync(folder)) {
    await print(`skipped: there is no folder ${folder} with the original texts\n`)
    return exitStatus.done
  }
  if (!statSync(folder).isDirectory()) throw new UsageError(`${folder} is not a folder`)
  const { policies, leftovers } = readProjectData()
  const absent = policies.filter(({ source }) => !existsSync(join(folder, source.file)))
  const comparisons = policies
    .filter((policy) => !absent.includes(policy))
    .map((policy) => comparePolicy(policy, textOf(join(folder, policy.source.file)), leftovers))
  for (const { id, source } of absent) complain(`${id}: there is no ${source.file} in ${folder}`)
  for (const line of comparisons.flatMap(faultLines)) complain(line)
  await print(`${summaryLine(comparisons)}\n`)
  return absent.length > 0 || comparisons.some(hasFaults) ? exitStatus.refused : exitStatus.done
})
