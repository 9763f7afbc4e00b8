import type { ServerResponse } from 'node:http'
import { STATUS_CODES } from 'node:http'
import { contentTypes, kept, securityHeaders } from '../headers'

/** What a refusal says, and the headers it says it with: those of every answer. */
function refusal(status: number, more: Readonly<Record<string, string>> = {}) {
  const text = `${String(status)} ${STATUS_CODES[status] ?? ''}\n`
  const headers = {
    ...securityHeaders,
    'Cache-Control': kept.asked,
    'Content-Type': contentTypes['txt'] ?? '',
    'Content-Length': String(Buffer.byteLength(text)),
    ...more,
  }
  return { text, headers }
}

/** Refuses a request; of an answer that has begun nothing can be said any more. */
export function refuse(
  response: ServerResponse,
  status: number,
  more: Readonly<Record<string, string>> = {},
): void {
  if (response.headersSent) {
    response.destroy()
    return
  }
  for (const name of response.getHeaderNames()) response.removeHeader(name)
  const { text, headers } = refusal(status, more)
  response.writeHead(status, headers).end(text)
}

/** The same for a connection on which no request could be read. */
export function refusalText(status: number): string {
  const { text, headers } = refusal(status, { Connection: 'close' })
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`)
  return [`HTTP/1.1 ${text.trim()}`, ...lines, '', text].join('\r\n')
}
