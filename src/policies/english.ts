/** Words of a record: one meaning in both languages. */
interface Words {
  readonly zh: string
  en?: string
}

const isWords = (value: object): value is Words => 'zh' in value && typeof value.zh === 'string'

/** Does something to all words of some records, always in the same order. */
function eachWords(value: unknown, act: (words: Words) => void): void {
  if (typeof value !== 'object' || value === null) return
  if (isWords(value)) act(value)
  else for (const part of Object.values(value)) eachWords(part, act)
}

/** Takes the English words out of records, which stay without them; most readers never ask for them. */
export function takeEnglish(records: object): string[] {
  const taken: string[] = []
  eachWords(records, (words) => {
    taken.push(words.en ?? '')
    delete words.en
  })
  return taken
}

/** Puts English words back where they were taken from; without them Chinese stands in their place. */
export function giveEnglish(records: object, english: readonly string[] = []): void {
  let at = 0
  eachWords(records, (words) => {
    words.en = english[at++] ?? words.zh
  })
}
