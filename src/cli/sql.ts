import { parseArgs } from 'node:util'
import { statedColumn } from '../calculator/algebras/expressions/source'
import { awardStatement } from '../calculator/algebras/sql/statement'
import { defaultColumns, readColumns } from '../portfolio/columns'
import { nearest } from '../portfolio/nearest'
import { quotedName } from '../portfolio/quoted'
import type { TableColumn } from '../sweeps/scenario-tables'
import { childColumns, scenarioColumns } from '../sweeps/scenario-tables'
import { dateOfQuestion } from './input'
import { readConstants } from './portfolio/constants'
import { print } from './print'
import { readDocuments, stampLine } from './reform'
import { exitStatus, run, UsageError } from './usage'

const usage = `Usage: npm run -s sql -- [options]
Prints the awards of a table of companies as one SELECT (DuckDB SQL), its tables as comments.
  --columns LIST       as for portfolio (default: ${defaultColumns})
  --inputs LIST        facts that are columns of the table (default: all but the constants)
  --lists LIST         lists that are child tables (default: all but the constants; '' for none)
  --constants FILE     facts and readings that hold for every company
  --as-of DATE         application date where it is no column (default: today in Asia/Shanghai)
  --reform FILE        under the reform of a file, which the first line names
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
      reform: { type: 'string' },
      schema: { type: 'boolean', default: false },
    },
  })
  const today = dateOfQuestion(values['as-of'])
  const { unit } = values
  if (unit !== 'yuan' && unit !== 'fen')
    throw new UsageError(`--unit: found ${unit}, expected yuan or fen`)
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

  const tables = { scenarios: 'scenarios', lists: new Map(lists.map((list) => [list, list])) }
  const source = {
    scenario,
    columns: inputs,
    lists: new Map(
      lists.map((list) => [list, new Set(childColumns(corpus, list).map(({ name }) => name))]),
    ),
  }
  const listColumns = lists.map(statedColumn)
  const companies = scenarioColumns(corpus).filter(({ name, fact }) =>
    fact ? inputs.has(fact.id) : listColumns.includes(name),
  )
  const schema = [
    createTable('scenarios', companies),
    ...lists.map((list) => createTable(list, childColumns(corpus, list))),
  ].join('\n')
  if (values.schema) {
    await print(`${schema}\n`)
    return exitStatus.done
  }
  const names = ['company_id', ...columns.names].map(quotedName).join(', ')
  const sql = awardStatement(corpus, source, columns.selection, tables, unit)
  const named = stamp ? [stampLine(stamp)] : []
  const comment = [...named, schema].join('\n').replace(/^/gm, '-- ')
  await print(`${comment}\nSELECT ${names}\nFROM (${sql});\n`)
  return exitStatus.done
})
