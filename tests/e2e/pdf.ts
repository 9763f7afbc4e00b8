import { inflateSync } from 'node:zlib'

/** The streams of a PDF file, unpacked where they are packed. */
function streamsOf(pdf: Buffer): string[] {
  const text = pdf.toString('latin1')
  return [...text.matchAll(/stream\r?\n/g)].flatMap(({ index, 0: { length } }) => {
    const end = text.indexOf('endstream', index + length)
    const raw = pdf.subarray(index + length, end)
    try {
      return [inflateSync(raw).toString('latin1')]
    } catch {
      return [raw.toString('latin1')]
    }
  })
}

/** Fonts give a radical and the character that looks like it one glyph: they count as the same sign. */
const signOf = (point: number): string => String.fromCharCode(point).normalize('NFKC')
const pointOf = (hex: string): number => parseInt(hex.slice(0, 4), 16)

/** Every sign that can be selected in a PDF file: what its fonts say that their glyphs stand for. */
export function signsOf(pdf: Buffer): Set<string> {
  const signs = new Set<string>()
  for (const map of streamsOf(pdf).filter((stream) => stream.includes('begincmap'))) {
    for (const [, block = ''] of map.matchAll(/beginbfchar([\s\S]*?)endbfchar/g)) {
      for (const [, , to = ''] of block.matchAll(/<(\w+)>\s*<(\w+)>/g)) {
        signs.add(signOf(pointOf(to)))
      }
    }
    for (const [, block = ''] of map.matchAll(/beginbfrange([\s\S]*?)endbfrange/g)) {
      for (const [, from = '', last = '', to = ''] of block.matchAll(
        /<(\w+)>\s*<(\w+)>\s*<(\w+)>/g,
      )) {
        const count = parseInt(last, 16) - parseInt(from, 16)
        for (let i = 0; i <= count; i += 1) signs.add(signOf(pointOf(to) + i))
      }
    }
  }
  return signs
}

/** How many pages a PDF file has. */
export const pagesOf = (pdf: Buffer): number =>
  pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0
