import { isEntries } from '../sharing/json'

const key = 'award-curves.brief'

/** Words of the user, what they were written about, and when. */
export interface WrittenText {
  readonly text: string
  /** A sum of the figures that they were written about: they stand as long as these do. */
  readonly of: string
  /** YYYY-MM-DD */
  readonly on: string
}

/** What the user wrote for briefs. */
export interface BriefTexts {
  readonly title: WrittenText | null
  readonly conclusion: WrittenText | null
  readonly sender: string
}

/** So many characters of each are taken. */
export const longestText = { title: 80, conclusion: 1000, sender: 80 } as const

/** A text that was kept or came with a link; null where it is none. */
export function writtenText(found: unknown, longest: number): WrittenText | null {
  const { text, of, on } = isEntries(found) ? found : {}
  const holds =
    typeof text === 'string' &&
    text.length <= longest &&
    typeof of === 'string' &&
    of.length <= 16 &&
    typeof on === 'string' &&
    /^\d{4}-\d\d-\d\d$/.test(on)
  return holds ? { text, of, on } : null
}

/** What this computer keeps; nothing where its storage is closed or holds something else. */
export function keptTexts(): BriefTexts {
  let found: unknown
  try {
    found = JSON.parse(localStorage.getItem(key) ?? 'null')
  } catch {
    found = null
  }
  const entries = isEntries(found) ? found : {}
  const { sender } = entries
  return {
    title: writtenText(entries.title, longestText.title),
    conclusion: writtenText(entries.conclusion, longestText.conclusion),
    sender: typeof sender === 'string' ? sender.slice(0, longestText.sender) : '',
  }
}

/** Keeps them; where storage is closed or full they last as long as the page. */
export function keepTexts(texts: BriefTexts): void {
  const isEmpty = texts.title === null && texts.conclusion === null && texts.sender === ''
  try {
    if (isEmpty) localStorage.removeItem(key)
    else localStorage.setItem(key, JSON.stringify(texts))
  } catch {
    // The texts still stand on the page.
  }
}
