import { statedColumn } from '../calculator/algebras/expressions/source'
import type { Source } from '../calculator/algebras/expressions/source'
import { whole } from '../calculator/fraction'
import type { Scenario, Stated, StatedValue } from '../calculator/scenario'
import type { Corpus } from '../policies/corpus'
import { dateNumber, factKey } from '../policies/corpus'
import { Decimal } from '../policies/decimal'
import type { FactRecord } from '../policies/schema'
import type { Connection } from './engine'

type Row = Readonly<Record<string, unknown>>

function valueOf({ type }: FactRecord, text: string): StatedValue {
  if (type === 'flag') return text === 'true'
  if (type === 'enum') return text
  return whole(type === 'date' ? dateNumber(text) : new Decimal(text))
}

function statedIn(row: Row, facts: readonly FactRecord[]): Stated {
  return new Map(
    facts.flatMap((fact) => {
      const text = row[fact.id]
      return typeof text === 'string' ? [[fact.id, valueOf(fact, text)] as const] : []
    }),
  )
}

const asText = (facts: readonly FactRecord[]): string =>
  facts.map(({ id }) => `, CAST(${id} AS VARCHAR) AS ${id}`).join('')

/** The companies of the view `scenarios` one by one, as the calculator reads them. */
export async function companyScenarios(
  connection: Connection,
  corpus: Corpus,
  source: Source,
): Promise<readonly Scenario[]> {
  const known = (ids: Iterable<string>, list?: string): FactRecord[] =>
    [...ids].flatMap((id) => corpus.facts.get(factKey(id, list)) ?? [])
  const items = new Map<string, Map<string, Stated[]>>()
  for (const [list, facts] of source.lists) {
    const own = known(facts, list)
    const rows = await connection.rows(
      `SELECT CAST(company_id AS VARCHAR) AS company${asText(own)} FROM ${list}`,
    )
    const byCompany = new Map<string, Stated[]>()
    for (const row of rows) {
      const company = String(row['company'])
      byCompany.set(company, [...(byCompany.get(company) ?? []), statedIn(row, own)])
    }
    items.set(list, byCompany)
  }
  const facts = known(source.columns)
  const lists = [...source.lists.keys()]
  const said = lists.map((list) => `, ${statedColumn(list)}`).join('')
  const rows = await connection.rows(
    `SELECT CAST(company_id AS VARCHAR) AS company${asText(facts)}${said} FROM scenarios`,
  )
  const { scenario } = source
  return rows.map((row) => {
    const own = new Map(scenario.lists)
    for (const list of lists) {
      const found = items.get(list)?.get(String(row['company']))
      if (found) own.set(list, found)
      else if (row[statedColumn(list)] === true) own.set(list, [])
    }
    const date = row['application_date']
    return {
      ...scenario,
      asOf: typeof date === 'string' ? date : scenario.asOf,
      facts: new Map([...scenario.facts, ...statedIn(row, facts)]),
      lists: own,
    }
  })
}
