import type { Drawing } from './svg'
import { element, escaped } from './svg'

/** How words are set in a picture. Sizes in pixels. */
export interface Type {
  readonly size: number
  readonly line: number
  readonly color: string
  readonly weight?: number
}

const ink = '#1d2126'
const faint = '#5b636b'

/** The sizes of the page, on white. */
export const type = {
  title: { size: 20, line: 28, color: ink, weight: 600 },
  text: { size: 13, line: 20, color: ink },
  strong: { size: 13, line: 20, color: ink, weight: 600 },
  quiet: { size: 12, line: 18, color: faint },
} satisfies Record<string, Type>

/** Words, numbers with their signs, and single Chinese characters with the marks that cling to them. */
const pieces =
  /[（《“‘「【]*(?:[^\s\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef（《“‘「【]+|[^\s])[，。；：、）》”’」】！？…·｜]*|\s+/gu

/** Shares of the size that a sign is wide, rather too much than too little: nobody knows the reader's font. */
const classes: readonly (readonly [RegExp, number])[] = [
  [/[\u2e80-\uffef“”‘’…—]/, 1],
  [/[\s.,:;!|'()[\]ijlft]/, 0.36],
  [/[mwMW@%]/, 0.92],
  [/[A-Z]/, 0.69],
]
const usual = 0.58
const known = new Map<string, number>()

function shareOf(sign: string): number {
  let share = known.get(sign)
  if (share === undefined) {
    share = classes.find(([signs]) => signs.test(sign))?.[1] ?? usual
    known.set(sign, share)
  }
  return share
}

/** How wide words are, in pixels and about; bold ones are a little wider. */
export function widthOf(text: string, { size, weight = 400 }: Type): number {
  const shares = [...text].reduce((sum, sign) => sum + shareOf(sign), 0)
  return shares * size * (weight > 500 ? 1.06 : 1)
}

/** Text in lines that fit the width; a line breaks between words, between Chinese characters anywhere. */
export function wrapped(text: string, width: number, set: Type): string[] {
  const lines: string[] = []
  let line = ''
  for (const piece of text.match(pieces) ?? []) {
    if (line !== '' && widthOf((line + piece).trimEnd(), set) > width) {
      lines.push(line.trimEnd())
      line = piece.trimStart()
    } else line += piece
  }
  if (line.trim() !== '') lines.push(line.trimEnd())
  return lines
}

/** Words on one line from `x`; the anchor says which part of them stands there. */
export function words(
  text: string,
  x: number,
  baseline: number,
  set: Type,
  anchor?: 'middle' | 'end',
): string {
  return element(
    'text',
    {
      x,
      y: baseline,
      fill: set.color,
      'font-size': set.size,
      'font-weight': set.weight,
      'text-anchor': anchor,
    },
    escaped(text),
  )
}

/** The baseline of a line of this type whose top is at 0. */
export const baselineOf = ({ size, line }: Type): number => (line + size * 0.72) / 2

/** Text as wide as allowed and as high as it needs. */
export function paragraph(text: string, width: number, set: Type): Drawing {
  const lines = wrapped(text, width, set)
  return {
    width: Math.max(0, ...lines.map((line) => widthOf(line, set))),
    height: lines.length * set.line,
    body: lines.map((line, i) => words(line, 0, i * set.line + baselineOf(set), set)).join(''),
  }
}

/** A word in a small frame: 征求意见稿. */
export function badge(text: string): Drawing {
  const set: Type = { size: 12, line: 18, color: '#8a5300' }
  const width = widthOf(text, set) + 10
  const frame = { x: 0.5, y: 0.5, width: width - 1, height: 17, rx: 3 }
  return {
    width,
    height: 18,
    body:
      element('rect', { ...frame, fill: '#fdf3e1', stroke: '#ecd3a4' }) +
      words(text, width / 2, baselineOf(set), set, 'middle'),
  }
}
