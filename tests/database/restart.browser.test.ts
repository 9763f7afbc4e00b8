import { data } from 'virtual:policy-data'
import { afterEach, describe, expect, it } from 'vitest'
import { createDatabase } from '../../src/database/database'
import type { Database } from '../../src/database/database'
import type { Status } from '../../src/database/engine/life'
import { policyTables } from '../../src/policies/rows'

const endless =
  'SELECT count(*) FROM range(10000000) a, range(10000000) b WHERE (a.range * b.range) % 7 = 3'
const question =
  'SELECT policy, sum(value)::VARCHAR AS s FROM parameters GROUP BY policy ORDER BY 1'

const RealWorker = globalThis.Worker
let workers: Worker[] = []
let statuses: Status[] = []
let database: Database

/** A database whose real workers the test can get hold of. */
function open(address: (original: string) => string = (original) => original): Database {
  workers = []
  statuses = []
  globalThis.Worker = class extends RealWorker {
    constructor(script: string | URL, options?: WorkerOptions) {
      super(address(String(script)), options)
      workers.push(this)
    }
  }
  database = createDatabase(policyTables(data))
  database.observe((status) => statuses.push(status))
  return database
}

/** A worker that runs this text, and then the real one where it is to go on. */
const scriptOf = (text: string): string =>
  URL.createObjectURL(new Blob([text], { type: 'text/javascript' }))

/** The faults because of which the engine started again by itself. */
const restarts = (): string[] => [
  ...new Set(
    statuses.flatMap((status) =>
      status.kind === 'starting' && status.after ? [status.after.code] : [],
    ),
  ),
]

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

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
    await pause(200)

    await database.restart()

    await rejected
    expect(await database.query(question)).toEqual(before)
    expect((await database.query('SELECT n FROM mine')).rows).toEqual([{ n: 5 }])
    expect(workers.length).toBe(2)
  })

  it('without a word is noticed at once, and another starts by itself with the same tables', async () => {
    open()
    const before = await database.query(question)
    await database.insert('mine', () => [{ n: { type: 'INTEGER', values: [5] } }])
    const pending = database.query(endless)
    // By its death: a question that merely takes too long ends as `query_timeout`.
    const rejected = expect(pending).rejects.toMatchObject({ code: 'worker_died' })
    await pause(100)

    workers[0]?.terminate()

    await rejected
    await expect.poll(() => database.status.kind).toBe('ready')
    expect(restarts()).toEqual(['worker_died'])
    expect(await database.query(question)).toEqual(before)
    expect((await database.query('SELECT n FROM mine')).rows).toEqual([{ n: 5 }])
    expect(workers.length).toBe(2)
  })

  it('while it answers a question that only reads is replaced, and the question answered', async () => {
    open()
    await database.start()
    const slow = 'SELECT count(*)::INTEGER AS n FROM range(150000000) WHERE hash(range) % 2 = 0'
    const pending = database.query(slow, { readOnly: true })
    await pause(100)
    workers[0]?.dispatchEvent(new ErrorEvent('error', { message: 'gone', cancelable: true }))
    expect((await pending).rows[0]?.n).toBeGreaterThan(0)
    expect(workers.length).toBe(2)
  })

  it('again and again is not started for ever: then it waits to be asked', async () => {
    open()
    await database.start()
    const pending = database.query(endless, { readOnly: true })
    const rejected = expect(pending).rejects.toMatchObject({ code: 'worker_died' })
    await pause(100)
    workers[0]?.terminate()
    await expect.poll(() => workers.length).toBe(2)
    await expect.poll(() => database.status.kind).toBe('ready')
    await pause(200)
    workers[1]?.terminate()
    await rejected
    expect(database.status).toMatchObject({ kind: 'failed', error: { code: 'worker_died' } })
    await pause(500)
    expect(workers.length).toBe(2)
    expect((await database.query('SELECT 1 AS one')).rows).toEqual([{ one: 1 }])
  })

  it('in one tab leaves the engine of another alone', async () => {
    const other = createDatabase(policyTables(data))
    try {
      await other.start()
      open()
      await database.start()
      workers[0]?.terminate()
      await expect.poll(() => restarts()).toEqual(['worker_died'])
      expect(other.status.kind).toBe('ready')
      expect((await other.query('SELECT 1 AS one')).rows).toEqual([{ one: 1 }])
    } finally {
      other.close()
    }
  })
})

