import { parseArgs } from 'node:util'
import { statedColumn } from '../calculator/algebras/expressions/source'
import type { DialectName } from '../calculator/algebras/sql/dialect'
import { dialects } from '../calculator/algebras/sql/dialects'
import { inOne } from '../calculator/algebras/sql/render'
import { awardLayers } from '../calculator/algebras/sql/statement'
import { defaultColumns, readColumns } from '../portfolio/columns'
import { sparkJob } from '../portfolio/lake/job'
import { nearest } from '../portfolio/nearest'
import { questionOf } from '../portfolio/shards/question'
import type { TableColumn } from '../sweeps/scenario-tables'
import { childColumns, scenarioColumns } from '../sweeps/scenario-tables'
import { dateOfQuestion } from './input'
import { readConstants } from './portfolio/constants'
import { print } from './print'
import { readDocuments, stampLine } from './reform'
import { exitStatus, run, UsageError } from './usage'

const usage = `Usage: npm run -s sql -- [options]
Prints the awards of a table of companies as one SELECT (DuckDB SQL), its tables as comments; or as a job for Spark.
  --columns LIST       as for portfolio (default: ${defaultColumns})
  --inputs LIST        facts that are columns of the table (default: all but the constants)
  --lists LIST         lists that are child tables (default: all but the constants; '' for none)
  --constants FILE     facts and readings that hold for every company
  --as-of DATE         application date where it is no column (default: today in Asia/Shanghai)
  --reform FILE        under the reform of a file, which the first line names
  --dialect ENGINE     duckdb (default), or spark: a whole job for spark-sql -f
  --unit yuan|fen      yuan with two decimals (default), or whole fen
  --schema             print the CREATE TABLE statements alone`

const words = (text: string): string[] =>
  text
    .split(',')
    .filter((word) => word.trim() !== '')
    .map((word) => word.trim())

function among(option: string, text: string | undefined, known: readonly string[]): string[] {
  const found = text === undefined ? [...known] : words(text)
  for (const word of found) {
    if (known.includes(word)) continue
    throw new UsageError(
      `--${option}: found ${word}, expected such as ${nearest(word, known) ?? '—'}`,
    )
  }
  return found
}

const isDialect = (name: string): name is DialectName => Object.hasOwn(dialects, name)

function createTable(name: string, columns: readonly TableColumn[]): string {
  const all = [{ name: 'company_id', type: 'BIGINT' }, ...columns]
  return `CREATE TABLE ${name} (\n${all.map((column) => `  ${column.name} ${column.type}`).join(',\n')}\n);`
}

await run(usage, async () => {
  const { values } = parseArgs({
    options: {
      columns: { type: 'string', default: defaultColumns },
      inputs: { type: 'string' },
      lists: { type: 'string' },
      constants: { type: 'string' },
      'as-of': { type: 'string' },
      unit: { type: 'string', default: 'yuan' },
      dialect: { type: 'string', default: 'duckdb' },
      reform: { type: 'string' },
      schema: { type: 'boolean', default: false },
    },
  })
  const today = dateOfQuestion(values['as-of'])
  const { unit } = values
  if (unit !== 'yuan' && unit !== 'fen')
    throw new UsageError(`--unit: found ${unit}, expected yuan or fen`)
  const { dialect: engine } = values
  if (!isDialect(engine))
    throw new UsageError(
      `--dialect: found ${engine}, expected ${Object.keys(dialects).join(' or ')}`,
    )
  const dialect = dialects[engine]
  const { documents, stamp } = await readDocuments(values.reform)
  const { corpus } = documents
  const columns = readColumns(corpus, values.columns)
  if ('problem' in columns) throw new UsageError(`--columns: ${columns.problem}`)
  const { scenario, stated } = await readConstants(corpus, values.constants, today)
  const free = (id: string): boolean => !stated.has(id)
  const facts = scenarioColumns(corpus).flatMap(({ fact }) =>
    fact && free(fact.id) ? [fact.id] : [],
  )
  const inputs = new Set(among('inputs', values.inputs, facts))
  const lists = among('lists', values.lists, [...corpus.lists.keys()].filter(free))

  const scenarios = engine === 'spark' ? 'companies' : 'scenarios'
  const tables = { scenarios, lists: new Map(lists.map((list) => [list, list])) }
  const source = {
    scenario,
    columns: inputs,
    lists: new Map(
      lists.map((list) => [list, new Set(childColumns(corpus, list).map(({ name }) => name))]),
    ),
  }
  const listColumns = lists.map(statedColumn)
  const companies = scenarioColumns(corpus, dialect).filter(({ name, fact }) =>
    fact ? inputs.has(fact.id) : listColumns.includes(name),
  )
  const whole = { name: scenarios, list: null, columns: companies }
  const children = lists.map((list) => ({
    name: list,
    list,
    columns: childColumns(corpus, list, dialect),
  }))
  const typed = [whole, ...children]
  const schema = typed.map((table) => createTable(table.name, table.columns)).join('\n')
  if (values.schema) {
    await print(`${schema}\n`)
    return exitStatus.done
  }
  const named = stamp ? [stampLine(stamp)] : []
  const rendered = awardLayers(corpus, source, columns.selection, tables, unit, dialect)
  const names = ['company_id', ...columns.names]
  if (engine === 'spark') {
    const version = `Data version ${documents.version}, application date ${today} where it is no column`
    const head = [...named, version]
    const order = { corpus, constants: scenario, companies: whole, lists: children }
    const { checksum } = questionOf(documents.version, scenario, columns.names, stamp)
    await print(
      sparkJob({ ...order, rendered, names, checksum, head: [...head, `Question ${checksum}`] }),
    )
    return exitStatus.done
  }
  const comment = [...named, schema].join('\n').replace(/^/gm, '-- ')
  const wanted = names.map(dialect.quoted).join(', ')
  await print(`${comment}\nSELECT ${wanted}\nFROM (${inOne(rendered, dialect)});\n`)
  return exitStatus.done
})
