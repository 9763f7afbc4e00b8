import { cp, mkdtemp, readFile, readdir, rename, rm, writeFile } from 'node:fs/promises'
import type { ServerResponse } from 'node:http'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { extname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { securityHeaders } from '../../src/cli/headers'

const dist = fileURLToPath(new URL('../../dist/', import.meta.url))

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.wasm': 'application/wasm',
}

/** Answers a request itself, and returns whether it did. */
export type Fault = (path: string, response: ServerResponse, file: Buffer) => boolean

/** The built site on a server of its own, on which builds can be replaced and files can fail. */
export interface Site {
  readonly address: string
  /** What goes wrong now; nothing at first. */
  fault: Fault
  headers: Readonly<Record<string, string>>
  /** How many bytes of files were asked for that are larger than 1 MB. */
  readonly large: string[]
  /** Puts a newer build in the place of this one: every file has another name, and the old ones are gone. */
  deployNewer(): Promise<void>
  close(): Promise<void>
}

/** Names of built files end in a hash; the next build has the same files under other hashes. */
async function renameBuild(folder: string): Promise<void> {
  const assets = await readdir(join(folder, 'assets'))
  const renamed = assets.map((name) => {
    const hash = /-([\w-]{8})\.\w+$/.exec(name)?.[1] ?? ''
    return { name, hash, next: hash.slice(1) + hash.charAt(0) }
  })
  const pages = ['index.html', 'service-worker.js']
  const texts = [
    ...pages,
    ...assets.filter((name) => !name.endsWith('.wasm')).map((name) => `assets/${name}`),
  ]
  for (const file of texts) {
    let text = await readFile(join(folder, file), 'utf8')
    for (const { name, hash, next } of renamed) {
      text = text.replaceAll(name, name.replace(hash, next))
    }
    await writeFile(join(folder, file), file === 'service-worker.js' ? `${text}\n// newer\n` : text)
  }
  for (const { name, hash, next } of renamed) {
    await rename(join(folder, 'assets', name), join(folder, 'assets', name.replace(hash, next)))
  }
}

export async function openSite(): Promise<Site> {
  const folder = await mkdtemp(join(tmpdir(), 'site-'))
  await cp(dist, folder, { recursive: true })
  const server = createServer((request, response) => void answer(request.url ?? '/', response))
  const large: string[] = []
  const answer = async (url: string, response: ServerResponse): Promise<void> => {
    const { pathname } = new URL(url, 'http://site')
    const path = pathname.endsWith('/') ? `${pathname}index.html` : pathname
    for (const [name, value] of Object.entries(site.headers)) response.setHeader(name, value)
    response.setHeader('Content-Type', types[extname(path)] ?? 'application/octet-stream')
    response.setHeader(
      'Cache-Control',
      path.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
    )
    const file = await readFile(join(folder, path)).catch(() => null)
    if (file && file.length > 1_000_000) large.push(path)
    if (site.fault(path, response, file ?? Buffer.alloc(0))) return
    if (file) response.end(file)
    else response.writeHead(404, { 'Content-Type': 'text/plain' }).end('Not found')
  }
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const site: Site = {
    address: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}/`,
    fault: () => false,
    headers: securityHeaders,
    large,
    deployNewer: () => renameBuild(folder),
    async close() {
      server.close()
      server.closeAllConnections()
      await rm(folder, { recursive: true })
    },
  }
  return site
}
