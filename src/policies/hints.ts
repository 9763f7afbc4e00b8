/** Words that only the form shows: what a fact is, and other words that people search it by. */
const ofForm = ['hint', 'also'] as const

interface Words {
  zh: string
  en?: string
}

const isWords = (value: unknown): value is Words =>
  typeof value === 'object' && value !== null && 'zh' in value

/** Does something to all such words of some records, always in the same order. */
function eachHint(value: unknown, act: (words: Words) => void): void {
  if (typeof value !== 'object' || value === null) return
  for (const [key, part] of Object.entries(value)) {
    if (isWords(part) && ofForm.some((each) => each === key)) act(part)
    else eachHint(part, act)
  }
}

/** Takes the Chinese of these words out of the facts, which stay with empty ones. */
export function takeHints(facts: unknown): string[] {
  const taken: string[] = []
  eachHint(facts, (words) => {
    taken.push(words.zh)
    words.zh = ''
  })
  return taken
}

/** Puts them back where they were taken from; where English is not there yet, Chinese stands in its place. */
export function giveHints(facts: unknown, hints: readonly string[]): void {
  let at = 0
  eachHint(facts, (words) => {
    words.zh = hints[at++] ?? ''
    words.en ||= words.zh
  })
}
