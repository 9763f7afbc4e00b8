import { createReadStream } from 'node:fs'
import { readFile, stat } from 'node:fs/promises'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { extname, join, normalize, sep } from 'node:path'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import { securityHeaders } from './headers'
import { pageRedirect } from './page-redirect'

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.woff2': 'font/woff2',
}

const compressible = new Set(['.css', '.csv', '.html', '.js', '.json', '.svg', '.wasm'])

/** Compressed files by path and tag; nothing while one is being compressed. */
const zips = new Map<string, Buffer | undefined>()

/** Answers one request from the folder; every answer carries the security headers. */
export async function answer(
  folder: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  for (const [name, value] of Object.entries(securityHeaders)) response.setHeader(name, value)
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.writeHead(405, { Allow: 'GET, HEAD' }).end()
    return
  }
  const file = await locate(folder, request.url ?? '/')
  if (!file) {
    const page = pageRedirect(request.url ?? '/')
    if (page !== undefined) {
      response.writeHead(302, { Location: page, 'Cache-Control': 'no-cache' }).end()
      return
    }
    response.writeHead(404, { 'Content-Type': 'text/plain; charset=utf-8' }).end('Not found')
    return
  }
  const tag = `W/"${file.size.toString(36)}-${Math.trunc(file.modified).toString(36)}"`
  response.setHeader('ETag', tag)
  response.setHeader('Vary', 'Accept-Encoding')
  response.setHeader('Content-Type', types[extname(file.path)] ?? 'application/octet-stream')
  response.setHeader('Cache-Control', cacheRule(folder, file.path))
  if (request.headers['if-none-match'] === tag) {
    response.writeHead(304).end()
    return
  }
  const zip = acceptsGzip(request) ? compressed(file.path, tag) : undefined
  if (zip) response.setHeader('Content-Encoding', 'gzip')
  response.setHeader('Content-Length', zip?.length ?? file.size)
  if (request.method === 'HEAD') response.end()
  else if (zip) response.end(zip)
  else
    createReadStream(file.path)
      .on('error', () => response.destroy())
      .pipe(response)
}

/** The file an address names; nothing for a folder, a missing file or a way out of the folder. */
async function locate(folder: string, address: string) {
  try {
    const { pathname } = new URL(address, 'http://page')
    const asked = decodeURIComponent(pathname)
    const path = normalize(join(folder, asked.endsWith('/') ? `${asked}index.html` : asked))
    if (!path.startsWith(folder.endsWith(sep) ? folder : folder + sep)) return
    const found = await stat(path)
    return found.isFile() ? { path, size: found.size, modified: found.mtimeMs } : undefined
  } catch {
    return
  }
}

/** Names under `assets/` carry a hash of what is in them, so they never change. */
function cacheRule(folder: string, path: string): string {
  return path.startsWith(join(folder, 'assets') + sep)
    ? 'public, max-age=31536000, immutable'
    : 'no-cache'
}

function acceptsGzip(request: IncomingMessage): boolean {
  return /\bgzip\b/.test(request.headers['accept-encoding']?.toString() ?? '')
}

/** The compressed file if there is one by now; the first reader does not wait for it. */
function compressed(path: string, tag: string): Buffer | undefined {
  const key = `${path} ${tag}`
  if (compressible.has(extname(path)) && !zips.has(key)) {
    zips.set(key, undefined)
    readFile(path)
      .then(promisify(gzip))
      .then(
        (zip) => zips.set(key, zip),
        () => zips.delete(key),
      )
  }
  return zips.get(key)
}
