import type { Dialect } from '../calculator/algebras/sql/dialect'
import { statedColumn } from '../calculator/algebras/expressions/source'
import type { Corpus } from '../policies/corpus'
import { expectedIn } from './cells/expected'
import type { Header } from './reading/header'
import { companyHeading, valueColumns } from './reading/table-sql'
import { refusalCodes } from './refusal'
import type { RefusalCode } from './refusal'
import { brokenText } from './files/rewrite'

/** A table that was read: its rows, typed and with their `refusals`, are `<table>_listed`. */
export interface Listed {
  readonly table: string
  readonly path: string
  readonly header: Header
}

/**
 * What a check finds, as SELECTs: the rows of `refused` (table, row, company, column, value, code, expected), and the
 * companies that are left out for them; null where the row alone is.
 */
export interface Check {
  readonly refused: string
  readonly leftOut: string | null
}

const row = (
  { table }: Listed,
  heading: string,
  value: string,
  code: RefusalCode,
  expected: string,
  { text, columns }: Dialect,
): string =>
  `SELECT ${text(table)}, row, CAST(company_id AS ${columns.enum}), ${text(heading)}, ${value}, ${text(code)}, ${text(expected)}`

const known = 'SELECT company_id FROM companies_listed UNION ALL SELECT company_id FROM lost'

/** Refuses every row of a company that stands in the list more than once: which one holds, nobody can tell. */
export function duplicates(companies: Listed, dialect: Dialect): Check {
  const twice = `SELECT company_id FROM (${known}) AS known WHERE company_id IS NOT NULL GROUP BY company_id HAVING count(*) > 1`
  const id = `CAST(company_id AS ${dialect.columns.enum})`
  const heading = companyHeading(companies.header)
  return {
    refused: `${row(companies, heading, id, 'duplicate', 'each company once', dialect)}
    FROM companies_listed SEMI JOIN (${twice}) AS twice USING (company_id)`,
    leftOut: twice,
  }
}

/** Refuses the rows of a list whose company is not in the company list. */
export function orphans(list: Listed, companies: string, dialect: Dialect): Check {
  const id = `CAST(company_id AS ${dialect.columns.enum})`
  const heading = companyHeading(list.header)
  return {
    refused: `${row(list, heading, id, 'unknown_company', `a company of ${companies}`, dialect)}
    FROM ${list.table}_listed ANTI JOIN (${known}) AS known USING (company_id)
    WHERE company_id IS NOT NULL`,
    leftOut: null,
  }
}

/** Refuses a company that says it states no list and has rows of it. */
export function unstated(companies: Listed, { table }: Listed, dialect: Dialect): Check | null {
  const column = companies.header.statedLists.find(({ list }) => list === table)
  if (!column) return null
  const contradicts = `FROM companies_listed SEMI JOIN ${table}_listed USING (company_id) WHERE NOT ${statedColumn(table)}`
  const expected = `true or empty: ${table} has rows of the company`
  return {
    refused: `${row(companies, column.heading, dialect.text('false'), 'not_allowed', expected, dialect)}
    ${contradicts}`,
    leftOut: `SELECT company_id ${contradicts}`,
  }
}

/** Refuses a company whose list has more rows than a scenario may have items: its first row too many is named. */
export function longLists(corpus: Corpus, list: Listed, dialect: Dialect): Check {
  const { table } = list
  const most = corpus.lists.get(table)?.most ?? 0
  const long = `SELECT company_id, count(*) AS items FROM ${table}_listed
    WHERE company_id IS NOT NULL GROUP BY company_id HAVING count(*) > ${most}`
  const found = `concat(CAST(items AS ${dialect.columns.enum}), ' items')`
  return {
    refused: `${row(list, '', found, 'list_too_long', `at most ${most} items`, dialect)}
    FROM (SELECT row, company_id, row_number() OVER (PARTITION BY company_id ORDER BY row) AS n FROM ${table}_listed) AS listed
    JOIN (${long}) AS long USING (company_id) WHERE n = ${most + 1}`,
    leftOut: `SELECT company_id FROM (${long}) AS long`,
  }
}

/** What was expected where a cell is refused for the reason of a code, as rows of heading, code and words. */
function expectations({ header, path }: Listed, companies: string, { text }: Dialect): string {
  const company = companyHeading(header)
  const words = valueColumns(header).flatMap((column) =>
    refusalCodes.map((code) => [column.heading, code, expectedIn(column, code)] as const),
  )
  const rows = [
    ...words.filter(([, , expected]) => expected !== ''),
    [company, 'missing', `the company of the row in ${path}`] as const,
    [company, 'unknown_company', `a company of ${companies}`] as const,
    [company, 'broken_text', brokenText] as const,
  ]
  return rows.map((each) => `(${each.map(text).join(', ')})`).join(', ')
}

/** What the cells of a table are refused for; of a list, its company goes with it. */
export function cells(list: Listed, companies: string, dialect: Dialect): Check {
  const { table } = list
  const { text, each, nth, quoted, columns } = dialect
  const wrong = `FROM ${table}_listed WHERE refusals IS NOT NULL`
  const value = quoted('value')
  return {
    refused: `SELECT ${text(table)}, found.row, CAST(company_id AS ${columns.enum}), found.heading, found.${value}, found.code, COALESCE(found.expected, w.expected)
    FROM (SELECT row, company_id, r.heading, r.${value}, r.expected, ${nth(refusalCodes, 'r.code - 1')} AS code
          FROM (SELECT row, company_id, ${each('refusals')} AS r ${wrong}) AS one) AS found
    LEFT JOIN (VALUES ${expectations(list, companies, dialect)}) AS w(heading, code, expected) ON found.heading = w.heading AND found.code = w.code`,
    leftOut:
      table === 'companies'
        ? null
        : `SELECT DISTINCT company_id ${wrong} AND company_id IS NOT NULL`,
  }
}
