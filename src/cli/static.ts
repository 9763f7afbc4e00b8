import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import { createServer } from 'node:http'
import type { Socket } from 'node:net'
import { basename, dirname, extname } from 'node:path'
import send from 'send'
import { bytes, contentTypes, kept, namedByContent, securityHeaders } from './headers'
import { pageRedirect } from './page-redirect'
import { accepted } from './static/encodings'
import { isFresh, locate } from './static/locate'
import { refusalText, refuse } from './static/refuse'

/** A reader that takes nothing for so long is given up, with the file that it holds open. */
const patience = 120_000

/** A server of the files of a folder; every answer carries the security headers, every refusal too. */
export function createPageServer(folder: string): Server {
  // A request without a host is refused below, with the headers.
  const server = createServer({ requireHostHeader: false }, (request, response) => {
    void answer(folder, request, response)
  })
  server.timeout = patience
  server.on('checkExpectation', (_request, response: ServerResponse) => {
    refuse(response, 417)
  })
  refuseUnreadable(server)
  return server
}

/** Answers one request from the folder. */
async function answer(
  folder: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { method, url = '/', httpVersion, headers } = request
  if (method !== 'GET' && method !== 'HEAD') return refuse(response, 405, { Allow: 'GET, HEAD' })
  if (httpVersion === '1.1' && headers.host === undefined) return refuse(response, 400)
  try {
    const found = await locate(folder, url)
    if (typeof found === 'number') {
      const page = found === 404 ? pageRedirect(url) : undefined
      if (page === undefined) return refuse(response, found)
      return refuse(response, 302, { Location: page, 'Cache-Control': 'no-cache' })
    }
    const { name, file, modified } = found
    for (const [header, value] of Object.entries(securityHeaders)) response.setHeader(header, value)
    response.setHeader('Content-Type', contentTypes[extname(name).slice(1)] ?? bytes)
    response.setHeader('Cache-Control', name.startsWith(namedByContent) ? kept.forever : kept.asked)
    response.setHeader('Vary', 'Accept-Encoding')
    response.setHeader('Accept-Ranges', 'bytes')
    sendFile(await inForm(file, modified, request, response), request, response)
  } catch {
    refuse(response, 500)
  }
}

/** The file itself, or a compressed form of it that lies beside it and that the reader takes. */
async function inForm(
  file: string,
  modified: number,
  { headers }: IncomingMessage,
  response: ServerResponse,
): Promise<string> {
  for (const { name, ending } of accepted(headers['accept-encoding']?.toString() ?? '')) {
    if (!(await isFresh(file + ending, modified))) continue
    response.setHeader('Content-Encoding', name)
    return file + ending
  }
  return file
}

/** Tags, dates and ranges are answered by the library; a range is one of the form that is sent. */
function sendFile(file: string, request: IncomingMessage, response: ServerResponse): void {
  send(request, encodeURIComponent(basename(file)), {
    root: dirname(file),
    // A range is for reading alone, not for asking after a file.
    acceptRanges: request.method === 'GET',
    cacheControl: false,
    dotfiles: 'allow',
    index: false,
  })
    .on('error', ({ status, headers }: { status?: number; headers?: Record<string, string> }) => {
      refuse(response, status ?? 500, headers)
    })
    .pipe(response)
}

/** Answers what is no request at all: not HTTP, too long a head, too slow. */
function refuseUnreadable(server: Server): void {
  const answering = new WeakSet<object>()
  server.on('request', ({ socket }, response) => {
    answering.add(socket)
    response.on('close', () => answering.delete(socket))
  })
  server.on('clientError', (error: NodeJS.ErrnoException, socket: Socket) => {
    if (!socket.writable || answering.has(socket)) {
      socket.destroy()
      return
    }
    const status = unreadable[error.code ?? ''] ?? 400
    socket.end(refusalText(status), () => {
      socket.destroy()
    })
  })
}

const unreadable: Readonly<Record<string, number>> = {
  ERR_HTTP_REQUEST_TIMEOUT: 408,
  HPE_CHUNK_EXTENSIONS_OVERFLOW: 413,
  HPE_HEADER_OVERFLOW: 431,
}
