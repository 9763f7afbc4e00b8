import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { moveClock } from './moved-clock.ts'

/** The file that moves the clock of the page in which it is loaded. */
export const movedClock = fileURLToPath(new URL('moved-clock.ts', import.meta.url))

/** The day on which everything is to run, YYYY-MM-DD, where `TEST_TODAY` names one. */
export const today = process.env['TEST_TODAY'] ?? ''

/** What moves the clock to that day, as a script for a page or a process; some compilers call `__name` in it. */
export const clockScript = `globalThis.__name ??= (made) => made;(${String(moveClock)})(${JSON.stringify(today)})`

/** From now on every process that this one starts has its clock moved too. */
export function moveClocks(): void {
  const options = process.env['NODE_OPTIONS'] ?? ''
  if (today === '' || options.includes('data:text/javascript')) return
  const script = `data:text/javascript,${encodeURIComponent(clockScript)}`
  process.env['NODE_OPTIONS'] = `${options} --import=${script}`.trim()
}
