import { existsSync } from 'node:fs'
import process from 'node:process'
import { fileURLToPath } from 'node:url'

/** The file that moves the clock of a process or a page. */
export const movedClock = fileURLToPath(new URL('moved-clock.ts', import.meta.url))

/** The day on which everything is to run, YYYY-MM-DD, where `TEST_TODAY` names one. */
export const today = process.env['TEST_TODAY'] ?? ''

/** From now on every process that this one starts has its clock moved too. */
export function moveClocks(): void {
  const options = process.env['NODE_OPTIONS'] ?? ''
  if (today === '' || options.includes('moved-clock')) return
  const loader = new URL('../../node_modules/tsx/dist/loader.mjs', import.meta.url)
  if (!existsSync(loader)) throw new Error(`no tsx at ${loader.href}`)
  const clock = new URL('moved-clock.ts', import.meta.url)
  process.env['NODE_OPTIONS'] = `${options} --import=${loader.href} --import=${clock.href}`.trim()
}
