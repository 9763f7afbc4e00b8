import { outside, readLocator, sameMarks, type Mark } from '../policies/locators'
import { numeralSigns } from '../policies/numerals'
import { plainText } from '../policies/plain-text'

/** One paragraph of a policy text with the address of the article that it belongs to. */
export interface Paragraph {
  readonly path: readonly Mark[]
  /** 第几款 within its article, from 1. */
  readonly number: number
  readonly text: string
}

const signs = `[${numeralSigns}]+`
/** What opens an article, a section, an item, a point; a chapter and what follows the articles. */
const openings = [
  { kind: 'article', pattern: new RegExp(`^第(${signs})条`) },
  { kind: 'section', pattern: new RegExp(`^(${signs})、`) },
  { kind: 'item', pattern: new RegExp(`^\\((${signs})\\)`) },
  { kind: 'point', pattern: /^(\d{1,2})[.、](?!\d)/ },
] as const
const chapter = new RegExp(`^第${signs}章`)
const closing = /^(\(征求意见|问:|答:|原文链接|《[^》]*》自\d{4}年)/

const depth = { article: 0, section: 0, item: 1, point: 2, paragraph: 3 } as const

type Opening = { readonly mark: Mark; readonly rest: string }

const opening = (line: string): Opening | undefined => {
  for (const { kind, pattern } of openings) {
    const match = pattern.exec(line)
    const [mark] = match ? readLocator(match[0]) : []
    if (match && mark)
      return { mark: { kind, number: mark.number }, rest: line.slice(match[0].length) }
  }
  return undefined
}

const ended = (text: string): boolean => text === '' || /[。;:!?)”]$/.test(text)

/**
 * Cuts a policy text into paragraphs with their addresses. Lines that a page break cut in the
 * middle of a sentence are joined; what stands before, between and after the articles (headings,
 * notes, links) has the empty address.
 */
export const cutText = (text: string): Paragraph[] => {
  const paragraphs: { path: readonly Mark[]; number: number; text: string }[] = []
  let path: readonly Mark[] = []
  let over = false
  for (const line of plainText(text)
    .split('\n')
    .map((each) => each.trim())) {
    if (line === '') continue
    const last = paragraphs.at(-1)
    const open = over ? undefined : opening(line)
    if (open) {
      const above = path.filter((mark) => depth[mark.kind] < depth[open.mark.kind])
      path = [...above, open.mark]
      paragraphs.push({ path, number: 1, text: open.rest })
    } else if (closing.test(line) || chapter.test(line)) {
      over ||= closing.test(line) && path.length > 0
      path = []
      paragraphs.push({ path, number: 1, text: line })
    } else if (last && !ended(last.text)) {
      last.text += line
    } else {
      const same = last && sameMarks(last.path, path)
      paragraphs.push({ path, number: same ? last.number + 1 : 1, text: line })
    }
  }
  return paragraphs
}

const endsWith = (path: readonly Mark[], marks: readonly Mark[]): boolean =>
  sameMarks(path.slice(path.length - marks.length), marks)

/**
 * The paragraphs that a locator names, its items and points included: `第八条(四)`, `二.7`,
 * `第五条第二款`; of an address that is unique the last part is enough (`9` of `三.9`).
 * — names the whole text. Empty when the locator leads nowhere or to several articles.
 */
export const findArticle = (paragraphs: readonly Paragraph[], locator: string): Paragraph[] => {
  if (locator === outside) return [...paragraphs]
  const marks = readLocator(locator)
  const address = marks.filter((mark) => mark.kind !== 'paragraph')
  const nth = marks.find((mark) => mark.kind === 'paragraph')?.number
  if (address.length === 0) return []
  const named = paragraphs.filter(({ path, number }) => number === 1 && endsWith(path, address))
  const exact = named.filter(({ path }) => path.length === address.length)
  const [found, second] = exact.length > 0 ? exact : named
  if (!found || second) return []
  return paragraphs.filter(({ path, number }) =>
    nth === undefined
      ? sameMarks(path.slice(0, found.path.length), found.path)
      : sameMarks(path, found.path) && number === nth,
  )
}
