import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import type { IncomingHttpHeaders, Server } from 'node:http'
import { request } from 'node:http'
import type { AddressInfo } from 'node:net'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { onTestFinished } from 'vitest'
import { createPageServer } from '../../../src/cli/static'

export interface Answer {
  readonly status: number
  readonly headers: IncomingHttpHeaders
  readonly body: Buffer
}

/** A folder that is served while a test runs; `root` lies above it. */
export interface Site {
  readonly root: string
  readonly folder: string
  readonly server: Server
  readonly port: number
  ask(path: string, headers?: Record<string, string>, method?: string): Promise<Answer>
  /** What comes back for bytes as they are, until the server ends the connection. */
  say(text: string): Promise<string>
}

/** Serves files of the texts given, by their names in the folder. */
export async function serve(files: Readonly<Record<string, string | Buffer>>): Promise<Site> {
  const root = mkdtempSync(join(tmpdir(), 'site-'))
  const folder = join(root, 'dist')
  mkdirSync(folder)
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), content)
  }
  const server = createPageServer(folder)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  onTestFinished(() => {
    server.close()
    server.closeAllConnections()
    rmSync(root, { recursive: true, force: true })
  })
  return { root, folder, server, port, ask: ask(port), say: say(port) }
}

/** The path goes out as it is written, which `fetch` would not do. */
const ask =
  (port: number): Site['ask'] =>
  (path, headers = {}, method = 'GET') =>
    new Promise((resolve, reject) => {
      const asked = request({ port, host: '127.0.0.1', path, method, headers, agent: false })
      asked.on('error', reject)
      asked.on('response', (response) => {
        const parts: Buffer[] = []
        response.on('data', (part: Buffer) => parts.push(part))
        response.on('error', reject)
        response.on('end', () => {
          const { statusCode = 0, headers: said } = response
          resolve({ status: statusCode, headers: said, body: Buffer.concat(parts) })
        })
      })
      asked.end()
    })

const say =
  (port: number): Site['say'] =>
  (text) =>
    new Promise((resolve, reject) => {
      let heard = ''
      const socket = connect(port, '127.0.0.1', () => socket.write(text))
      socket.setEncoding('utf8')
      socket.on('data', (part: string) => (heard += part))
      socket.on('error', reject)
      socket.on('close', () => {
        resolve(heard)
      })
    })
