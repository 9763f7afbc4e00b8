import type { Source, SourceBounds } from '../../calculator/algebras/expressions/source'
import { columnName, planeColumn, statedColumn } from '../../calculator/algebras/expressions/source'
import { mostPlanes } from '../../calculator/algebras/columns/planes'
import type { Tables } from '../../calculator/algebras/sql/render'
import type { Corpus } from '../../policies/corpus'
import type { TableColumn } from '../../sweeps/scenario-tables'
import { childColumns, scenarioColumns } from '../../sweeps/scenario-tables'
import type { Connection } from '../engine'
import { wholeColumn } from './whole-column'

/** The columns that the companies of a source have, and those of the items of each of its lists. */
export interface HeldColumns {
  readonly companies: readonly TableColumn[]
  readonly lists: ReadonlyMap<string, readonly TableColumn[]>
}

export function heldColumns(corpus: Corpus, { columns, lists }: Source): HeldColumns {
  const names = new Set([...[...columns].map(columnName), ...[...lists.keys()].map(statedColumn)])
  return {
    companies: scenarioColumns(corpus).filter(({ name }) => names.has(name)),
    lists: new Map(
      [...lists].map(([list, facts]) => [
        list,
        childColumns(corpus, list).filter(({ name }) => facts.has(name)),
      ]),
    ),
  }
}

type Ends = readonly [least: bigint, most: bigint]

/** Types whose whole numbers stand in the order of their values. */
const isOrdered = ({ fact }: TableColumn): boolean =>
  fact !== undefined && fact.type !== 'enum' && fact.type !== 'flag'

async function endsOf(
  connection: Pick<Connection, 'rows'>,
  table: string,
  columns: readonly TableColumn[],
): Promise<ReadonlyMap<string, Ends>> {
  const ordered = columns.filter(isOrdered)
  if (ordered.length === 0) return new Map()
  const asked = ordered.flatMap((column, n) =>
    (['MIN', 'MAX'] as const).map(
      (end) => `${wholeColumn({ ...column, name: `${end}(${column.name})` })} AS ${end}${n}`,
    ),
  )
  const [row] = await connection.rows(`SELECT ${asked.join(', ')} FROM ${table}`)
  return new Map(
    ordered.map(({ name }, n) => {
      const end = (which: string): bigint => BigInt(Number(row?.[`${which}${n}`] ?? 0))
      return [name, [end('MIN'), end('MAX')]]
    }),
  )
}

/** The source with what its tables keep to, and with its short lists in planes. */
export async function measuredSource(
  connection: Pick<Connection, 'rows'>,
  corpus: Corpus,
  source: Source,
  tables: Tables,
): Promise<Source> {
  const held = heldColumns(corpus, source)
  const company = new Map(await endsOf(connection, tables.scenarios, held.companies))
  const items = new Map<string, ReadonlyMap<string, Ends>>()
  const longest = new Map<string, number>()
  for (const [list, columns] of held.lists) {
    const table = tables.lists.get(list) ?? list
    const [row] = await connection.rows(
      `SELECT MAX(n) AS n FROM (SELECT COUNT(*) AS n FROM ${table} GROUP BY company_id)`,
    )
    const most = Number(row?.['n'] ?? 0)
    const ends = await endsOf(connection, table, columns)
    longest.set(list, most)
    items.set(list, ends)
    for (let index = 0; index < Math.min(most, mostPlanes); index += 1)
      for (const [fact, each] of ends) company.set(planeColumn(list, index, fact), each)
  }
  const bounds: SourceBounds = {
    column: (list, name) => (list === undefined ? company : items.get(list))?.get(name),
    items: (list) => longest.get(list) ?? 0,
  }
  const planes = new Map([...longest].filter(([, most]) => most <= mostPlanes))
  return { ...source, bounds, planes }
}
