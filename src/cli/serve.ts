import type { Server } from 'node:http'
import { existsSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { createPageServer } from './static'

/** Serves the built page: `npm start -- --port 8080 --host 0.0.0.0`. */

const folder = fileURLToPath(new URL('../../dist/', import.meta.url))

const { values } = parseArgs({
  options: {
    port: { type: 'string', default: process.env.PORT ?? '4173' },
    host: { type: 'string', default: '127.0.0.1' },
  },
})

/** Takes the port asked for, or the next one that is free. */
function listen(server: Server, port: number, host: string): void {
  server.once('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EADDRINUSE' || port >= 65_535) throw error
    listen(server, port + 1, host)
  })
  server.listen(port, host, () => {
    const { port: taken } = server.address() as AddressInfo
    const shown = host === '0.0.0.0' || host === '::' ? 'localhost' : host
    console.log(`The page is at http://${shown}:${String(taken)}/ (Ctrl+C stops it)`)
  })
}

const port = Number(values.port)
if (!Number.isInteger(port) || port < 0 || port > 65_535) {
  console.error(`Not a port: ${values.port}`)
  process.exitCode = 2
} else if (!existsSync(`${folder}index.html`)) {
  console.error('The page is not built yet: npm run build')
  process.exitCode = 1
} else {
  const server = createPageServer(folder)
  listen(server, port, values.host)
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => {
      server.close()
      server.closeAllConnections()
    })
}
