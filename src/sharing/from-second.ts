import type { Entries } from './json'
import { isEntries } from './json'
import type { Step } from './migrations'

/** What a page of the second version showed where its link said nothing of it. */
const shown: Readonly<Record<string, Entries>> = {
  curves: { wanted: '5000000' },
  map: { y: 'robot_sales', place: 'pudong' },
}

function migrate(parts: Entries): Entries {
  const spoken = Object.entries(shown).flatMap(([name, otherwise]) => {
    const own = parts[name] ?? {}
    return isEntries(own) ? [[name, { ...otherwise, ...own }] as const] : []
  })
  return { ...parts, ...Object.fromEntries(spoken) }
}

/** From version 2 to 3: the amount asked for, the second fact and the place of the map are proposed by the page now. */
export const fromSecond: Step = { migrate, reread: [] }
