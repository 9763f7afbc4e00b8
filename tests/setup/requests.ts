import type {} from '@vitest/browser-playwright'
import type { BrowserCommand } from 'vitest/node'

/** Commands a browser test gives its own browser, to see what every page and worker asked for. */

const seen: string[] = []

/** Notes from now on the address of each request, the workers' ones included. */
export const watchRequests: BrowserCommand<[]> = ({ context }) => {
  seen.length = 0
  context.removeAllListeners('request')
  context.on('request', (request) => seen.push(request.url()))
}

/** The addresses noted so far. */
export const requestsSeen: BrowserCommand<[]> = () => [...seen]

declare module 'vitest/browser' {
  interface BrowserCommands {
    watchRequests(): Promise<void>
    requestsSeen(): Promise<string[]>
  }
}
