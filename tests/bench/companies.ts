import type { Corpus } from '../../src/policies/corpus'
import { mostCount } from '../../src/calculator/reading/value'
import type { TableColumn } from '../../src/sweeps/scenario-tables'
import { childColumns, scenarioColumns } from '../../src/sweeps/scenario-tables'

/**
 * Facts that a list of companies does not hold: the date is the same for all of them, and the budgets
 * belong to the authority.
 */
const notOfCompanies = /^(application_date|longhua_.*(budget|demand))$/

const twelve = new Set([
  'project_investment',
  'project_fiscal_input',
  'robot_sales',
  'revenue',
  'revenue_previous_high',
  'compute_purchase',
  'compute_cards',
  'model_purchase',
  'cloud_purchase',
  'embodied_rd_expense',
  'rent_last_year',
  'is_generative_ai_enterprise',
])

/** What a list of companies holds: columns of the scenario table, and lists as child tables. */
export interface Shape {
  readonly columns: readonly TableColumn[]
  readonly lists: readonly string[]
}

/** Every fact and every list. */
export const everyFact = (corpus: Corpus): Shape => ({
  columns: scenarioColumns(corpus).filter(({ name }) => !notOfCompanies.test(name)),
  lists: [...corpus.lists.keys()],
})

/** Twelve facts and no lists, as a district's own list would have. */
export const twelveFacts = (corpus: Corpus): Shape => ({
  columns: scenarioColumns(corpus).filter(({ name }) => twelve.has(name)),
  lists: [],
})

/** A whole number that looks random, from a row number and a salt; the same in every SQL engine. */
const mixed = `CREATE OR REPLACE MACRO mixed(i, k) AS
  (((i + 1) * (1103515245 + 2 * k * 40503) + k * 12345) % 2147483648)
  * (((i + 1) * (1103515245 + 2 * k * 40503) + k * 12345) % 2147483648) // 65536`

/** Most amounts lie below 50 million yuan, revenues below 5 billion. */
const mostFen = (id: string): number => (id.startsWith('revenue') ? 500_000_000_000 : 5_000_000_000)

function valueSql(column: TableColumn, salt: number, saltOf: (name: string) => number): string {
  const { fact } = column
  const drawn = (key: number): string => `mixed(i, ${key})`
  // Whether a list is stated: every fourth company has one.
  if (!fact) return `${drawn(salt)} % 4 = 0`
  const among = (id: string, key: number): string => {
    const least = fact.minimum ?? 0
    const most = Math.min(fact.maximum ?? 150, mostCount)
    if (fact.type === 'count') return `${least} + ${drawn(key)} % ${most - least + 1}`
    return `${drawn(key)} % ${mostFen(id)}`
  }
  // A part lies between nothing and its whole.
  const amount = fact.part_of
    ? `(${drawn(salt)} % (${among(fact.part_of, saltOf(fact.part_of))} + 1))`
    : among(fact.id, salt)
  switch (fact.type) {
    case 'money':
      return `CAST(CAST(${amount} AS DECIMAL(18, 0)) * CAST(0.01 AS DECIMAL(3, 2)) AS ${column.type})`
    case 'rate':
      return `CAST(CAST(${drawn(salt)} % 1000001 AS DECIMAL(18, 0)) * CAST(0.000001 AS DECIMAL(7, 6)) AS ${column.type})`
    case 'count':
      return `CAST(${amount} AS BIGINT)`
    case 'flag':
      return `${drawn(salt)} % 4 <> 0`
    case 'date':
      return `DATE '2024-01-01' + CAST(${drawn(salt)} % 900 AS INTEGER)`
    case 'enum': {
      const values = (fact.values ?? []).map(({ id }) => `'${id}'`)
      return `([${values.join(', ')}])[CAST(1 + ${drawn(salt)} % ${values.length} AS INTEGER)]`
    }
  }
}

function selected(columns: readonly TableColumn[], first: number): string {
  const saltOf = (name: string): number => first + columns.findIndex((each) => each.name === name)
  return columns
    .map((column, n) => {
      const value = valueSql(column, first + n, saltOf)
      // Parts and wholes are always stated; of the rest every tenth cell is empty.
      const whole = columns.some(({ fact }) => fact?.part_of === column.name)
      const always = !column.fact || column.fact.part_of !== undefined || whole
      const cell = always
        ? value
        : `CASE WHEN mixed(i, ${first + n + 500}) % 10 > 0 THEN ${value} END`
      return `${cell} AS ${column.name}`
    })
    .join(',\n  ')
}

/** Statements that make `count` companies of this shape, and their lists as child tables. */
export function companyTables(corpus: Corpus, shape: Shape, count: number): readonly string[] {
  const lists = shape.lists.map((list, n) => {
    // Up to three items: row numbers of items do not meet those of other items.
    const items = `SELECT company_id, company_id * 3 + item.range AS i FROM companies, range(3) AS item
      WHERE ${list}_stated AND item.range <= mixed(company_id, ${900 + n}) % 3`
    return `CREATE OR REPLACE TABLE ${list} AS SELECT company_id,
  ${selected(childColumns(corpus, list), 1000 + 20 * n)} FROM (${items})`
  })
  return [
    mixed,
    `CREATE OR REPLACE TABLE companies AS SELECT i AS company_id,
  ${selected(shape.columns, 1)} FROM range(${count}) AS rows(i)`,
    ...lists,
  ]
}
