import { execFileSync, spawnSync } from 'node:child_process'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { machine } from '../bench/machine'
import { openNative } from '../bench/native'
import { markdown } from '../bench/table'
import type { Line } from '../bench/table'
import { corpus } from '../corpus'
import { startCluster } from './cluster'
import { makeLake } from './companies'
import { compareRefused, compareResults } from './compare'
import { runJob } from './run-job'
import { findSpark } from './spark'

/**
 * The same companies through the command line and through Spark, every column of every clause, document and place
 * compared: `npm run engines`. `COMPANIES` (20000), `COLUMNS` (all). On two threads, then on a cluster of two
 * workers of which one is killed in the middle; `-- --local` or `-- --cluster` is one of the two alone.
 */

const root = fileURLToPath(new URL('../..', import.meta.url))
const engines = join(root, '.engines')
const found = findSpark(engines)
if ('missing' in found) {
  console.log(`engines: not run, for ${found.missing} is missing`)
  process.exit(0)
}
const count = Number(process.env.COMPANIES ?? 20_000)
const columns = process.env.COLUMNS ?? 'policies,locations,clauses,stacked'
const lake = join(engines, 'lake')
rmSync(lake, { recursive: true, force: true })
mkdirSync(lake, { recursive: true })
const connection = await openNative()
const { inputs, lists } = await makeLake(connection, corpus, count, lake)

const cli = (name: string, ...args: string[]): string[] => [
  '--import',
  'tsx',
  join(root, 'src/cli', `${name}.ts`),
  ...args,
  '--as-of',
  '2026-06-30',
  '--columns',
  columns,
]
const job = join(lake, 'job.sql')
const asked = cli('sql', '--dialect', 'spark', '--inputs', inputs.join(','))
writeFileSync(job, execFileSync(process.execPath, asked, { cwd: root, maxBuffer: 2 ** 28 }))

const ours = join(lake, 'ours.parquet')
const refused = join(lake, 'ours.refused.csv')
const files = lists.flatMap((list) => [`--${list}`, join(lake, `${list}.parquet`)])
const companies = join(lake, 'companies.parquet')
const start = performance.now()
const own = spawnSync(
  process.execPath,
  cli('portfolio', ...files, '--out', ours, '--refused', refused, '--force', companies),
  { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] },
)
const seconds = (performance.now() - start) / 1000
if (own.status === null || own.status > 1) throw new Error('portfolio failed')

const lines: Line[] = [{ what: 'portfolio (DuckDB)', measured: `${seconds.toFixed(0)} s` }]
const tables = ['companies', ...lists]

/** Runs the job somewhere, and adds what became of it as a line. */
async function tried(what: string, name: string, run: (folder: string) => Promise<number>) {
  const folder = join(lake, name)
  const took = await run(folder)
  const cells = await compareResults(connection, ours, join(folder, 'out/*.parquet'))
  const rows = await compareRefused(connection, refused, join(folder, 'refused/*.parquet'))
  lines.push({
    what,
    measured: `${took.toFixed(0)} s`,
    ratio: `${cells.different} of ${cells.cells.toLocaleString('en')} cells different`,
    goal: `${rows.different} of ${rows.refused} refusals different`,
  })
  return cells.different + rows.different
}

const place = { home: found.home, job, lake, tables }
const isOnly = (where: string): boolean => process.argv.includes(`--${where}`)
let different = 0
if (!isOnly('cluster')) {
  different += await tried('Spark, local[2]', 'local', (folder) =>
    runJob({ ...place, folder }, 'local[2]'),
  )
}
if (!isOnly('local')) {
  const cluster = await startCluster(found.home, join(lake, 'workers'))
  try {
    different += await tried('Spark, two workers, one killed', 'cluster', (folder) =>
      runJob({ ...place, folder }, cluster.master, cluster.killWorker),
    )
  } finally {
    await cluster.stop()
  }
}
console.log(`${machine()}; ${count.toLocaleString('en')} companies, a third of their facts open\n`)
console.log(markdown(lines))
process.exitCode = different === 0 ? 0 : 1
