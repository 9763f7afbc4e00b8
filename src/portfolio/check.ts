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

interface Finding {
  readonly code: RefusalCode
  /** SQL of the table's name, of the heading, of what was found, and of what was expected. */
  readonly table: string
  readonly heading: string
  readonly value: string
  readonly expected: string
}

const row = (
  { code, table, heading, value, expected }: Finding,
  { text, columns }: Dialect,
): string =>
  `SELECT ${table}, row, CAST(company_id AS ${columns.enum}), ${heading}, ${value}, ${text(code)}, ${expected}`

const known = 'SELECT company_id FROM companies_listed UNION ALL SELECT company_id FROM lost'

const idText = ({ columns }: Dialect): string => `CAST(company_id AS ${columns.enum})`

/** Refuses every row of a company that stands in the list more than once: which one holds, nobody can tell. */
export function duplicates({ table, header }: Listed, dialect: Dialect): Check {
  const { text } = dialect
  const twice = `SELECT company_id FROM (${known}) AS known WHERE company_id IS NOT NULL GROUP BY company_id HAVING count(*) > 1`
  const finding: Finding = {
    code: 'duplicate',
    table: text(table),
    heading: text(companyHeading(header)),
    value: idText(dialect),
    expected: text('each company once'),
  }
  return {
    refused: `${row(finding, dialect)}
    FROM companies_listed SEMI JOIN (${twice}) AS twice USING (company_id)`,
    leftOut: twice,
  }
}

/** The rows of a list, or of several. */
export interface Items {
  /** The table of the rows. */
  readonly rows: string
  /** The columns by which the items of one company's list are told. */
  readonly by: string
  /** SQL of the list's name, of the heading that names its companies, and of the most items that it may have. */
  readonly list: string
  readonly heading: string
  readonly most: string
  /** The companies that say they state no list, with the `heading` that says so; null where no column does. */
  readonly denied: string | null
}

/** The rows of one list. */
export function itemsOf(
  corpus: Corpus,
  companies: Listed,
  { table, header }: Listed,
  { text }: Dialect,
): Items {
  const column = companies.header.statedLists.find(({ list }) => list === table)
  return {
    rows: `${table}_listed`,
    by: 'company_id',
    list: text(table),
    heading: text(companyHeading(header)),
    most: String(corpus.lists.get(table)?.most ?? 0),
    denied: column
      ? `SELECT row, company_id, ${text(column.heading)} AS heading FROM companies_listed WHERE NOT ${statedColumn(table)}`
      : null,
  }
}

/** Refuses the rows of a list whose company is not in the company list. */
export function orphans(
  { rows, list, heading }: Items,
  companies: string,
  dialect: Dialect,
): Check {
  const finding: Finding = {
    code: 'unknown_company',
    table: list,
    heading,
    value: idText(dialect),
    expected: dialect.text(`a company of ${companies}`),
  }
  return {
    refused: `${row(finding, dialect)}
    FROM ${rows} ANTI JOIN (${known}) AS known USING (company_id)
    WHERE company_id IS NOT NULL`,
    leftOut: null,
  }
}

/** Refuses a company that says it states no list and has rows of it. */
export function unstated(
  companies: Listed,
  { rows, by, list, denied }: Items,
  dialect: Dialect,
): Check | null {
  if (denied === null) return null
  const { text } = dialect
  const contradicts = `FROM (${denied}) AS denied SEMI JOIN ${rows} USING (${by})`
  const finding: Finding = {
    code: 'not_allowed',
    table: text(companies.table),
    heading: 'heading',
    value: text('false'),
    expected: `concat('true or empty: ', ${list}, ' has rows of the company')`,
  }
  return {
    refused: `${row(finding, dialect)}\n    ${contradicts}`,
    leftOut: `SELECT company_id ${contradicts}`,
  }
}

