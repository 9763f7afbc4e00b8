/** A part of a text; an amount with its unit stays on one line, and so does a date. */
export interface TextPart {
  readonly text: string
  readonly whole: boolean
}

const amounts =
  /(\d{4}-\d\d-\d\d|(?:约 ?|RMB )*[+−]?\d[\d,.]* (?:[\u4e00-\u9fff]{1,3}|[^\s，；。、：（）“”,;.:()\u4e00-\u9fff]+))/

/** A text by its amounts, each with its unit, and what stands between them. */
export const unbroken = (text: string): TextPart[] =>
  text
    .split(amounts)
    .map((part, i) => ({ text: part, whole: i % 2 === 1 }))
    .filter((part) => part.text !== '')

/** A headline by its phrases: it breaks at its punctuation. */
export const phrasesOf = (text: string): string[] =>
  text.split(/(?<=[，；：])|(?<=[,;:] )/).filter((phrase) => phrase !== '')
