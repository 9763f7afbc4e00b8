import type { Type } from '../drawings/set-words'
import { wrapped } from '../drawings/set-words'
import type { Brief } from './brief'

/** How a brief is laid on its one sheet: the size of its type, and the room that is left for the picture. */
export interface Fit {
  /** A share of the usual size of type. */
  readonly scale: number
  /** In pixels of paper, 96 to the inch. */
  readonly picture: { readonly width: number; readonly height: number }
}

/** The sheet between its margins, in pixels of paper. */
const room = { width: 672, height: 1038 }
/** The picture has so much at least, as long as the type can give way. */
const leastPicture = 230
const scales = [1, 0.94, 0.88, 0.82, 0.76, 0.7]
const gaps = 70

/** Words are taken for wider than they are; the picture gives way where they are not. */
const narrower = 1.1

/** The height of texts in lines of this type, across so many pixels. */
const heightOf = (texts: readonly string[], width: number, set: Type): number =>
  texts.reduce((all, text) => {
    const lines = wrapped(text, width * narrower, set)
    return all + Math.max(1, lines.length) * set.line
  }, 0)

/** What everything but the picture takes, where type is of this share of its size. */
function taken(brief: Brief, code: number, scale: number): number {
  const set = (size: number, line: number, weight = 400): Type => ({
    size: size * scale,
    line: line * scale,
    color: '',
    weight,
  })
  const [first = '', ...others] = brief.conclusion
  const half = room.width / 2 - 24
  const isOne = brief.companies.length === 1
  const small = set(12, 17)
  const rows = brief.rows.reduce((all, { name, badge, from, amounts }) => {
    const place =
      heightOf([name], 116, set(13, 18)) + (badge ? heightOf([badge], 116, set(11, 15)) : 0)
    const sources = isOne ? heightOf([from], 176, small) : 0
    const paid = (amounts.some(({ open }) => open !== '') ? 33 : 18) * scale
    return all + Math.max(place, paid, sources) + 9 * scale
  }, 0)
  const parts = brief.parts.map(
    ({ head, lines }) =>
      heightOf([head], half, set(14, 24, 700)) + heightOf(lines, half - 12, small),
  )
  const deadlines = parts.at(-1) ?? 0
  const rests = parts.slice(0, -1).reduce((all, each) => all + each, 0)
  const sources = heightOf(brief.sources, room.width - code - 16, set(11, 15)) + 30 * scale
  return (
    (18 + 12) * scale +
    heightOf([brief.title], room.width, set(22, 30, 700)) +
    heightOf([first], room.width, set(16, 24, 700)) +
    heightOf(others, room.width, set(13, 20)) +
    heightOf([brief.caption], room.width, small) +
    (isOne ? 24 : 44) * scale +
    rows +
    Math.max(rests, deadlines) +
    Math.max(sources, code) +
    (24 + gaps) * scale
  )
}

/** The largest type with which the picture keeps its least room; `code` is the width of the link's code in pixels. */
export function fitOf(brief: Brief, code: number): Fit {
  const fits = scales.map((scale) => ({ scale, left: room.height - taken(brief, code, scale) }))
  const { scale, left } = fits.find((each) => each.left >= leastPicture) ??
    fits.at(-1) ?? { scale: 1, left: 0 }
  return {
    scale,
    picture: { width: room.width, height: Math.max(120, Math.min(360, Math.floor(left))) },
  }
}