/** Refuses a company whose list has more rows than a scenario may have items: its first row too many is named. */
export function longLists({ rows, by, list, most }: Items, dialect: Dialect): Check {
  const { text, columns } = dialect
  const written = (count: string): string => `CAST(${count} AS ${columns.enum})`
  const long = `SELECT ${by}, count(*) AS items FROM ${rows}
    WHERE company_id IS NOT NULL GROUP BY ${by} HAVING count(*) > ${most}`
  const finding: Finding = {
    code: 'list_too_long',
    table: list,
    heading: text(''),
    value: `concat(${written('items')}, ' items')`,
    expected: `concat('at most ', ${written(most)}, ' items')`,
  }
  return {
    refused: `${row(finding, dialect)}
    FROM (SELECT row, ${by}, row_number() OVER (PARTITION BY ${by} ORDER BY row) AS n FROM ${rows}) AS listed
    JOIN (${long}) AS long USING (${by}) WHERE n = ${most} + 1`,
    leftOut: `SELECT company_id FROM (${long}) AS long`,
  }
}

/** What was expected where a cell is refused for the reason of a code, as rows of a table, headings, codes and words. */
function expectations(
  { table, header, path }: Listed,
  companies: string,
  { text, list }: Dialect,
): readonly string[] {
  const company = companyHeading(header)
  const alike = new Map<string, { codes: Map<string, RefusalCode[]>; headings: string[] }>()
  for (const column of valueColumns(header)) {
    const codes = new Map<string, RefusalCode[]>()
    for (const code of refusalCodes) {
      const expected = expectedIn(column, code)
      if (expected !== '') codes.set(expected, [...(codes.get(expected) ?? []), code])
    }
    const key = JSON.stringify([...codes])
    const group = alike.get(key) ?? { codes, headings: [] }
    group.headings.push(column.heading)
    alike.set(key, group)
  }
  const rows: readonly (readonly [readonly string[], readonly RefusalCode[], string])[] = [
    ...[...alike.values()].flatMap(({ headings, codes }) =>
      [...codes].map(([expected, of]) => [headings, of, expected] as const),
    ),
    [[company], ['missing'], `the company of the row in ${path}`],
    [[company], ['unknown_company'], `a company of ${companies}`],
    [[company], ['broken_text'], brokenText],
  ]
  const texts = (values: readonly string[]): string => list(values.map(text))
  return rows.map(
    ([headings, codes, words]) =>
      `(${text(table)}, ${texts(headings)}, ${texts(codes)}, ${text(words)})`,
  )
}

/** What the cells of tables are refused for; of a list, its company goes with it. */
export function cells(tables: readonly Listed[], companies: string, dialect: Dialect): Check {
  const { text, each, nth, quoted } = dialect
  const wrong = tables.map(
    ({ table }) =>
      `SELECT ${text(table)} AS of, row, company_id, refusals FROM ${table}_listed WHERE refusals IS NOT NULL`,
  )
  const words = tables.flatMap((table) => expectations(table, companies, dialect))
  const value = quoted('value')
  const lists = tables.filter(({ table }) => table !== 'companies')
  return {
    refused: `SELECT found.of, found.row, ${idText(dialect)}, found.heading, found.${value}, found.code, COALESCE(found.expected, w.expected)
    FROM (SELECT of, row, company_id, r.heading, r.${value}, r.expected, ${nth(refusalCodes, 'r.code - 1')} AS code
          FROM (SELECT of, row, company_id, ${each('refusals')} AS r
            FROM (${wrong.join('\n              UNION ALL ')}) AS wrong) AS one) AS found
    LEFT JOIN (SELECT of, heading, ${each('codes')} AS code, expected
      FROM (SELECT of, ${each('headings')} AS heading, codes, expected
        FROM (VALUES ${words.join(',\n          ')}) AS words(of, headings, codes, expected)) AS named) AS w
      ON found.of = w.of AND found.heading = w.heading AND found.code = w.code`,
    leftOut:
      lists.length === 0
        ? null
        : lists
            .map(
              ({ table }) =>
                `SELECT DISTINCT company_id FROM ${table}_listed WHERE refusals IS NOT NULL AND company_id IS NOT NULL`,
            )
            .join('\nUNION ALL '),
  }
}
