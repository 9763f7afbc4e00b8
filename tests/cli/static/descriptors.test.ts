import { existsSync, readdirSync, readlinkSync } from 'node:fs'
import { get } from 'node:http'
import { expect, it } from 'vitest'
import { serve } from './site'

const own = '/proc/self/fd'

/** The files of a folder that this process holds open. */
function open(folder: string): number {
  return readdirSync(own).filter((id) => {
    try {
      return readlinkSync(`${own}/${id}`).startsWith(folder)
    } catch {
      return false
    }
  }).length
}

const within = async (milliseconds: number, holds: () => boolean): Promise<boolean> => {
  for (let waited = 0; waited < milliseconds; waited += 20) {
    if (holds()) return true
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
  return holds()
}

const engine = { 'index.html': 'page', 'assets/engine.wasm': Buffer.alloc(40_000_000, 1) }

/** Asks for a large file and breaks off: at once, with the head, or within the body. */
const breakOff = (port: number, path: string, when: 'at once' | 'head' | 'body'): Promise<void> =>
  new Promise((resolve) => {
    const asked = get({ port, host: '127.0.0.1', path, agent: false })
    asked.on('error', () => undefined)
    asked.on('close', resolve)
    if (when === 'at once')
      asked.on('socket', (socket) => socket.on('connect', () => asked.destroy()))
    asked.on('response', (response) => {
      response.on('error', () => undefined)
      if (when === 'head') asked.destroy()
      else response.once('data', () => asked.destroy())
    })
  })

it.skipIf(!existsSync(own))('closes the file of a download that is broken off', async () => {
  const { ask, folder, port } = await serve(engine)
  for (const when of ['at once', 'head', 'body'] as const) {
    for (let i = 0; i < 10; i++)
      await Promise.all(
        Array.from({ length: 10 }, () => breakOff(port, '/assets/engine.wasm', when)),
      )
    expect([when, await within(5000, () => open(folder) === 0)]).toEqual([when, true])
  }
  expect((await ask('/')).body.toString()).toBe('page')
})

it.skipIf(!existsSync(own))('gives up a reader that takes nothing', async () => {
  const { folder, port, server } = await serve(engine)
  server.timeout = 300
  const asked = get({ port, host: '127.0.0.1', path: '/assets/engine.wasm', agent: false })
  asked.on('error', () => undefined)
  asked.on('response', (response) => {
    response.on('error', () => undefined)
    response.pause()
  })
  expect(await within(5000, () => open(folder) === 1)).toBe(true)
  expect(await within(10_000, () => open(folder) === 0)).toBe(true)
  asked.destroy()
})
