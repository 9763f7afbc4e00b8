import { data } from 'virtual:policy-data'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { commands } from 'vitest/browser'
import { createDatabase } from '../../src/database/database'
import type { Status } from '../../src/database/engine/life'
import { policyTables } from '../../src/policies/rows'

const tables = policyTables(data)
const database = createDatabase(tables)
const statuses: Status[] = []

/** Takes far longer than any test may: only a cancellation, a timeout or an end stops it. */
const endless =
  'SELECT count(*) FROM range(10000000) a, range(10000000) b WHERE (a.range * b.range) % 7 = 3'

const only = async (sql: string, parameters?: (string | number | bigint)[]) => {
  const { rows } = await database.query(sql, parameters ? { parameters } : {})
  return rows.map((row) => Object.values(row))
}

beforeAll(async () => {
  await commands.watchRequests()
  database.observe((status) => statuses.push(status))
  await database.start()
})

afterAll(() => {
  database.close()
})

describe('the start', () => {
  it('goes from idle over starting to ready', () => {
    expect(statuses[0]).toEqual({ kind: 'idle' })
    expect(statuses.at(-1)).toEqual({ kind: 'ready' })
  })

  it('reports a progress that only grows, up to all of it', () => {
    const shares = statuses.flatMap((status) =>
      status.kind === 'starting' ? [status.progress] : [],
    )
    expect(shares).toEqual(shares.toSorted((a, b) => a - b))
    expect(shares.at(-1)).toBe(1)
  })

  it('starts once, however often it is asked', async () => {
    const before = statuses.length
    await Promise.all([database.start(), database.start()])
    expect(statuses.length).toBe(before)
  })
})

describe('the tables', () => {
  it.each(tables.map((table) => [table.name, table] as const))(
    '%s has every row and column',
    async (name, table) => {
      const { columns, rows } = await database.query(`SELECT * FROM ${name}`)
      expect(columns.map((column) => column.name)).toEqual(Object.keys(table.columns))
      expect(rows.length).toBe(table.rows.length)
      expect(rows.length).toBeGreaterThan(0)
    },
  )

  it('has each clause of each policy', async () => {
    const counts = await only(
      'SELECT policy, count(*)::INTEGER FROM clauses GROUP BY policy ORDER BY policy',
    )
    const expected = data.policies.map((policy) => [policy.id, policy.clauses.length])
    expect(counts).toEqual(expected.sort())
  })

  it('gives back every parameter exactly as it is written', async () => {
    const rows = await only(
      "SELECT id, printed, value::VARCHAR FROM parameters WHERE unit <> 'date'",
    )
    const written = data.policies
      .flatMap((policy) => [...policy.parameters, ...policy.clauses.flatMap((c) => c.parameters)])
      .filter((parameter) => parameter.unit !== 'date')
    expect(rows.length).toBe(written.length)
    for (const [id, printed, value] of rows) {
      expect(written.find((parameter) => parameter.id === id)?.value).toBe(printed)
      const [whole = '', part = ''] = String(printed).split('.')
      expect(value).toBe(`${whole}.${part.padEnd(4, '0')}`)
    }
  })

  it('joins each condition to its clause and each bound to its parameter', async () => {
    const orphans = await only(`
      SELECT conditions.clause, bound FROM conditions
      LEFT JOIN clauses ON clauses.id = conditions.clause
      LEFT JOIN parameters ON parameters.id = bound
      WHERE clauses.id IS NULL OR (bound IS NOT NULL AND parameters.id IS NULL)`)
    expect(orphans).toEqual([])
  })

  it('asks the condition of the whole policy in each clause that is not exempt', async () => {
    const policy = data.policies.find((each) => each.id === 'pudong')
    const [[count]] = (await only(`
      SELECT count(*)::INTEGER FROM conditions JOIN clauses ON clauses.id = clause
      WHERE policy = 'pudong' AND part = 'policy'`)) as [[number]]
    const asked = policy?.clauses.flatMap((clause) =>
      policy.conditions.filter(
        (condition) => !clause.exempt_from.some(({ id, unless }) => id === condition.id && !unless),
      ),
    )
    expect(count).toBe(asked?.length)
  })
})

