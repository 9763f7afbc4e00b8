import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'

/** The version that is fetched where none is installed. */
const version = '3.5.3'

const isThere = (command: string, ...asked: string[]): boolean =>
  spawnSync(command, asked, { stdio: 'ignore' }).status === 0

/**
 * The folder of a Spark: that of `SPARK_HOME`, or one fetched into `.engines`, where Java and Python are. What is
 * missing, in words, where there can be none.
 */
export function findSpark(folder: string): { home: string } | { missing: string } {
  const installed = process.env.SPARK_HOME
  if (installed && existsSync(join(installed, 'bin/spark-sql'))) return { home: installed }
  if (!isThere('java', '-version')) return { missing: 'Java (17 or 11)' }
  const target = join(folder, 'python')
  const home = join(target, 'pyspark')
  if (existsSync(join(home, 'bin/spark-sql'))) return { home }
  if (!isThere('python3', '-m', 'pip', '--version')) return { missing: 'Python with pip' }
  console.log(`fetching Spark ${version} into ${target}`)
  const asked = ['-m', 'pip', 'install', '--quiet', '--target', target, `pyspark==${version}`]
  const fetched = spawnSync('python3', asked, { stdio: 'inherit' })
  return fetched.status === 0
    ? { home }
    : { missing: `pyspark ${version}, which pip could not fetch` }
}
