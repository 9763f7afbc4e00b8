/** Words, shapes and the room that they take, in pixels from the upper left corner. */
export interface Drawing {
  readonly width: number
  readonly height: number
  /** SVG elements. */
  readonly body: string
}

type Attributes = Readonly<Record<string, string | number | undefined>>

/** Text as it may stand in XML; signs that XML cannot hold are left out. */
export const escaped = (text: string): string =>
  text
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
    .replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`)

const tidy = (value: string | number): string =>
  typeof value === 'number' ? String(Math.round(value * 100) / 100) : escaped(value)

/** One element; attributes without a value are left out. The children are SVG, not text. */
export function element(name: string, attributes: Attributes, ...children: string[]): string {
  const written = Object.entries(attributes).flatMap(([key, value]) =>
    value === undefined ? [] : [` ${key}="${tidy(value)}"`],
  )
  const inside = children.join('')
  return inside === ''
    ? `<${name}${written.join('')}/>`
    : `<${name}${written.join('')}>${inside}</${name}>`
}

export const nothing: Drawing = { width: 0, height: 0, body: '' }

/** The drawing moved right and down. */
export function moved({ body }: Drawing, x: number, y: number): string {
  if (body === '') return ''
  return element('g', { transform: `translate(${tidy(x)} ${tidy(y)})` }, body)
}

/** Drawings one under the other; what takes no room leaves no gap. */
export function stacked(drawings: readonly Drawing[], gap: number): Drawing {
  let y = 0
  const parts: string[] = []
  for (const drawing of drawings) {
    if (drawing.height <= 0) continue
    if (y > 0) y += gap
    parts.push(moved(drawing, 0, y))
    y += drawing.height
  }
  const width = Math.max(0, ...drawings.map((each) => each.width))
  return { width, height: y, body: parts.join('') }
}

/** Drawings in columns of one width, as many as fit, row by row. */
export function columned(drawings: readonly Drawing[], width: number, gap: number): Drawing {
  const widest = Math.max(1, ...drawings.map((each) => each.width))
  const fits = Math.max(1, Math.floor((width + gap) / (widest + gap)))
  const rows = Math.ceil(drawings.length / fits)
  const columns = Math.max(1, Math.ceil(drawings.length / Math.max(1, rows)))
  const column = Math.min((width + gap) / columns, widest + 2 * gap)
  const drawn = Array.from({ length: rows }, (_, row): Drawing => {
    const own = drawings.slice(row * columns, (row + 1) * columns)
    return {
      width,
      height: Math.max(...own.map((each) => each.height)),
      body: own.map((each, i) => moved(each, i * column, 0)).join(''),
    }
  })
  return stacked(drawn, 4)
}

/** Drawings one beside the other, in as many rows as the width asks for, on one middle line. */
export function flowed(
  drawings: readonly Drawing[],
  width: number,
  gap: readonly [number, number],
) {
  const rows: Drawing[][] = []
  let used = Infinity
  for (const drawing of drawings) {
    if (used + gap[0] + drawing.width > width) {
      rows.push([])
      used = -gap[0]
    }
    rows.at(-1)?.push(drawing)
    used += gap[0] + drawing.width
  }
  return stacked(
    rows.map((row) => beside(row, gap[0])),
    gap[1],
  )
}

/** Drawings in one row on one middle line. */
export function beside(drawings: readonly Drawing[], gap: number): Drawing {
  const height = Math.max(0, ...drawings.map((each) => each.height))
  let x = 0
  const parts: string[] = []
  for (const drawing of drawings) {
    if (drawing.width <= 0) continue
    if (x > 0) x += gap
    parts.push(moved(drawing, x, (height - drawing.height) / 2))
    x += drawing.width
  }
  return { width: x, height, body: parts.join('') }
}

/** What a whole picture says of itself besides what it draws. */
export interface About {
  readonly title: string
  readonly language: string
  readonly font: string
}

/** A picture that stands on its own; `scale` is how many pixels one of the drawing takes. */
export function svgDocument({ width, height, body }: Drawing, about: About, scale = 1): string {
  return element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      width: width * scale,
      height: height * scale,
      viewBox: `0 0 ${tidy(width)} ${tidy(height)}`,
      role: 'img',
      'xml:lang': about.language,
      lang: about.language,
      'font-family': about.font,
    },
    element('title', {}, escaped(about.title)),
    element('rect', { width: '100%', height: '100%', fill: '#ffffff' }),
    body,
  )
}
