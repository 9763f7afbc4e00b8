import { linkSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { kept, securityHeaders } from '../../../src/cli/headers'
import { createPageServer } from '../../../src/cli/static'
import { serve } from './site'

const files = {
  'index.html': 'page',
  'assets/app.js': 'script',
  '.env': 'dot file',
  '.git/config': 'in a dot folder',
  'assets/.hidden/key': 'in a dot folder below',
}

const secure = Object.fromEntries(
  Object.entries(securityHeaders).map(([name, value]) => [name.toLowerCase(), value]),
)

describe('what is not of the page', () => {
  it.each([
    '/.env',
    '/%2eenv',
    '/.git/config',
    '/assets/.hidden/key',
    '/assets/../.env',
    '/../beside.txt',
    '/..%2fbeside.txt',
    '/%2e%2e/beside.txt',
    '/assets/%2e%2e/%2e%2e/beside.txt',
    '/..\\beside.txt',
    '//../beside.txt',
    '/assets',
    '/assets/',
    '/index.html/',
    '/missing.js',
  ])('%s is not found', async (path) => {
    const { ask, root } = await serve(files)
    writeFileSync(join(root, 'beside.txt'), 'beside the folder')
    const { status, body } = await ask(path)
    expect({ status, body: body.toString() }).toEqual({ status: 404, body: '404 Not Found\n' })
  })

  it('is a name longer than any file has', async () => {
    const { ask } = await serve(files)
    expect((await ask(`/${'long'.repeat(2000)}`)).status).toBe(404)
  })

  it('is what a link leads out to, be it a file, a folder, a chain or a compressed form', async () => {
    const { ask, root, folder } = await serve(files)
    const out = join(root, 'outside')
    mkdirSync(out)
    writeFileSync(join(out, 'secret.txt'), 'secret')
    symlinkSync(join(out, 'secret.txt'), join(folder, 'direct.txt'))
    symlinkSync('../outside/secret.txt', join(folder, 'relative.txt'))
    symlinkSync(out, join(folder, 'folder'))
    symlinkSync('direct.txt', join(folder, 'chain.txt'))
    symlinkSync('.env', join(folder, 'plain-name.txt'))
    symlinkSync('loop.txt', join(folder, 'loop.txt'))
    symlinkSync(join(out, 'secret.txt'), join(folder, 'assets/app.js.br'))
    for (const path of ['direct.txt', 'relative.txt', 'folder/secret.txt', 'chain.txt'])
      expect([path, (await ask(`/${path}`)).status]).toEqual([path, 404])
    expect((await ask('/plain-name.txt')).status).toBe(404)
    expect((await ask('/loop.txt')).status).toBe(404)
    const script = await ask('/assets/app.js', { 'accept-encoding': 'br' })
    expect(script.body.toString()).toBe('script')
  })

  it('leaves links within the folder', async () => {
    const { ask, folder } = await serve(files)
    symlinkSync('assets/app.js', join(folder, 'latest.js'))
    linkSync(join(folder, 'index.html'), join(folder, 'copy.html'))
    const { status, headers, body } = await ask('/latest.js')
    expect({ status, body: body.toString() }).toEqual({ status: 200, body: 'script' })
    expect(headers['cache-control']).toBe('no-cache')
    expect((await ask('/copy.html')).status).toBe(200)
  })
})

describe('a folder that is a link itself', () => {
  it('is served', async () => {
    const { root, folder } = await serve(files)
    symlinkSync(folder, join(root, 'link'))
    const server = createPageServer(join(root, 'link'))
    onTestFinished(() => void server.close())
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const { port } = server.address() as AddressInfo
    const answer = await fetch(`http://127.0.0.1:${String(port)}/assets/app.js`)
    expect([answer.status, answer.headers.get('cache-control')]).toEqual([200, kept.forever])
    expect((await fetch(`http://127.0.0.1:${String(port)}/.env`)).status).toBe(404)
  })
})

describe('a refusal', () => {
  it.each([
    { what: 'a missing file', path: '/assets/missing.js', status: 404 },
    {
      what: 'another method',
      path: '/',
      method: 'POST',
      status: 405,
      more: { allow: 'GET, HEAD' },
    },
    { what: 'another method of a missing file', path: '/no', method: 'DELETE', status: 405 },
    { what: 'a preflight', path: '/', method: 'OPTIONS', status: 405 },
    { what: 'an address that cannot be decoded', path: '/%E0%A4%A', status: 400 },
    { what: 'a NUL in the address', path: '/index.html%00.js', status: 400 },
    {
      what: 'a part beyond the end',
      path: '/index.html',
      headers: { range: 'bytes=100-200' },
      status: 416,
      more: { 'content-range': 'bytes */4' },
    },
    { what: 'a tag that fails', path: '/', headers: { 'if-match': '"other"' }, status: 412 },
    { what: 'an expectation', path: '/', headers: { expect: 'a miracle' }, status: 417 },
  ])('of $what carries the headers of every answer', async (each) => {
    const { ask } = await serve(files)
    const { status, headers } = await ask(each.path, each.headers, each.method)
    expect(status).toBe(each.status)
    expect(headers).toMatchObject({ ...secure, ...each.more })
    expect(headers['cache-control']).toBe('no-cache')
    expect(headers['content-type']).toBe('text/plain; charset=utf-8')
    for (const name of ['etag', 'last-modified', 'content-encoding'])
      expect(headers[name]).toBeUndefined()
  })

  it.each([
    { what: 'no HTTP', text: 'hello\r\n\r\n', status: 400 },
    { what: 'no host', text: 'GET / HTTP/1.1\r\nConnection: close\r\n\r\n', status: 400 },
    {
      what: 'a head too long',
      text: `GET / HTTP/1.1\r\nX: ${'x'.repeat(1e5)}\r\n\r\n`,
      status: 431,
    },
    { what: 'a preface of HTTP/2', text: 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n', status: 400 },
  ])('of $what carries them too', async ({ text, status }) => {
    const { say } = await serve(files)
    const said = await say(text)
    expect(said).toMatch(new RegExp(`^HTTP/1.1 ${String(status)} `))
    for (const [name, value] of Object.entries(securityHeaders))
      expect(said).toContain(`\r\n${name}: ${value}\r\n`)
  })

  it('never follows an answer that has begun on the same connection', async () => {
    const { say } = await serve(files)
    const said = await say('GET / HTTP/1.1\r\nHost: here\r\n\r\nnonsense\r\n\r\n')
    expect(said.match(/HTTP\/1\.1 /g)?.length ?? 0).toBeLessThanOrEqual(2)
    expect(said).not.toMatch(/page.*page/s)
  })
})
