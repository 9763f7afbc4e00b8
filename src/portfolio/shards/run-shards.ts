import { existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Corpus } from '../../policies/corpus'
import { isAmount } from '../columns'
import { openEngine } from '../engine'
import type { Limits } from '../engine'
import { inspectParquet } from '../files/parquet'
import type { Order } from '../order'
import { OutputRefusal } from '../outputs/outputs'
import type { Watch } from '../portfolio'
import { runPortfolio } from '../portfolio'
import { quotedName, quotedPath, quotedText } from '../quoted'
import { companyOf } from '../reading/company'
import { FileRefusal } from '../refusal'
import type { Shard } from './files'
import type { Done, Manifest } from './manifest'
import { inputsOf, manifestOf, readManifest, writeManifest } from './manifest'
import type { Question } from './question'

/** What is asked of every file; its own files and outputs come with it. */
export interface ShardsOrder extends Omit<
  Order,
  'companies' | 'lists' | 'output' | 'refused' | 'summary' | 'summaryOutput' | 'vary'
> {
  readonly question: Question
  readonly shards: readonly Shard[]
  /** The folder of the outputs and of `manifest.json`. */
  readonly folder: string
}

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)

/** Yuan of every column of awards, over the companies that have a number there. */
async function sumsOf(
  limits: Limits,
  output: string,
  names: readonly string[],
  signal: AbortSignal,
): Promise<Readonly<Record<string, string>>> {
  const money = names.filter(isAmount)
  if (money.length === 0) return {}
  const connection = await openEngine(limits, signal)
  try {
    const columns = money.map(
      (name) => `CAST(COALESCE(SUM(${quotedName(name)}), 0) AS VARCHAR) AS ${quotedName(name)}`,
    )
    const [row = {}] = await connection.rows(
      `SELECT ${columns.join(', ')} FROM read_parquet(${quotedPath(output)})`,
    )
    return Object.fromEntries(money.map((name) => [name, String(row[name])]))
  } finally {
    connection.close()
  }
}

/** Refuses companies that stand in several files: which row holds, nobody can tell. */
async function refuseTwice(order: ShardsOrder, signal: AbortSignal): Promise<void> {
  const [first] = order.shards
  if (!first || order.shards.length === 1) return
  const connection = await openEngine(order.limits, signal)
  try {
    const { headings } = await inspectParquet(connection, first.companies, () => false)
    const column = companyOf(headings, null, { id: order.id })
    if (column === null || 'problem' in column) {
      throw new FileRefusal(first.companies, [
        'no column names the companies, which many files need: their rows have the same numbers',
      ])
    }
    const files = order.shards.map(({ companies }) => quotedText(companies)).join(', ')
    const key = quotedName(column.heading)
    const twice = await connection.rows(
      `SELECT CAST(${key} AS VARCHAR) AS company, count(DISTINCT filename) AS files
      FROM read_parquet([${files}], filename = true, union_by_name = true)
      WHERE ${key} IS NOT NULL GROUP BY ${key} HAVING files > 1 ORDER BY company LIMIT 21`,
    )
    if (twice.length === 0) return
    throw new FileRefusal(
      order.folder,
      twice.map(
        ({ company, files: n }) =>
          `company ${String(company)}: stands in ${String(n)} files, expected one`,
      ),
    )
  } finally {
    connection.close()
  }
}

/** What of an earlier run still holds: files that look as they did, whose outputs are there. */
function stillDone(order: ShardsOrder): Record<string, Done> {
  const { folder, question, force } = order
  const earlier = readManifest(folder)
  if (earlier === null || (force && !same(earlier.question, question))) return {}
  if (!same(earlier.question, question)) {
    throw new OutputRefusal(
      `${folder} has a manifest of another question (data, date, columns, facts or reform differ), or one that is none of ours; name another folder, or say --force to do them anew`,
    )
  }
  return Object.fromEntries(
    order.shards.flatMap((shard) => {
      const done = earlier.files?.[shard.name]
      const holds =
        done && same(done.inputs, inputsOf(shard)) && existsSync(join(folder, shard.name))
      return holds ? [[shard.name, done] as const] : []
    }),
  )
}

/**
 * Calculates file after file. What is done is kept in `manifest.json` after each of them, so that a run that was
 * stopped goes on where it was. `told` hears of every file; what is refused lies beside its awards; files that cannot
 * be read are handed back as `wrong`, and the rest goes on. Throws as `runPortfolio` does.
 */
export async function runShards(
  corpus: Corpus,
  order: ShardsOrder,
  watch: Watch,
  signal: AbortSignal,
  told: (name: string, done: Done, isKept: boolean) => void,
): Promise<{ manifest: Manifest; wrong: readonly FileRefusal[] }> {
  const { shards, folder, question, ...asked } = order
  mkdirSync(folder, { recursive: true })
  const files = stillDone(order)
  await refuseTwice(order, signal)
  const wrong: FileRefusal[] = []
  for (const shard of shards) {
    const kept = files[shard.name]
    if (kept) {
      told(shard.name, kept, true)
      continue
    }
    const inputs = inputsOf(shard)
    const output = join(folder, shard.name)
    const of = { companies: shard.companies, lists: shard.lists, output }
    const refused = `${output}.refused.csv`
    const outcome = await runPortfolio(
      corpus,
      { ...asked, ...of, refused, summary: false },
      watch,
      signal,
    ).catch((error: unknown) => {
      if (!(error instanceof FileRefusal)) throw error
      wrong.push(error)
      return null
    })
    if (!outcome) continue
    const { rows, awarded, refusals } = outcome
    const sums = await sumsOf(order.limits, output, order.columns.names, signal)
    const counts = { read: rows, calculated: awarded, left_out: rows - awarded, refused: refusals }
    const done = { inputs, ...counts, sums }
    files[shard.name] = done
    writeManifest(folder, manifestOf(question, files))
    told(shard.name, done, false)
  }
  const ordered = shards.flatMap(({ name }) => {
    const done = files[name]
    return done ? [[name, done] as const] : []
  })
  const manifest = manifestOf(question, Object.fromEntries(ordered))
  writeManifest(folder, manifest)
  return { manifest, wrong }
}
