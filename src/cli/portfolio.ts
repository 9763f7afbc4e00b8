import { existsSync, statSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import { dirname, extname, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { whole } from '../calculator/fraction'
import type { Corpus } from '../policies/corpus'
import { Decimal } from '../policies/decimal'
import { defaultColumns, readColumns } from '../portfolio/columns'
import { Cancelled } from '../portfolio/engine'
import { isMany } from '../portfolio/shards/files'
import { questionOf } from '../portfolio/shards/question'
import { inputEndings } from '../portfolio/files/input'
import type { Order, Outcome } from '../portfolio/order'
import { adders } from '../portfolio/order'
import { OutputRefusal } from '../portfolio/outputs/outputs'
import { runPortfolio } from '../portfolio/portfolio'
import { outputEndings } from '../portfolio/write'
import { sweptParameter } from '../sweeps/swept-parameter'
import { readProjectData } from './data'
import { dateOfQuestion, noSuchName } from './input'
import { readConstants } from './portfolio/constants'
import { listOptions } from './portfolio/list-options'
import { manyFiles, runMany } from './portfolio/many-files'
import { progressBar } from './portfolio/progress'
import { cancelStatus, onSignal } from './portfolio/signals'
import { summaryText } from './portfolio/summary-text'
import { print } from './print'
import { readDocuments, stampLine } from './reform'
import { exitStatus, run, UsageError } from './usage'

const usage = `Usage: npm run -s portfolio -- [options] COMPANIES.csv|.parquet|FOLDER|'PATTERN*.parquet'
  --out FILE           awards of every company, .csv or .parquet; of a folder or a pattern of Parquet
                       files a folder: file by file, lists in folders with the same names, and
                       manifest.json, by which a run that was stopped goes on where it was
  --columns LIST       policies, locations, clauses, stacked, or single ones: PD-1, PD-1.status,
                       location.longhua.high, longhua:SZ-3.1, PD-1.entitled_high (default: ${defaultColumns})
  --id HEADING         the column that names the companies (default: company_id, else a credit code, else a name)
  --carry, --ignore    columns that are no fact go through to the output (default), or are left out
  --no-fact HEADING    a column that is no fact though it looks like one; again for each
  --orders FILE        child table of robot_orders; likewise --rounds, --events, --parks, --products,
                       --research, --open_source, --enterprises, or the full name of the list
  --facts FILE.json    facts and readings that hold for every company (also --constants)
  --as-of DATE         application date where none is stated (default: today in Asia/Shanghai)
  --reform FILE        under the reform of a file: every row names it, and the summary says what it
                       changes: before and after, who gains and who loses, by place and clause
  --baseline FILE      hold the reform against another one instead of the law
  --vary PARAMETER     with the cost of the list along a number of the law, from --from X to --to X
  --summary            print sums and counts by status; --summary-out FILE.json writes them
  --by sql             add up by the SQL statement, to hold the compiled reading against it
  --refused FILE.csv   where refused cells are listed (default: the output's name and .refused.csv)
  --force              replace files that are no earlier output of the same kind
  --memory-limit 2GB   memory of the database; --threads N
Exit status: 0 done, 1 something refused or failed, 2 wrong usage, 130 cancelled.`

const lists = listOptions(readProjectData().facts.lists.map(({ id }) => id))

function inputFile(name: string, path: string): string {
  if (path.includes('\0')) throw new UsageError(`${name}: ${noSuchName(path)}`)
  if (!existsSync(path)) throw new UsageError(`${name}: there is no file ${path}`)
  if (!statSync(path).isFile()) throw new UsageError(`${name}: ${path} is a folder; name a file`)
  if (inputEndings.includes(extname(path).toLowerCase())) return path
  throw new UsageError(
    `${name}: found ${path}, expected a file that ends in ${inputEndings.join(', ')}`,
  )
}

function outputFile(name: string, path: string, endings: readonly string[]): string {
  if (path.includes('\0')) throw new UsageError(`${name}: ${noSuchName(path)}`)
  if (!existsSync(dirname(resolve(path)))) {
    throw new UsageError(`${name}: there is no folder ${dirname(path)}`)
  }
  if (endings.includes(extname(path).toLowerCase())) return path
  throw new UsageError(`${name}: found ${path}, expected a file that ends in ${endings.join(', ')}`)
}

function childFiles(
  given: ReadonlyMap<string, string>,
  areMany: boolean,
): ReadonlyMap<string, string> {
  const files = new Map<string, string>()
  for (const [option, path] of given) {
    const list = lists.get(option) ?? option
    if (files.has(list)) throw new UsageError(`--${option}: ${list} is given twice`)
    files.set(list, areMany ? path : inputFile(`--${option}`, path))
  }
  return files
}

function threadsOf(text: string | undefined): number {
  if (text === undefined) return Math.min(4, availableParallelism())
  if (/^[1-9]\d{0,2}$/.test(text)) return Number(text)
  throw new UsageError(`--threads: found ${text}, expected a whole number from 1`)
}

function memoryOf(text: string): string {
  if (/^\d+(\.\d+)?\s*[KMGT]i?B$/i.test(text)) return text
  throw new UsageError(`--memory-limit: found ${text}, expected an amount such as 2GB or 500MB`)
}

const grouped = (count: number): string => count.toLocaleString('en-US')

function say({ rows, awarded, refusals, notes }: Outcome, refused: string): void {
  const lines = [
    ...notes,
    `${grouped(rows)} companies read, ${grouped(awarded)} calculated, ${grouped(rows - awarded)} left out`,
    ...(refusals > 0 ? [`${grouped(refusals)} refusals: ${refused}`] : []),
  ]
  process.stderr.write(`${lines.join('\n')}\n`)
}

/** The number along which the cost is told: its range, or all that a reform may give it. */
function varied(
  corpus: Corpus,
  id: string | undefined,
  bounds: { from?: string | undefined; to?: string | undefined },
): Order['vary'] {
  if (id === undefined) return undefined
  const parameter = corpus.parameters.get(id)
  if (!parameter) throw new UsageError(`--vary: found ${id}, expected the id of a parameter`)
  const swept = sweptParameter(corpus, parameter)
  const bound = (name: 'from' | 'to', usual: Decimal | undefined) => {
    const text = bounds[name] ?? usual?.toFixed() ?? ''
    if (/^\d{1,15}(\.\d{1,6})?$/.test(text)) return whole(new Decimal(text))
    throw new UsageError(`--${name}: found ${text}, expected a number with at most six decimals`)
  }
  return { id, from: bound('from', swept?.least), to: bound('to', swept?.most) }
}

await run(usage, async () => {
  const listFlags = [...lists.keys()].map((name) => [name, { type: 'string' }] as const)
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      out: { type: 'string' },
      columns: { type: 'string', default: defaultColumns },
      facts: { type: 'string' },
      constants: { type: 'string' },
      'as-of': { type: 'string' },
      reform: { type: 'string' },
      baseline: { type: 'string' },
      vary: { type: 'string' },
      from: { type: 'string' },
      to: { type: 'string' },
      summary: { type: 'boolean', default: false },
      'summary-out': { type: 'string' },
      by: { type: 'string', default: 'columns' },
      refused: { type: 'string' },
      id: { type: 'string' },
      carry: { type: 'boolean', default: false },
      ignore: { type: 'boolean', default: false },
      'no-fact': { type: 'string', multiple: true },
      force: { type: 'boolean', default: false },
      'memory-limit': { type: 'string', default: '2GB' },
      threads: { type: 'string' },
      ...Object.fromEntries(listFlags),
    },
  })
  const today = dateOfQuestion(values['as-of'])
  const { documents, stamp } = await readDocuments(values.reform)
  if (values.baseline !== undefined && !stamp) throw new UsageError('--baseline needs --reform')
  const baseline = await readDocuments(values.baseline)
  const { corpus } = documents
  const [path, ...rest] = positionals
  if (path === undefined || rest.length > 0) throw new UsageError('One company list is needed')
  const areMany = isMany(path)
  const companies = areMany ? path : inputFile('The company list', path)
  const given = Object.entries(values).flatMap(([name, value]) =>
    lists.has(name) && typeof value === 'string' ? [[name, value] as const] : [],
  )
  const children = childFiles(new Map(given), areMany)
  const summaryOut = values['summary-out']
  const vary = varied(corpus, values.vary, values)
  const wantsSummary = values.summary || summaryOut !== undefined
  if (values.baseline !== undefined && !wantsSummary)
    throw new UsageError('--baseline needs --summary or --summary-out')
  if (vary && !wantsSummary) throw new UsageError('--vary needs --summary or --summary-out')
  if (values.out === undefined && !wantsSummary) {
    throw new UsageError('--out, --summary or --summary-out is needed')
  }
  const many = areMany ? manyFiles(companies, children, values) : null
  const output =
    values.out === undefined || many ? null : outputFile('--out', values.out, outputEndings)
  if (summaryOut !== undefined) outputFile('--summary-out', summaryOut, ['.json'])
  const refused = outputFile('--refused', values.refused ?? `${output ?? companies}.refused.csv`, [
    '.csv',
  ])
  if (values.carry && values.ignore) throw new UsageError('--carry and --ignore do not go together')
  const columns = readColumns(corpus, values.columns)
  if ('problem' in columns) throw new UsageError(`--columns: ${columns.problem}`)
  const by = adders.find((each) => each === values.by)
  if (!by) throw new UsageError(`--by: found ${values.by}, expected ${adders.join(' or ')}`)
  const limits = {
    memory: memoryOf(values['memory-limit']),
    threads: threadsOf(values.threads),
    folder: tmpdir(),
  }
  if (values.facts !== undefined && values.constants !== undefined) {
    throw new UsageError('--facts and --constants are the same; give one')
  }
  const facts = values.facts ?? values.constants
  const constants = await readConstants(corpus, facts, today)
  for (const list of children.keys()) {
    if (constants.stated.has(list))
      throw new UsageError(`${list} is a file and a constant; state it once`)
  }

  const cancel = new AbortController()
  onSignal(() => {
    cancel.abort()
  })
  const bar = progressBar(process.stderr)
  const asked = {
    id: values.id,
    noFact: values['no-fact'],
    others: values.ignore ? ('ignore' as const) : ('carry' as const),
    constants: constants.scenario,
    stated: constants.stated,
    alsoRead: [facts, values.reform, values.baseline].flatMap((file) =>
      file === undefined || file === '-' ? [] : [file],
    ),
    reform: stamp && {
      ...{ stamp, before: baseline.documents.corpus },
      baseline: baseline.stamp,
    },
    columns,
    force: values.force,
    limits,
  }
  try {
    if (many) {
      const question = questionOf(documents.version, constants.scenario, columns.names, stamp)
      return await runMany(corpus, { ...asked, ...many, question }, bar, cancel.signal)
    }
    const outcome = await runPortfolio(
      corpus,
      {
        ...asked,
        companies,
        lists: children,
        vary,
        output,
        refused,
        summary: wantsSummary,
        by,
        summaryOutput: summaryOut ?? null,
      },
      bar.watch,
      cancel.signal,
    )
    bar.stop()
    if (stamp) process.stderr.write(`${stampLine(stamp)}\n`)
    say(outcome, refused)
    const { summary } = outcome
    if (summary && values.summary) await print(`${summaryText(summary, corpus)}\n`)
    return outcome.refusals > 0 ? exitStatus.refused : exitStatus.done
  } catch (error) {
    bar.stop()
    if (error instanceof OutputRefusal) {
      process.stderr.write(`${error.message}\n`)
      return exitStatus.usage
    }
    if (!(error instanceof Cancelled)) throw error
    process.stderr.write(
      many
        ? 'Cancelled; what is done is kept, and the next run goes on from there.\n'
        : 'Cancelled; nothing was written.\n',
    )
    return cancelStatus
  }
})
