import type { Documents } from '../policies/documents'
import { applyReform } from './apply'
import { readReform } from './read'
import type { Refusal } from './refusal'
import type { Change } from './schema'

/** A change that cannot be made, as it was found, and why. */
export interface LeftChange {
  readonly found: unknown
  readonly refusals: readonly Refusal[]
}

/** What of some changes can be made to the documents, and what had to be left out. */
export interface Held {
  readonly changes: readonly Change[]
  /** The documents under what is left; the baseline itself where nothing is. */
  readonly documents: Documents
  readonly left: readonly LeftChange[]
}

/** Every name is read, so that a list without one holds too. */
const named = (changes: readonly unknown[]) => ({ format: 1, name: '-', changes })

/**
 * Makes those of some changes that can be made, one after the other; each that cannot, because it is none, rests on an
 * older law, or contradicts one before it, is left out with why. Whole lists that hold are made at once.
 */
export function heldChanges(baseline: Documents, found: readonly unknown[], name: string): Held {
  const whole = readReform(named(found))
  if ('reform' in whole) {
    const applied = applyReform(baseline, { ...whole.reform, name })
    const { changes } = whole.reform
    if ('documents' in applied) {
      const documents = changes.length > 0 ? applied.documents : baseline
      return { changes, documents, left: [] }
    }
  }
  let held: Held = { changes: [], documents: baseline, left: [] }
  for (const each of found) {
    const read = readReform(named([each]))
    const changes = 'reform' in read ? [...held.changes, ...read.reform.changes] : []
    const tried = 'reform' in read ? applyReform(baseline, { format: 1, name, changes }) : read
    held =
      'documents' in tried
        ? { ...held, changes, documents: tried.documents }
        : { ...held, left: [...held.left, { found: each, refusals: tried.refusals }] }
  }
  return held
}
