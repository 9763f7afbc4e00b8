import { statedColumn } from '../calculator/algebras/expressions/source'
import type { Corpus } from '../policies/corpus'
import type { Connection } from './engine'
import type { Input } from './files/input'
import { quotedText } from './quoted'
import { companyHeading } from './reading/table-sql'

/** Refuses every row of a company that stands in the list more than once: which one holds, nobody can tell. */
export async function refuseDuplicates(connection: Connection, { header }: Input): Promise<void> {
  const heading = quotedText(companyHeading(header))
  await connection.run(`CREATE TABLE twice AS
    SELECT company_id FROM (SELECT company_id FROM companies_listed UNION ALL SELECT company_id FROM lost)
    WHERE company_id IS NOT NULL GROUP BY company_id HAVING count(*) > 1`)
  await connection.run(`INSERT INTO refused
    SELECT 'companies', row, CAST(company_id AS VARCHAR), ${heading}, CAST(company_id AS VARCHAR), 'duplicate', 'each company once'
    FROM companies_listed SEMI JOIN twice USING (company_id)`)
  await connection.run('INSERT INTO left_out FROM twice')
}

/** Refuses the rows of a list whose company is not in the company list. */
export async function refuseOrphans(
  connection: Connection,
  { table, header }: Input,
  companies: string,
): Promise<void> {
  await connection.run(`INSERT INTO refused
    SELECT ${quotedText(table)}, row, CAST(company_id AS VARCHAR), ${quotedText(companyHeading(header))}, CAST(company_id AS VARCHAR), 'unknown_company', ${quotedText(`a company of ${companies}`)}
    FROM ${table}_listed
    ANTI JOIN (SELECT company_id FROM companies_listed UNION ALL SELECT company_id FROM lost) AS known USING (company_id)
    WHERE company_id IS NOT NULL`)
}

/** Refuses a company that says it states no list and has rows of it. */
export async function refuseUnstated(
  connection: Connection,
  companies: Input,
  { table }: Input,
): Promise<void> {
  const column = companies.header.statedLists.find(({ list }) => list === table)
  if (!column) return
  const stated = statedColumn(table)
  const contradicts = `FROM companies_listed SEMI JOIN ${table} USING (company_id) WHERE NOT ${stated}`
  await connection.run(`INSERT INTO refused
    SELECT 'companies', row, CAST(company_id AS VARCHAR), ${quotedText(column.heading)}, 'false', 'not_allowed', ${quotedText(`true or empty: ${table} has rows of the company`)}
    ${contradicts}`)
  await connection.run(`INSERT INTO left_out SELECT company_id ${contradicts}`)
}

/** Refuses a company whose list has more rows than a scenario may have items: its first row too many is named. */
export async function refuseLongLists(
  connection: Connection,
  corpus: Corpus,
  { table }: Input,
): Promise<void> {
  const most = corpus.lists.get(table)?.most ?? 0
  await connection.run(`CREATE TABLE ${table}_too_long AS
    SELECT company_id, count(*) AS items FROM ${table}
    WHERE company_id IS NOT NULL GROUP BY company_id HAVING count(*) > ${most}`)
  await connection.run(`INSERT INTO refused
    SELECT ${quotedText(table)}, row, CAST(company_id AS VARCHAR), '', items || ' items', 'list_too_long', ${quotedText(`at most ${most} items`)}
    FROM (SELECT row, company_id, row_number() OVER (PARTITION BY company_id ORDER BY row) AS n FROM ${table}_listed) AS listed
    JOIN ${table}_too_long USING (company_id) WHERE n = ${most + 1}`)
  await connection.run(`INSERT INTO left_out SELECT company_id FROM ${table}_too_long`)
}
