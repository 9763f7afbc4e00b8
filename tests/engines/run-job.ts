import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createWriteStream, existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'

/** What a job reads, and where it writes. */
export interface Place {
  readonly home: string
  readonly job: string
  /** The folder of the tables, and one for what the job writes. */
  readonly lake: string
  readonly folder: string
  readonly tables: readonly string[]
}

/** Whether the awards are being worked out. */
const isInTheMiddle = (folder: string): boolean => existsSync(join(folder, 'out', '_temporary'))

/**
 * Runs a job by `spark-sql -f`; seconds that it took. `inTheMiddle` is called once, while the awards are being
 * worked out. Throws where the job fails, with the place of its log.
 */
export async function runJob(
  { home, job, lake, folder, tables }: Place,
  master: string,
  inTheMiddle: () => void = () => undefined,
): Promise<number> {
  mkdirSync(folder, { recursive: true })
  const variables = [
    ...tables.map((table) => `${table}=${join(lake, `${table}.parquet`)}`),
    ...['work', 'refused', 'out'].map((name) => `${name}=${join(folder, name)}`),
  ].flatMap((each) => ['-d', each])
  const settings = ['spark.ui.enabled=false', 'spark.sql.shuffle.partitions=8'].flatMap((each) => [
    '--conf',
    each,
  ])
  const log = join(folder, 'spark.log')
  const start = performance.now()
  const args = ['--master', master, '--driver-memory', '4g', ...settings, ...variables, '-f', job]
  const child = spawn(join(home, 'bin/spark-sql'), args, {
    cwd: folder,
    env: { ...process.env, SPARK_HOME: home, SPARK_LOCAL_IP: '127.0.0.1' },
  })
  const out = createWriteStream(log)
  child.stdout.pipe(out, { end: false })
  child.stderr.pipe(out, { end: false })
  let isMet = false
  const watch = setInterval(() => {
    if (isMet || !isInTheMiddle(folder)) return
    isMet = true
    inTheMiddle()
  }, 20)
  const [status] = (await once(child, 'exit')) as [number | null]
  clearInterval(watch)
  if (status !== 0) throw new Error(`spark-sql ended with ${String(status)}: ${log}`)
  if (!isMet) throw new Error(`the job was not seen writing awards: ${log}`)
  return (performance.now() - start) / 1000
}