describe('values', () => {
  it('keep every digit', async () => {
    const { rows } = await database.query(`SELECT
      1234567890123456.78::DECIMAL(18,2) AS amount,
      -0.05::DECIMAL(18,2) AS little,
      (1.10::DECIMAL(18,2) + 2.20::DECIMAL(18,2)) AS sum,
      170141183460469231731687303715884105727::HUGEINT AS huge,
      9007199254740993::BIGINT AS big,
      sum(range)::HUGEINT AS total FROM range(3)`)
    expect(rows).toEqual([
      {
        amount: '1234567890123456.78',
        little: '-0.05',
        sum: '3.30',
        huge: '170141183460469231731687303715884105727',
        big: 9007199254740993n,
        total: '3',
      },
    ])
  })

  it('come as plain values', async () => {
    const { rows } = await database.query(`SELECT
      NULL AS nothing, true AS yes, '万元' AS words, 0.5::DOUBLE AS half, 7::INTEGER AS seven,
      DATE '2026-12-28' AS day, TIMESTAMP '2026-12-28 10:00:00' AS time,
      [1, 2] AS list, {'a': 1, 'b': 'x'} AS struct`)
    expect(rows).toEqual([
      {
        nothing: null,
        yes: true,
        words: '万元',
        half: 0.5,
        seven: 7,
        day: '2026-12-28',
        time: '2026-12-28 10:00:00.000',
        list: [1, 2],
        struct: { a: 1, b: 'x' },
      },
    ])
  })

  it('of two columns with one name are both there', async () => {
    const { rows } = await database.query('SELECT 1 AS id, 2 AS id')
    expect(rows).toEqual([{ id: 1, id_2: 2 }])
  })

  it('stop at the limit and say so', async () => {
    const some = await database.query('SELECT * FROM range(100000)', { limit: 5 })
    expect([some.rows.length, some.truncated]).toEqual([5, true])
    const all = await database.query('SELECT * FROM range(5)', { limit: 5 })
    expect([all.rows.length, all.truncated]).toEqual([5, false])
  })
})

describe('parameters', () => {
  it('are bound, quotes and all', async () => {
    const text = "it's 100%; DROP TABLE clauses --"
    expect(await only('SELECT ? AS text', [text])).toEqual([[text]])
  })

  it('keep the digits of an amount', async () => {
    expect(
      await only('SELECT ($1::DECIMAL(18,2) + 1)::VARCHAR, $2::BIGINT', [
        '100000000000.01',
        2n ** 60n,
      ]),
    ).toEqual([['100000000001.01', 2n ** 60n]])
  })

  it('select', async () => {
    const rows = await only('SELECT id FROM clauses WHERE policy = ? ORDER BY position', ['pudong'])
    expect(rows.flat()).toEqual(
      data.policies.find((p) => p.id === 'pudong')?.clauses.map((c) => c.id),
    )
  })
})

describe('what would leave the site', () => {
  it.each([
    'SELECT current_date',
    `SELECT '{"a": 1}'::JSON`,
    "SELECT timezone('Asia/Shanghai', now())",
    "SELECT date_trunc('month', now())",
    "SELECT 'a' < 'b' COLLATE zh",
    "SELECT * FROM 'https://example.org/x.parquet'",
    "SELECT * FROM read_csv('https://example.org/x.csv')",
    'LOAD icu',
    'SET enable_external_access = true',
    'SET autoload_known_extensions = true',
    "COPY clauses TO 'clauses.parquet' (FORMAT parquet)",
  ])('%s is refused, and the next query works', async (sql) => {
    await expect(database.query(sql)).rejects.toMatchObject({
      name: 'DatabaseError',
      code: 'sql_error',
    })
    expect(await only('SELECT 40 + 2')).toEqual([[42]])
  })

  it('was never asked for', async () => {
    const seen = (await commands.requestsSeen()).map((address) => new URL(address))
    // The engine is fetched by its worker: the watch sees workers.
    expect(seen.some((address) => address.pathname.endsWith('.wasm'))).toBe(true)
    const elsewhere = seen.filter((address) => address.origin !== window.location.origin)
    expect(elsewhere.map((address) => address.href)).toEqual([])
  })
})

