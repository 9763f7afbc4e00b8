import type { ChildProcess } from 'node:child_process'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { WebSocket } from 'ws'

/**
 * A tab of a stock browser over WebDriver BiDi, which Playwright's own does not speak to: what a smoke test needs, and
 * no more.
 */
export interface Tab {
  /** Opens an address and waits until it is loaded. */
  goto(address: string): Promise<void>
  /** What an expression of the page's script gives, as text. */
  read(expression: string): Promise<string>
  /** Errors and warnings that the page has told so far. */
  readonly complaints: readonly string[]
  close(): Promise<void>
}

interface Message {
  readonly id?: number
  readonly method?: string
  readonly result?: unknown
  readonly error?: string
  readonly message?: string
  readonly params?: { readonly level?: string; readonly text?: string }
}

interface Evaluated {
  readonly result?: { readonly value?: string }
  readonly exceptionDetails?: { readonly text: string }
}

/** The address that the browser prints once it listens. */
async function listening(browser: ChildProcess): Promise<string> {
  if (browser.stderr) {
    for await (const line of createInterface(browser.stderr)) {
      const found = /WebDriver BiDi listening on (ws:\S+)/.exec(line)?.[1]
      if (found !== undefined) return found
    }
  }
  throw new Error('The browser ended without listening')
}

/** Starts a browser with a profile of its own and opens a tab in it. */
export async function openTab(executable: string): Promise<Tab> {
  const profile = await mkdtemp(join(tmpdir(), 'firefox-'))
  const options = [
    '--headless',
    '--remote-debugging-port',
    '0',
    '--profile',
    profile,
    '--no-remote',
  ]
  const browser = spawn(executable, options, { stdio: ['ignore', 'ignore', 'pipe'] })
  const socket = new WebSocket(`${await listening(browser)}/session`)
  await once(socket, 'open')
  const complaints: string[] = []
  const waiting = new Map<number, (message: Message) => void>()
  socket.on('message', (text: Buffer) => {
    const message = JSON.parse(text.toString()) as Message
    if (message.id !== undefined) waiting.get(message.id)?.(message)
    else if (message.method === 'log.entryAdded') {
      const { level = '', text: said = '' } = message.params ?? {}
      if (level === 'error' || level === 'warn') complaints.push(said)
    }
  })
  let asked = 0
  async function send(method: string, params: object): Promise<unknown> {
    const id = ++asked
    const answer = await new Promise<Message>((resolve) => {
      waiting.set(id, resolve)
      socket.send(JSON.stringify({ id, method, params }))
    })
    waiting.delete(id)
    if (answer.error !== undefined) throw new Error(`${method}: ${answer.message ?? answer.error}`)
    return answer.result
  }
  await send('session.new', { capabilities: {} })
  await send('session.subscribe', { events: ['log.entryAdded'] })
  const { context } = (await send('browsingContext.create', { type: 'tab' })) as { context: string }
  return {
    complaints,
    async goto(url) {
      await send('browsingContext.navigate', { context, url, wait: 'complete' })
    },
    async read(expression) {
      const target = { context }
      const asking = { expression: `String(${expression})`, target, awaitPromise: true }
      const { result, exceptionDetails } = (await send('script.evaluate', asking)) as Evaluated
      if (exceptionDetails) throw new Error(exceptionDetails.text)
      return result?.value ?? ''
    },
    async close() {
      const ended = once(browser, 'exit')
      await send('browser.close', {})
      await ended
      socket.terminate()
      await rm(profile, { recursive: true, force: true })
    },
  }
}
