import { existsSync, statSync } from 'node:fs'
import process from 'node:process'
import type { Corpus } from '../../policies/corpus'
import type { Shard } from '../../portfolio/shards/files'
import { isMany, shardsOf } from '../../portfolio/shards/files'
import { manifestName } from '../../portfolio/shards/manifest'
import type { Done, Manifest } from '../../portfolio/shards/manifest'
import type { ShardsOrder } from '../../portfolio/shards/run-shards'
import { runShards } from '../../portfolio/shards/run-shards'
import { exitStatus, UsageError } from '../usage'
import type { progressBar } from './progress'

const grouped = (count: number): string => count.toLocaleString('en-US')

const counted = ({ read, calculated, left_out, refused }: Omit<Done, 'inputs'>): string =>
  `${grouped(read)} read, ${grouped(calculated)} calculated, ${grouped(left_out)} left out, ${grouped(refused)} refusals`

/** What the options ask for that one file can have and many cannot. */
export interface Unfit {
  readonly out?: string | undefined
  readonly refused?: string | undefined
  readonly baseline?: string | undefined
  readonly vary?: string | undefined
  readonly 'summary-out'?: string | undefined
}

/** The files of a folder or a pattern with those of their lists, and the folder of the outputs. */
export function manyFiles(
  companies: string,
  lists: ReadonlyMap<string, string>,
  options: Unfit,
): { shards: readonly Shard[]; folder: string } {
  for (const name of ['refused', 'baseline', 'vary', 'summary-out'] as const) {
    if (options[name] !== undefined)
      throw new UsageError(`--${name} is for one file; a folder has ${manifestName} instead`)
  }
  const folder = options.out
  if (folder === undefined) throw new UsageError('--out FOLDER is needed for a folder of companies')
  if (existsSync(folder) && !statSync(folder).isDirectory())
    throw new UsageError(`--out: ${folder} is a file; many files need a folder`)
  for (const [list, path] of lists) {
    if (!isMany(path))
      throw new UsageError(
        `--${list}: found the file ${path}, expected a folder of files named as those of ${companies}`,
      )
  }
  return { shards: shardsOf(companies, lists), folder }
}

/** Runs them one after the other, and says what became of each; the status of the command. */
export async function runMany(
  corpus: Corpus,
  order: ShardsOrder,
  bar: ReturnType<typeof progressBar>,
  signal: AbortSignal,
): Promise<number> {
  const say = (name: string, done: Done, isKept: boolean): void => {
    bar.stop()
    process.stderr.write(`${name}: ${counted(done)}${isKept ? ' (as before)' : ''}\n`)
  }
  const { manifest, wrong } = await runShards(corpus, order, bar.watch, signal, say)
  bar.stop()
  for (const { message } of wrong) process.stderr.write(`${message}\n`)
  process.stderr.write(`${told(manifest)}: ${order.folder}/${manifestName}\n`)
  return wrong.length > 0 || manifest.total.refused > 0 ? exitStatus.refused : exitStatus.done
}

const told = ({ files, total }: Manifest): string =>
  `${grouped(Object.keys(files).length)} files, ${counted(total)}`