describe('a wrong statement', () => {
  it('is a sql_error with the engine words', async () => {
    const error = database.query('SELEC 1')
    await expect(error).rejects.toMatchObject({
      code: 'sql_error',
      messageKey: 'database.sql_error',
    })
    await expect(error).rejects.toThrow(/syntax error/i)
  })

  it('cannot change a table when it may only read', async () => {
    const drop = database.query('DROP TABLE clauses', { readOnly: true })
    await expect(drop).rejects.toMatchObject({ code: 'sql_error' })
    const { rows } = await database.query('SELECT count(*)::INTEGER AS n FROM clauses', {
      readOnly: true,
    })
    expect(rows[0]?.n).toBeGreaterThan(0)
  })
})

describe('a long query', () => {
  it('can be cancelled, and the next one works', async () => {
    const stop = new AbortController()
    const running = database.query(endless, { signal: stop.signal })
    setTimeout(() => {
      stop.abort()
    }, 200)
    const before = statuses.length
    await expect(running).rejects.toMatchObject({ code: 'cancelled' })
    expect(await only('SELECT 1')).toEqual([[1]])
    // The engine has stopped and lives on: an end and a new start would be told.
    expect(statuses.slice(before)).toEqual([])
    expect(database.status.kind).toBe('ready')
  })

  it('that was cancelled before it began does not run', async () => {
    const running = database.query(endless, { signal: AbortSignal.abort() })
    await expect(running).rejects.toMatchObject({ code: 'cancelled' })
  })

  it('with parameters can be cancelled too', async () => {
    const running = database.query(`${endless} AND a.range > ?`, {
      parameters: [1],
      signal: AbortSignal.timeout(200),
    })
    await expect(running).rejects.toMatchObject({ code: 'cancelled' })
    expect(await only('SELECT 1')).toEqual([[1]])
  })

  it('times out, and the next one works', async () => {
    const running = database.query(endless, { timeoutMs: 200 })
    await expect(running).rejects.toMatchObject({ code: 'query_timeout' })
    expect(await only('SELECT 1')).toEqual([[1]])
    expect(database.status.kind).toBe('ready')
  })

  it('stops when nobody reads on', async () => {
    for await (const batch of database.stream('SELECT * FROM range(1000000000)'))
      if (batch.rows.length > 0) break
    expect(await only('SELECT 1')).toEqual([[1]])
  })
})

describe('an added table', () => {
  it('comes in parts, typed, with unknowns', async () => {
    await database.insert('companies', () => [
      {
        fen: { type: 'BIGINT', values: new BigInt64Array([1n, 2n ** 60n]) },
        count: { type: 'INTEGER', values: [1, null] },
        name: { type: 'VARCHAR', values: ['甲', '乙'] },
        here: { type: 'BOOLEAN', values: [true, null] },
      },
      {
        fen: { type: 'BIGINT', values: [null] },
        count: { type: 'INTEGER', values: [3] },
        name: { type: 'VARCHAR', values: [null] },
        here: { type: 'BOOLEAN', values: [false] },
      },
    ])
    expect(await only('SELECT * FROM companies')).toEqual([
      [1n, 1, '甲', true],
      [2n ** 60n, null, '乙', null],
      [null, 3, null, false],
    ])
  })

  it('is replaced by one of the same name, and goes when it is removed', async () => {
    await database.insert('companies', () => [{ fen: { type: 'BIGINT', values: [7n] } }])
    expect(await only('SELECT * FROM companies')).toEqual([[7n]])
    await database.remove('companies')
    await expect(database.query('SELECT * FROM companies')).rejects.toMatchObject({
      code: 'sql_error',
    })
  })
})

describe('a query that needs too much memory', () => {
  it('is refused, and the next one works', async () => {
    const small = createDatabase(tables, { memoryLimit: '48MB' })
    try {
      const sorted = 'SELECT range, hash(range) FROM range(20000000) ORDER BY 2'
      const large = small.query(sorted, { timeoutMs: 300_000 })
      await expect(large).rejects.toMatchObject({ code: 'out_of_memory' })
      expect((await small.query('SELECT 1 AS one')).rows).toEqual([{ one: 1 }])
    } finally {
      small.close()
    }
  })
})
