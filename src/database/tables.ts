import {
  Bool,
  Int32,
  Int64,
  Table as ArrowTable,
  Utf8,
  makeVector,
  tableToIPC,
  makeBuilder,
} from 'apache-arrow'
import type { DataType, Vector } from 'apache-arrow'
import type { Cell, Table } from '../policies/table'
import { DatabaseError, databaseError } from './errors'
import { settle } from './settle'
import { named, quoted } from './sql'
import type { Engine } from './engine/start'

/** Values of one column, by the type they get in SQL. Null stands for unknown. */
export type ColumnValues =
  | { readonly type: 'BIGINT'; readonly values: BigInt64Array | readonly (bigint | null)[] }
  | { readonly type: 'INTEGER'; readonly values: Int32Array | readonly (number | null)[] }
  | { readonly type: 'BOOLEAN'; readonly values: readonly (boolean | null)[] }
  | { readonly type: 'VARCHAR'; readonly values: readonly (string | null)[] }

/** Columns of equal length by name. */
export type Columns = Readonly<Record<string, ColumnValues>>

/** Creates typed tables. Every cell arrives as text and is cast once, so that amounts stay exact. */
export async function createTables(engine: Engine, tables: readonly Table[]): Promise<void> {
  await connected(engine, async (run, insert) => {
    for (const { name, columns, rows } of tables) {
      const names = Object.keys(columns)
      const texts = names.map((column) => [column, textVector(rows.map((row) => row[column]))])
      await insert('staged', new ArrowTable(Object.fromEntries(texts) as Record<string, Vector>))
      const casts = names.map(
        (column) => `${named(column)}::${columns[column] ?? 'VARCHAR'} AS ${named(column)}`,
      )
      await run(`CREATE TABLE ${named(name)} AS SELECT ${casts.join(', ')} FROM staged`)
      await run('DROP TABLE staged')
    }
  })
}

/** Creates a table of these parts, in place of one of the same name. Works on a sealed engine. */
export async function insertParts(
  engine: Engine,
  name: string,
  parts: Iterable<Columns>,
): Promise<void> {
  await connected(engine, async (run, insert) => {
    await run(`DROP TABLE IF EXISTS ${named(name)}`)
    let first = true
    for (const columns of parts) {
      const vectors = Object.entries(columns).map(([column, values]) => [column, vector(values)])
      const rows = new ArrowTable(Object.fromEntries(vectors) as Record<string, Vector>)
      await insert(name, rows, first)
      first = false
    }
  })
}

/** Lets no later statement reach a file, the network or an extension. It cannot be undone. */
export async function seal(engine: Engine, memoryLimit?: string): Promise<void> {
  await connected(engine, async (run) => {
    if (memoryLimit) await run(`SET memory_limit = ${quoted(memoryLimit)}`)
    await run('SET enable_external_access = false')
    await run('SET lock_configuration = true')
  })
}

/** One step of loading takes so long only in a worker that no longer answers. */
const stepMs = 120_000

async function connected(
  engine: Engine,
  work: (
    run: (sql: string) => Promise<unknown>,
    insert: (name: string, rows: ArrowTable, create?: boolean) => Promise<void>,
  ) => Promise<void>,
): Promise<void> {
  const { bindings, gone } = engine
  const step = async <Result>(request: Promise<Result>): Promise<Result> => {
    const timer = setTimeout(() => {
      engine.end(new DatabaseError('worker_died', 'no answer while loading'))
    }, stepMs)
    try {
      return await settle(request, gone)
    } finally {
      clearTimeout(timer)
    }
  }
  try {
    const connection = await step(bindings.connectInternal())
    try {
      await work(
        (sql) => step(bindings.runQuery(connection, sql)),
        (name, rows, create = true) => {
          const bytes = tableToIPC(rows, 'stream')
          return step(bindings.insertArrowFromIPCStream(connection, bytes, { name, create }))
        },
      )
    } finally {
      if (!gone.aborted) await step(bindings.disconnect(connection))
    }
  } catch (thrown) {
    const error = databaseError(thrown)
    if (error.code === 'worker_died') engine.end(error)
    throw error
  }
}

const textVector = (cells: readonly (Cell | undefined)[]): Vector =>
  filled(
    new Utf8(),
    cells.map((cell) => (cell === null || cell === undefined ? null : String(cell))),
  )

/** A vector of values, some unknown. Arrow's own way compiles code, which our pages forbid. */
function filled<Type extends DataType>(
  type: Type,
  values: readonly (Type['TValue'] | null)[],
): Vector<Type> {
  const builder = Object.assign(makeBuilder({ type }), {
    isValid: (value: Type['TValue'] | null) => value !== null,
  })
  for (const value of values) builder.append(value)
  return builder.finish().toVector()
}

function vector(column: ColumnValues): Vector {
  switch (column.type) {
    case 'BIGINT':
      return column.values instanceof BigInt64Array
        ? makeVector(column.values)
        : filled(new Int64(), column.values)
    case 'INTEGER':
      return column.values instanceof Int32Array
        ? makeVector(column.values)
        : filled(new Int32(), column.values)
    case 'BOOLEAN':
      return filled(new Bool(), column.values)
    case 'VARCHAR':
      return filled(new Utf8(), column.values)
  }
}
