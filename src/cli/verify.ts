import { existsSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { comparePolicy } from '../verify/compare'
import { faultLines, hasFaults, summaryLine } from '../verify/report'
import { readProjectData } from './data'

const usage = 'usage: npm run -s verify -- DIR   (the folder with the original texts)'

/** Compares the data with the texts in a folder; returns the exit status. */
const verify = (args: readonly string[]): number => {
  const [folder, ...rest] = args
  if (folder === undefined || folder.startsWith('-') || rest.length > 0) {
    console.error(usage)
    return 2
  }
  if (!existsSync(folder)) {
    console.log(`skipped: there is no folder ${folder} with the original texts`)
    return 0
  }
  if (!statSync(folder).isDirectory()) {
    console.error(`${folder} is not a folder\n${usage}`)
    return 2
  }
  const { policies, leftovers } = readProjectData()
  const absent = policies.filter(({ source }) => !existsSync(join(folder, source.file)))
  const comparisons = policies
    .filter((policy) => !absent.includes(policy))
    .map((policy) =>
      comparePolicy(policy, readFileSync(join(folder, policy.source.file), 'utf8'), leftovers),
    )
  for (const { id, source } of absent)
    console.error(`${id}: there is no ${source.file} in ${folder}`)
  for (const line of comparisons.flatMap(faultLines)) console.error(line)
  console.log(summaryLine(comparisons))
  return absent.length > 0 || comparisons.some(hasFaults) ? 1 : 0
}

try {
  process.exitCode = verify(process.argv.slice(2))
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error))
  process.exitCode = 1
}