describe('a start that fails', () => {
  it('is tried once more by itself, with the reason told', async () => {
    open()
    database.observe((status) => {
      if (status.kind === 'starting' && status.progress > 0) workers[0]?.terminate()
    })
    await database.start()
    expect(database.status.kind).toBe('ready')
    expect(restarts()).toEqual(['worker_died'])
    expect(workers.length).toBe(2)
  })

  it('twice is told by its cause, and the next use tries again', async () => {
    let script = scriptOf('throw new Error("no engine here")')
    open((original) => script || original)
    await expect(database.start()).rejects.toMatchObject({ code: 'start_failed' })
    expect(restarts()).toEqual(['start_failed'])
    expect(workers.length).toBe(2)
    script = ''
    await database.start()
    expect(database.status.kind).toBe('ready')
  })

  /** Goes on as the real worker, whose addresses are those of the site and not of a text. */
  const goOn = (original: string): string => `
    const loadScript = self.importScripts.bind(self)
    self.importScripts = (address) => loadScript(new URL(address, ${JSON.stringify(location.href)}).href)
    importScripts(${JSON.stringify(original)})
  `

  /** Another worker than ours: what it does to the engine's file, then the real worker. */
  const spoilt = (original: string, spoil: string): string =>
    scriptOf(`
      const real = self.fetch.bind(self)
      self.fetch = async (input, init) => {
        const request = new Request(input, init)
        return request.url.includes('.wasm') ? (${spoil})(await real(request)) : real(request)
      }
      ${goOn(original)}
    `)

  it.each([
    ['engine_missing', '() => new Response("", { status: 404 })'],
    ['engine_missing', '() => new Response("", { status: 503 })'],
    ['engine_unreachable', '() => { throw new TypeError("Failed to fetch") }'],
    ['engine_wrong', '() => new Response("<!doctype html>", { status: 200 })'],
    ['engine_cut', 'async (r) => new Response((await r.arrayBuffer()).slice(0, 5000000))'],
    [
      'engine_wrong',
      'async (r) => { const b = new Uint8Array(await r.arrayBuffer()); b.fill(7, 1000, 90000); return new Response(b) }',
    ],
    [
      'engine_cut',
      `(r) => { let n = 0; return new Response(r.body.pipeThrough(new TransformStream({
        transform(chunk, c) { if ((n += 1) > 3) c.error(new TypeError('network')); else c.enqueue(chunk) } }))) }`,
    ],
  ])('because of its file is told as %s (%s)', async (code, spoil) => {
    open((original) => spoilt(original, spoil))
    await expect(database.start()).rejects.toMatchObject({ code })
    expect(restarts()).toEqual([code])
    expect(workers.length).toBe(2)
    expect(database.status).toMatchObject({ kind: 'failed', error: { code } })
  })

  it('because nothing may be compiled is told as unsupported, and not tried again', async () => {
    open((original) =>
      scriptOf(`
        WebAssembly.Module = function () { throw new WebAssembly.CompileError('disallowed by embedder') }
        ${goOn(original)}
      `),
    )
    await expect(database.start()).rejects.toMatchObject({ code: 'unsupported' })
    expect(workers.length).toBe(1)
  })
})

describe('a closed database', () => {
  it('rejects what waits for it and can be used again', async () => {
    open()
    await database.start()
    const pending = database.query(endless)
    const rejected = expect(pending).rejects.toMatchObject({ code: 'cancelled' })
    await pause(100)
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
