import { randomInt } from 'node:crypto'
import process from 'node:process'

/** How much a soak does; every number can be set by the environment. */
function asked(name: string, usual: number): number {
  const text = process.env[name]
  if (text === undefined || text === '') return usual
  const value = Number(text)
  if (Number.isInteger(value) && value >= 0) return value
  throw new Error(`${name}: found ${text}, expected a whole number`)
}

/** Where the draws of a soak begin: another place every time, unless `SEED` names one. */
export const seed = asked('SEED', randomInt(2 ** 31))

export const amounts = {
  scenarios: asked('SCENARIOS', 100_000),
  links: asked('LINKS', 10_000),
  shownLinks: asked('SHOWN_LINKS', 500),
  files: asked('FILES', 2_000),
  interactions: asked('INTERACTIONS', 5_000),
} as const
