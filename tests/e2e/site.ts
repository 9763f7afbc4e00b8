import { cp, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises'
import type { ServerResponse } from 'node:http'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { extname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { kept, securityHeaders } from '../../src/cli/headers'

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

/**
 * Names of built files end in a hash; the next build has the same files under other hashes. As in a deployment that
 * knows its trade, what is named comes before what names it, and goes after it.
 */
async function renameBuild(folder: string): Promise<void> {
  const files = await readdir(join(folder, 'assets'))
  const hashOf = (name: string): string => /-([\w-]{8})\.\w+$/.exec(name)?.[1] ?? ''
  const renamed = files.flatMap((name) => {
    const hash = hashOf(name)
    return hash ? [{ name, next: name.replace(hash, hash.slice(1) + hash.charAt(0)) }] : []
  })
  const write = async (from: string, to: string, end = ''): Promise<void> => {
    const text = await readFile(join(folder, from), 'utf8')
    const renaming = renamed.reduce((all, { name, next }) => all.replaceAll(name, next), text)
    await writeFile(join(folder, to), renaming + end)
  }
  for (const { name, next } of renamed) {
    const [from, to] = [`assets/${name}`, `assets/${next}`]
    if (name.endsWith('.wasm')) await cp(join(folder, from), join(folder, to))
    else await write(from, to)
  }
  await write('index.html', 'index.html')
  await write('service-worker.js', 'service-worker.js', '\n// newer\n')
  for (const { name } of renamed) await rm(join(folder, 'assets', name))
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
    const file = await readFile(join(folder, path)).catch(() => null)
    const isNamed = file !== null && path.startsWith('/assets/')
    response.setHeader('Cache-Control', isNamed ? kept.forever : kept.asked)
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
