import { utimesSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { securityHeaders } from '../../../src/cli/headers'
import { serve } from './site'

const page = '<!doctype html><title>页面</title>'
const script = 'export const answer = 42\n'.repeat(100)
const [br, gz] = [brotliCompressSync(script), gzipSync(script)]
const files = {
  'index.html': page,
  'assets/app.js': script,
  'assets/app.js.br': br,
  'assets/app.js.gz': gz,
  'assets/engine.wasm': Buffer.alloc(1000, 7),
  '空 白.txt': 'named in Chinese',
}

const secure = Object.fromEntries(
  Object.entries(securityHeaders).map(([name, value]) => [name.toLowerCase(), value]),
)

describe('a file of the page', () => {
  it.each([
    ['/', 'text/html; charset=utf-8', 'no-cache'],
    ['/index.html', 'text/html; charset=utf-8', 'no-cache'],
    ['/index.html?x=1', 'text/html; charset=utf-8', 'no-cache'],
    ['http://somewhere/index.html', 'text/html; charset=utf-8', 'no-cache'],
    ['/assets/app.js', 'text/javascript; charset=utf-8', 'public, max-age=31536000, immutable'],
    ['/assets/engine.wasm', 'application/wasm', 'public, max-age=31536000, immutable'],
    [encodeURI('/空 白.txt'), 'text/plain; charset=utf-8', 'no-cache'],
  ])('%s has its type, its time and the security headers', async (path, type, time) => {
    const { ask } = await serve(files)
    const { status, headers } = await ask(path)
    expect(status).toBe(200)
    expect(headers).toMatchObject({ ...secure, 'content-type': type, 'cache-control': time })
  })

  it('answers HEAD as GET, without the file', async () => {
    const { ask } = await serve(files)
    for (const accept of ['', 'br']) {
      const asked = { 'accept-encoding': accept }
      const [get, head] = [
        await ask('/assets/app.js', asked),
        await ask('/assets/app.js', asked, 'HEAD'),
      ]
      const { date: _got, ...got } = get.headers
      const { date: _said, ...said } = head.headers
      expect({ status: head.status, headers: said }).toEqual({ status: get.status, headers: got })
      expect(head.body.length).toBe(0)
      expect(get.body.length).toBe(Number(got['content-length']))
    }
  })
})

describe('the compressed form of a file', () => {
  it.each([
    { accept: 'gzip, deflate, br, zstd', encoding: 'br', sent: br },
    { accept: 'GZIP', encoding: 'gzip', sent: gz },
    { accept: '*', encoding: 'br', sent: br },
    { accept: 'br;q=0.5, gzip;q=0.8', encoding: 'gzip', sent: gz },
    { accept: 'br;q=0, gzip', encoding: 'gzip', sent: gz },
    { accept: 'br; q=0, *; q=0.1', encoding: 'gzip', sent: gz },
    { accept: 'gzip;q=0', encoding: undefined, sent: Buffer.from(script) },
    { accept: 'identity, gzip;q=0.5', encoding: undefined, sent: Buffer.from(script) },
    { accept: 'deflate', encoding: undefined, sent: Buffer.from(script) },
    { accept: '', encoding: undefined, sent: Buffer.from(script) },
  ])('is $encoding for a reader that says "$accept"', async ({ accept, encoding, sent }) => {
    const { ask } = await serve(files)
    const { headers, body } = await ask('/assets/app.js', { 'accept-encoding': accept })
    expect(headers['content-encoding']).toBe(encoding)
    expect(headers).toMatchObject({
      'content-type': 'text/javascript; charset=utf-8',
      'content-length': String(sent.length),
      vary: 'Accept-Encoding',
    })
    expect(body.equals(sent)).toBe(true)
  })

  it('goes to the first reader too, and has a tag of its own', async () => {
    const { ask } = await serve(files)
    const first = await ask('/assets/app.js', { 'accept-encoding': 'br' })
    const plain = await ask('/assets/app.js')
    expect(first.headers['content-encoding']).toBe('br')
    expect(first.headers.etag).not.toBe(plain.headers.etag)
  })

  it('is left where the file is newer', async () => {
    const { ask, folder } = await serve(files)
    const later = Date.now() / 1000 + 60
    utimesSync(join(folder, 'assets/app.js'), later, later)
    const { headers, body } = await ask('/assets/app.js', { 'accept-encoding': 'br, gzip' })
    expect(headers['content-encoding']).toBeUndefined()
    expect(body.toString()).toBe(script)
  })
})

describe('a file that the reader has', () => {
  it.each([
    ['its tag', (tag: string) => tag],
    ['its tag in a list', (tag: string) => `"other", ${tag} , W/"third"`],
    ['its tag as a strong one', (tag: string) => tag.replace('W/', '')],
    ['any tag', () => '*'],
  ])('is not sent again to one that states %s', async (_what, stated) => {
    const { ask } = await serve(files)
    const { headers } = await ask('/assets/app.js')
    const asked = { 'if-none-match': stated(headers.etag ?? '') }
    for (const method of ['GET', 'HEAD']) {
      const again = await ask('/assets/app.js', asked, method)
      expect(again.status).toBe(304)
      expect(again.body.length).toBe(0)
      expect(again.headers).toMatchObject({
        ...secure,
        etag: headers.etag,
        'cache-control': headers['cache-control'],
        vary: headers.vary,
      })
    }
  })

  it('is sent to one that states other tags, whatever its date', async () => {
    const { ask } = await serve(files)
    const { headers } = await ask('/assets/app.js')
    const asked = {
      'if-none-match': '"a", "b"',
      'if-modified-since': headers['last-modified'] ?? '',
    }
    expect((await ask('/assets/app.js', asked)).status).toBe(200)
  })

  it('is not sent again to one that states its date alone', async () => {
    const { ask } = await serve(files)
    const { headers } = await ask('/')
    const asked = { 'if-modified-since': headers['last-modified'] ?? '' }
    expect((await ask('/', asked)).status).toBe(304)
  })
})

describe('a part of a file', () => {
  it.each([
    ['bytes=0-99', 0, 99],
    ['bytes=990-', 990, 999],
    ['bytes=-10', 990, 999],
    ['bytes=500-5000', 500, 999],
  ])('%s is sent alone', async (range, from, to) => {
    const { ask } = await serve(files)
    const { status, headers, body } = await ask('/assets/engine.wasm', { range })
    expect(status).toBe(206)
    expect(headers).toMatchObject({
      ...secure,
      'content-range': `bytes ${String(from)}-${String(to)}/1000`,
      'content-length': String(to - from + 1),
    })
    expect(body.length).toBe(to - from + 1)
  })

  it.each(['lines=1-2', 'bytes=0-1,5-6', 'nonsense'])(
    '%s is no part, the whole is sent',
    async (range) => {
      const { ask } = await serve(files)
      const { status, body } = await ask('/assets/engine.wasm', { range })
      expect({ status, length: body.length }).toEqual({ status: 200, length: 1000 })
    },
  )

  it('is a part of the compressed form where that is what is sent', async () => {
    const { ask } = await serve(files)
    const asked = { range: 'bytes=2-5', 'accept-encoding': 'br' }
    const { status, headers, body } = await ask('/assets/app.js', asked)
    expect({ status, encoding: headers['content-encoding'] }).toEqual({
      status: 206,
      encoding: 'br',
    })
    expect(body.equals(br.subarray(2, 6))).toBe(true)
  })

  it('is the whole where the file has changed in between', async () => {
    const { ask } = await serve(files)
    const asked = { range: 'bytes=0-9', 'if-range': '"an older one"' }
    expect((await ask('/assets/engine.wasm', asked)).status).toBe(200)
  })

  it('is for reading: HEAD ignores it', async () => {
    const { ask } = await serve(files)
    const { status, headers } = await ask('/assets/engine.wasm', { range: 'bytes=0-9' }, 'HEAD')
    expect({ status, length: headers['content-length'] }).toEqual({ status: 200, length: '1000' })
    expect(headers['accept-ranges']).toBe('bytes')
  })
})
