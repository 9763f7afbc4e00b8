import { readHolding } from '../../calculator/reading/read-holding'
import { reportAwards } from '../../calculator/report/award'
import type { Assumption } from './assumptions'
import { assumptionsOf } from './assumptions'
import type { Tried } from './totals'
import type { Step } from './step'
import { stepOf } from './step'
import type { Worth } from './worth'
import { byWorth, worthOf } from './worth'

/** A fact with what it is worth, and what a little more of it changes. */
export interface Weighed extends Worth {
  readonly step: Step | null
}

/** What the amounts of a company rest on and turn on; null while it is being looked for. */
export interface Found {
  readonly assumptions: readonly Assumption[] | null
  readonly weighed: readonly Weighed[] | null
}

/**
 * What the amounts of a company rest on, then what its facts are worth. It pauses after every few runs, with what was
 * found so far, so that a newer question need not wait for the end of an older one.
 */
export function* findWorth(asked: Tried): Generator<Found, void, void> {
  const { input, scenario } = readHolding(asked.input, asked.corpus, asked.day)
  const tried = { ...asked, input }
  const report = reportAwards(scenario, asked.corpus)
  let found: Found = { assumptions: null, weighed: null }
  const assumptions: Assumption[] = []
  for (const each of assumptionsOf(tried, report)) {
    assumptions.push(each)
    yield found
  }
  yield (found = { ...found, assumptions })
  const worth: Worth[] = []
  for (const each of worthOf(tried, report)) {
    if (each) worth.push(each)
    yield found
  }
  const weighed: Weighed[] = []
  for (const each of byWorth(worth)) {
    weighed.push({ ...each, step: stepOf(tried, each.path) })
    yield found
  }
  yield { ...found, weighed }
}
