import { plainSigns } from '../../../database/clauses/search'

/** A stretch of a text, found by a word of the search or not. */
export interface Stretch {
  readonly text: string
  readonly found: boolean
}

/** A text cut where words of the search begin and end; the words as `wordsOf` gives them. */
export function stretches(text: string, words: readonly string[]): readonly Stretch[] {
  const plain = plainSigns(text).toLowerCase()
  // A sign that has no lower-case twin of the same length would shift the places.
  if (plain.length !== text.length) return [{ text, found: false }]
  const found = new Array<boolean>(text.length).fill(false)
  for (const word of words) {
    for (let at = plain.indexOf(word); at >= 0; at = plain.indexOf(word, at + 1)) {
      found.fill(true, at, at + word.length)
    }
  }
  const cuts = [...text].reduce<Stretch[]>((all, _, at) => {
    if (at > 0 && found[at] === found[at - 1]) return all
    const next = found.findIndex((each, i) => i > at && each !== found[at])
    return [
      ...all,
      { text: text.slice(at, next < 0 ? undefined : next), found: found[at] ?? false },
    ]
  }, [])
  return cuts
}
