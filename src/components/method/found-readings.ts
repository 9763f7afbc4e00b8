import { plainSigns, wordsOf } from '../../database/clauses/search'
import type { ReadingRecord } from '../../policies/schema'

/** What the register of readings is narrowed to. */
export interface ReadingSearch {
  /** Words that all have to be there, in either language. */
  readonly words: string
  /** A document whose clauses the reading bears on; empty for all. */
  readonly policy: string
  readonly onlySwitchable: boolean
}

function textOf(reading: ReadingRecord): string {
  const { question, options, effect, why, id, locator, clauses } = reading
  const said = [question, effect, why, ...Object.values(options)].flatMap(({ zh, en }) => [zh, en])
  return plainSigns([id, locator, ...clauses, ...said].join(' ')).toLowerCase()
}

/** The readings that meet a search, in the order of the register. */
export function foundReadings(
  readings: readonly ReadingRecord[],
  { words, policy, onlySwitchable }: ReadingSearch,
): readonly ReadingRecord[] {
  const sought = wordsOf(words)
  return readings.filter((reading) => {
    if (onlySwitchable && !reading.switchable) return false
    if (policy !== '' && !reading.policies.includes(policy)) return false
    const text = textOf(reading)
    return sought.every((word) => text.includes(word))
  })
}
