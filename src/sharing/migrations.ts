import { fromFirst } from './from-first'
import { fromSecond } from './from-second'
import type { Entries } from './json'
import type { Reread } from './reread'

/** What leads from one version of links, saved scenarios and files to the next. */
export interface Step {
  /**
   * The parts of a link in the shape of the next version. A link may hold anything: a step changes what it
   * knows and hands on the rest.
   */
  readonly migrate: (parts: Entries) => Entries
  /** What the next version reads differently of the same facts. */
  readonly reread: readonly Reread[]
}

/**
 * The first step takes version 1 to 2. Never change one that was published. Links are written as differences:
 * a step is due also where an example, or what a page shows at first, changes.
 */
const steps: readonly Step[] = [fromFirst, fromSecond]

/** The version that is written now. */
export const version = steps.length + 1

const since = (from: number): readonly Step[] => steps.slice(Math.max(0, from - 1))

/** Parts of an older version in the shape of today. */
export const migrated = (parts: Entries, from: number): Entries =>
  since(from).reduce((older, { migrate }) => migrate(older), parts)

/** What is read differently since a version. */
export const rereadSince = (from: number): readonly Reread[] =>
  since(from).flatMap(({ reread }) => reread)
