import { inflateSync } from 'node:zlib'

/** The objects of a PDF file by their numbers: what stands before their stream, and the stream unpacked. */
function objectsOf(pdf: Buffer): Map<string, { readonly head: string; readonly stream: string }> {
  const text = pdf.toString('latin1')
  return new Map(
    [...text.matchAll(/(\d+) 0 obj\s([\s\S]*?)endobj/g)].map(
      ({ 1: id = '', 2: body = '', index }) => {
        const start = /stream\r?\n/.exec(body)
        if (!start) return [id, { head: body, stream: '' }]
        const from = text.indexOf(body, index) + start.index + start[0].length
        const raw = pdf.subarray(from, text.indexOf('endstream', from))
        return [id, { head: body.slice(0, start.index), stream: unpacked(raw) }]
      },
    ),
  )
}

function unpacked(raw: Buffer): string {
  try {
    return inflateSync(raw).toString('latin1')
  } catch {
    return raw.toString('latin1')
  }
}

/** Radicals that Unicode does not tell the character of, each before it. */
const radicals = new Map(
  '⺠民⺟母⻁虎⻄西⻅见⻆角⻋车⻓长⻔门⻘青⻚页⻛风⻜飞⻝食⻢马⻤鬼⻥鱼⻦鸟⻨麦⻩黄⻬齐⻮齿⻰龙⻳龟戶户'
    .match(/../g)
    ?.map(([radical = '', character = '']) => [radical, character]),
)

/** Fonts give a radical and the character that looks like it one glyph: they count as the same sign. */
const plain = (text: string): string =>
  text.normalize('NFKC').replace(/./gu, (sign) => radicals.get(sign) ?? sign)

const signOf = (hex: string): string => plain(Buffer.from(hex, 'hex').swap16().toString('utf16le'))

/** Words as they are found on a page that was printed. */
export const printed = (words: string): string => plain(words).replace(/\s+/g, '')

/** What the codes of a font stand for, and how many hexadecimal digits a code has. */
interface Signs {
  readonly digits: number
  readonly of: ReadonlyMap<number, string>
}

function signsIn(map: string): Signs {
  const of = new Map<number, string>()
  for (const [, block = ''] of map.matchAll(/beginbfchar([\s\S]*?)endbfchar/g)) {
    for (const [, code = '', to = ''] of block.matchAll(/<(\w+)>\s*<(\w+)>/g)) {
      of.set(parseInt(code, 16), signOf(to))
    }
  }
  for (const [, block = ''] of map.matchAll(/beginbfrange([\s\S]*?)endbfrange/g)) {
    for (const [, from = '', last = '', to = ''] of block.matchAll(
      /<(\w+)>\s*<(\w+)>\s*<(\w+)>/g,
    )) {
      const start = parseInt(from, 16)
      for (let code = start; code <= parseInt(last, 16); code += 1) {
        const point = parseInt(to, 16) + code - start
        of.set(code, signOf(point.toString(16).padStart(4, '0')))
      }
    }
  }
  const digits = /begincodespacerange\s*<(\w+)>/.exec(map)?.[1]?.length ?? 4
  return { digits, of }
}

/** Every sign that can be selected in a PDF file: what its fonts say that their glyphs stand for. */
export function signsOf(pdf: Buffer): Set<string> {
  const maps = [...objectsOf(pdf).values()].filter(({ stream }) => stream.includes('begincmap'))
  return new Set(maps.flatMap(({ stream }) => [...signsIn(stream).of.values()]))
}

/** What stands for glyphs that say something else, a change of the font, glyphs. */
const pieces = /\/ActualText <FEFF([\dA-F]+)>([\s\S]*?)EMC|\/(F\d+) [\d.]+ Tf|<([\dA-Fa-f]+)>/g

/** The words on each page of a PDF file, in the order in which they are drawn, without spaces. */
export function sheetsOf(pdf: Buffer): string[] {
  const objects = objectsOf(pdf)
  const fonts = new Map<string, Signs>()
  for (const { head } of objects.values()) {
    for (const [, name = '', id = ''] of head.matchAll(/\/(F\d+) (\d+) 0 R/g)) {
      const map = /\/ToUnicode (\d+) 0 R/.exec(objects.get(id)?.head ?? '')?.[1] ?? ''
      fonts.set(name, signsIn(objects.get(map)?.stream ?? ''))
    }
  }
  const drawn = (stream: string): string => {
    let font: Signs | undefined
    let said = ''
    for (const [, actual, glyphs = '', name, codes = ''] of stream.matchAll(pieces)) {
      if (actual) said += signOf(actual)
      // A font that is chosen for such glyphs holds for those behind them too.
      const chosen = name ?? [...glyphs.matchAll(/\/(F\d+) [\d.]+ Tf/g)].at(-1)?.[1]
      if (chosen) font = fonts.get(chosen)
      const digits = font?.digits ?? 4
      for (let at = 0; at < codes.length; at += digits) {
        said += font?.of.get(parseInt(codes.slice(at, at + digits), 16)) ?? ''
      }
    }
    return printed(said)
  }
  return [...objects.values()]
    .filter(({ head }) => /\/Type\s*\/Page\b(?!s)/.test(head))
    .map(({ head }) =>
      drawn(objects.get(/\/Contents (\d+) 0 R/.exec(head)?.[1] ?? '')?.stream ?? ''),
    )
}

/** How many pages a PDF file has. */
export const pagesOf = (pdf: Buffer): number => sheetsOf(pdf).length
