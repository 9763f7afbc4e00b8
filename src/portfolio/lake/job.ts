import type { Layer } from '../../calculator/algebras/sql/dialect'
import { spark } from '../../calculator/algebras/sql/dialects/spark'
import type { Rendered } from '../../calculator/algebras/sql/render'
import type { Scenario } from '../../calculator/scenario'
import type { Corpus } from '../../policies/corpus'
import type { Check } from '../check'
import { cells, duplicates, longLists, orphans, unstated } from '../check'
import { isAmount } from '../columns'
import type { LakeTable } from './read'
import { allItems, itemRows } from './items'
import { listed, readingSql } from './read'
import { settings } from './settings'

const chained = (layers: readonly Layer[], select: string): string =>
  layers.length === 0 ? select : `WITH ${layers.map(spark.layer).join(',\n')}\n${select}`

/** A table whose files are looked at once, and not anew by each statement that names it. */
const files = (name: string, folder: string): string =>
  `CREATE OR REPLACE TEMPORARY VIEW ${name} USING parquet OPTIONS (path '${folder}')`

const written = (folder: string, select: string): string =>
  `INSERT OVERWRITE DIRECTORY '${folder}' USING parquet\n${select}`

const view = (name: string, select: string): string =>
  `CREATE OR REPLACE TEMPORARY VIEW ${name} AS\n${select}`

/** Rows written to a folder of the job's own, and read from there by what follows. */
const stage = (name: string, select: string): readonly string[] => [
  written(`\${work}/${name}`, select),
  files(name, `\${work}/${name}`),
]

/** What is read of the lake, what of it is refused, and the tables of what is left. */
function reading(
  corpus: Corpus,
  companies: LakeTable,
  lists: readonly LakeTable[],
  constants: Scenario,
): readonly string[] {
  const tables = [companies, ...lists]
  const whole = listed(companies)
  const path = whole.path
  const items = lists.length > 0 ? allItems(corpus, companies, lists) : null
  const found: readonly (Check | null)[] = [
    cells(tables.map(listed), path, spark),
    duplicates(whole, spark),
    ...(items
      ? [orphans(items, path, spark), unstated(whole, items, spark), longLists(items, spark)]
      : []),
  ]
  const checks = found.flatMap((check) => check ?? [])
  const head = ['table', 'row', 'company_id', 'column', 'value', 'code', 'expected'].map(
    spark.quoted,
  )
  const refused = `SELECT * FROM VALUES ${`(${head.map(() => "''").join(', ')})`} AS none(${head.join(', ')}) WHERE FALSE`
  const named = checks.map(
    (check, place) => `SELECT * FROM (${check.refused}) AS r${place}(${head.join(', ')})`,
  )
  const leftOut = [
    'SELECT company_id FROM companies_listed WHERE refusals IS NOT NULL OR company_id IS NULL',
    ...checks.flatMap((check) => check.leftOut ?? []),
  ]
  const names = ({ columns }: LakeTable): string =>
    ['company_id', ...columns.map(({ name }) => name)].map(spark.quoted).join(', ')
  return [
    ...tables.flatMap((table) => {
      const select = `SELECT CAST(NULL AS BIGINT) AS row, * FROM (${readingSql(corpus, table, constants)})`
      return stage(`${table.name}_listed`, select)
    }),
    ...(items ? [view(items.rows, itemRows(lists))] : []),
    view('lost', 'SELECT company_id FROM companies_listed WHERE FALSE'),
    written('${refused}', [refused, ...named].join('\nUNION ALL\n')),
    ...stage(
      'left_out',
      leftOut.map((select) => `SELECT company_id FROM (${select})`).join('\nUNION\n'),
    ),
    view(
      companies.name,
      `SELECT ${names(companies)} FROM companies_listed ANTI JOIN left_out USING (company_id) WHERE company_id IS NOT NULL`,
    ),
    ...lists.map((table) =>
      view(
        table.name,
        `SELECT ${names(table)} FROM ${table.name}_listed WHERE company_id IS NOT NULL`,
      ),
    ),
  ]
}

/**
 * What the lists come to, then all that is worked out of the companies in one go: a cut in between would write rows of
 * hundreds of columns.
 */
function stages({ layers, select }: Rendered, names: readonly string[]): readonly string[] {
  const last = layers.findLastIndex(({ isKept }) => isKept)
  const ofLists = layers[last]
  const kept = ofLists ? stage(ofLists.name, chained(layers.slice(0, last), ofLists.select)) : []
  const wanted = names.map(spark.quoted).join(', ')
  const ofCompanies = layers.slice(last + 1)
  return [...kept, written('${out}', chained(ofCompanies, `SELECT ${wanted} FROM (${select})`))]
}

/** What the run came to, in one line: by its question and its sums it is held to a run of the command line. */
function manifest(checksum: string, names: readonly string[]): string {
  const { text, quoted } = spark
  const sums = names
    .filter(isAmount)
    .map((name) => `CAST(COALESCE(SUM(${quoted(name)}), 0) AS STRING) AS ${quoted(name)}`)
  const counts = [
    `${text(checksum)} AS checksum`,
    '(SELECT count(*) FROM companies_listed) AS read',
    'count(*) AS calculated',
    '(SELECT count(*) FROM parquet.`${refused}`) AS refused',
  ]
  return `INSERT OVERWRITE DIRECTORY '\${out}_manifest' USING json\nSELECT ${[...counts, ...sums].join(', ')}\nFROM parquet.\`\${out}\``
}

/** What a job is made from. */
export interface LakeOrder {
  readonly corpus: Corpus
  /** The facts that hold for every company. */
  readonly constants: Scenario
  readonly companies: LakeTable
  readonly lists: readonly LakeTable[]
  readonly rendered: Rendered
  /** The columns of the output, in order. */
  readonly names: readonly string[]
  /** The checksum of the question. */
  readonly checksum: string
  /** What the first lines say of the job. */
  readonly head: readonly string[]
}

/**
 * The whole job for `spark-sql -f`: its settings, the reading of the tables by the rules of every list with what is
 * refused, the statement in stages, and what it writes. The variables `companies`, one for each list, `work`,
 * `refused` and `out` are given with `-d`.
 */
export function sparkJob(order: LakeOrder): string {
  const { corpus, companies, lists, constants, rendered, names, head } = order
  const given = [companies, ...lists].map(({ name }) => name).concat('work', 'refused', 'out')
  const call = `spark-sql ${given.map((name) => `-d ${name}=…`).join(' ')} -f JOB.sql`
  const set = settings.map(({ name, value, why }) => `-- ${why}\nSET ${name}=${value};`)
  const statements = [
    ...reading(corpus, companies, lists, constants),
    ...stages(rendered, names),
    manifest(order.checksum, names),
  ].map((statement) => `${statement};`)
  return [...head.map((line) => `-- ${line}`), `-- ${call}`, ...set, ...statements, ''].join('\n')
}
