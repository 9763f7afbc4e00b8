import { data } from 'virtual:policy-data'
import { afterEach, describe, expect, it } from 'vitest'
import { createDatabase } from '../../src/database/database'
import type { Database } from '../../src/database/database'
import { policyTables } from '../../src/policies/rows'

const endless =
  'SELECT count(*) FROM range(10000000) a, range(10000000) b WHERE (a.range * b.range) % 7 = 3'
const question =
  'SELECT policy, sum(value)::VARCHAR AS s FROM parameters GROUP BY policy ORDER BY 1'

const RealWorker = globalThis.Worker
let workers: Worker[] = []
let database: Database

/** A database whose real workers the test can get hold of. */
function open(address: (original: string) => string = (original) => original): Database {
  workers = []
  globalThis.Worker = class extends RealWorker {
    constructor(script: string | URL, options?: WorkerOptions) {
      super(address(String(script)), options)
      workers.push(this)
    }
  }
  database = createDatabase(policyTables(data))
  return database
}

afterEach(() => {
  database.close()
  globalThis.Worker = RealWorker
})

describe('a worker that ends', () => {
  it('rejects what waits for it; a restart gives the same answer', async () => {
    open()
    const before = await database.query(question)
    await database.insert('mine', () => [{ n: { type: 'INTEGER', values: [5] } }])
    const pending = database.query(endless)
    const rejected = expect(pending).rejects.toMatchObject({ code: 'worker_died' })
    await new Promise((resolve) => setTimeout(resolve, 200))

    await database.restart()

    await rejected
    expect(await database.query(question)).toEqual(before)
    expect((await database.query('SELECT n FROM mine')).rows).toEqual([{ n: 5 }])
    expect(workers.length).toBe(2)
  })

  it('with an error is reported, and the next query starts another', async () => {
    open()
    const before = await database.query(question)
    const pending = database.query(endless)
    const rejected = expect(pending).rejects.toMatchObject({ code: 'worker_died' })
    await new Promise((resolve) => setTimeout(resolve, 100))

    workers[0]?.dispatchEvent(new ErrorEvent('error', { message: 'gone', cancelable: true }))

    await rejected
    expect(database.status).toMatchObject({ kind: 'failed', error: { code: 'worker_died' } })
    expect(await database.query(question)).toEqual(before)
    expect(database.status.kind).toBe('ready')
  })

  it('without a word is found out by the timeout, and replaced', async () => {
    open()
    const before = await database.query(question)
    workers[0]?.terminate()
    const lost = database.query(question, { timeoutMs: 300 })
    await expect(lost).rejects.toMatchObject({ code: 'query_timeout' })
    expect(database.status).toMatchObject({ kind: 'failed', error: { code: 'worker_died' } })
    expect(await database.query(question)).toEqual(before)
  })

  it('while it starts fails the start; the next start works', async () => {
    open()
    const starting = database.start()
    const rejected = expect(starting).rejects.toMatchObject({ code: 'start_failed' })
    await expect.poll(() => workers.length).toBe(1)
    workers[0]?.dispatchEvent(new ErrorEvent('error', { message: 'gone', cancelable: true }))
    await rejected
    expect(database.status).toMatchObject({ kind: 'failed', error: { code: 'start_failed' } })
    await database.start()
    expect(database.status.kind).toBe('ready')
  })

  it('whose script fails fails the start instead of hanging', async () => {
    const script = new Blob(['throw new Error("no engine here")'], { type: 'text/javascript' })
    open(() => URL.createObjectURL(script))
    await expect(database.start()).rejects.toMatchObject({ code: 'start_failed' })
  })
})

describe('a closed database', () => {
  it('rejects what waits for it and can be used again', async () => {
    open()
    await database.start()
    const pending = database.query(endless)
    const rejected = expect(pending).rejects.toMatchObject({ code: 'cancelled' })
    await new Promise((resolve) => setTimeout(resolve, 100))
    database.close()
    await rejected
    expect(database.status.kind).toBe('idle')
    expect((await database.query('SELECT 1 AS one')).rows).toEqual([{ one: 1 }])
  })
})

describe('a browser without WebAssembly', () => {
  it('is told apart from a failure', async () => {
    open()
    const real = globalThis.WebAssembly
    try {
      Object.defineProperty(globalThis, 'WebAssembly', { value: undefined, configurable: true })
      await expect(database.start()).rejects.toMatchObject({ code: 'unsupported' })
    } finally {
      Object.defineProperty(globalThis, 'WebAssembly', {
        value: real,
        configurable: true,
        writable: true,
      })
    }
  })
})
