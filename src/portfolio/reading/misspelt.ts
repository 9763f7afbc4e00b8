import type { FactRecord } from '../../policies/schema'
import { headingKey } from './heading'

/**
 * Letters that may differ, two at most: of Chinese, where a letter is half a word, one in four; of others one
 * in five, since ids share their first words.
 */
const allowed = (length: number, isChinese: boolean): number =>
  Math.min(2, Math.floor(length / (isChinese ? 4 : 5)))

/**
 * Letters to be changed, added, left out or exchanged with their neighbour to make one word the other; more
 * than `most` where it takes more.
 */
function distance(a: readonly string[], b: readonly string[], most: number): number {
  const none = most + 1
  let before: number[] = []
  let row = Array.from({ length: b.length + 1 }, (_, j) => (j <= most ? j : none))
  for (let i = 1; i <= a.length; i += 1) {
    const next = new Array<number>(b.length + 1).fill(none)
    if (i <= most) next[0] = i
    let least = next[0] ?? none
    // Further from the diagonal than `most`, nothing is near enough.
    for (let j = Math.max(1, i - most); j <= Math.min(b.length, i + most); j += 1) {
      const same = a[i - 1] === b[j - 1]
      let value = Math.min(
        (row[j - 1] ?? none) + (same ? 0 : 1),
        (row[j] ?? none) + 1,
        (next[j - 1] ?? none) + 1,
      )
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        value = Math.min(value, (before[j - 2] ?? none) + 1)
      }
      next[j] = value
      least = Math.min(least, value)
    }
    if (least > most) return none
    before = row
    row = next
  }
  return row[b.length] ?? none
}

/** A word that a heading may have been meant to be. */
export interface Meant {
  readonly word: string
  readonly key: string
  readonly letters: readonly string[]
  readonly isChinese: boolean
}

const meant = (word: string): Meant => {
  const key = headingKey(word)
  return { word, key, letters: [...key], isChinese: /\p{Script=Han}/u.test(key) }
}

/** The words that a misspelt heading is compared with. */
export const wordsToMean = (
  facts: readonly FactRecord[],
  others: readonly string[],
): readonly Meant[] => [...others, ...facts.flatMap(({ id, label }) => [id, label.zh])].map(meant)

/** The word that the key of a heading looks like with letters wrong, the nearest, the first of equals. */
export function misspeltAs(key: string, words: readonly Meant[]): string | undefined {
  const letters = [...key]
  let best: string | undefined
  let most = Infinity
  for (const { word, letters: other, isChinese } of words) {
    const bound = Math.min(most - 1, allowed(Math.max(letters.length, other.length), isChinese))
    if (bound < 0 || Math.abs(letters.length - other.length) > bound) continue
    const away = distance(letters, other, bound)
    if (away > bound) continue
    best = word
    most = away
  }
  return best
}

/** A word that holds the key of a heading, or is held by it, for the greater part: worth a question, no more. */
export function resembled(key: string, words: readonly Meant[]): string | undefined {
  const length = [...key].length
  return words.find(({ key: other, letters }) => {
    const [short, long] = [Math.min(length, letters.length), Math.max(length, letters.length)]
    if (short < 4 || short * 5 < long * 3) return false
    return other.includes(key) || key.includes(other)
  })?.word
}
