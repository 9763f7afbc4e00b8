import type { Ink, Rgb, Texture } from '../../charts/map-ink'
import type { Drawing } from './svg'
import { element } from './svg'

const colorOf = ([red, green, blue]: Rgb): string => `rgb(${red},${green},${blue})`

interface Tile {
  readonly size: number
  /** Lines through the tile; a dot has its own shape. */
  readonly path: string
  readonly dots?: boolean
}

/** The textures of the map on the screen, as tiles; lines run over the edges so that tiles join. */
const tiles: Readonly<Record<Exclude<Texture, 'plain'>, Tile>> = {
  rising: { size: 9, path: 'M-2 2L2 -2M-1 10L10 -1M7 11L11 7' },
  falling: { size: 9, path: 'M-2 7L2 11M-1 -1L10 10M7 -2L11 2' },
  lines: { size: 6, path: 'M0 0.5H6' },
  dots: { size: 6, path: 'M0 0H2V2H0Z', dots: true },
  crossed: { size: 8, path: 'M-1 -1L9 9M-1 9L9 -1' },
}

const stripe = 7

/** The fill of a region: a colour, or a reference to the pattern that is defined beside it. */
export function inkFill(
  { grounds, mark, texture }: Ink,
  id: string,
): { fill: string; definition: string } {
  const [first] = grounds
  const ground = first ? colorOf(first) : '#ffffff'
  if (grounds.length > 1) {
    const size = stripe * grounds.length
    const bands = grounds.map((each, i) =>
      element('rect', { x: i * stripe, width: stripe, height: size, fill: colorOf(each) }),
    )
    const turned = { id, width: size, height: size, patternUnits: 'userSpaceOnUse' }
    const pattern = { ...turned, patternTransform: 'rotate(45)' }
    return { fill: `url(#${id})`, definition: element('pattern', pattern, ...bands) }
  }
  if (texture === 'plain') return { fill: ground, definition: '' }
  const { size, path, dots } = tiles[texture]
  const color = colorOf(mark)
  const shape = dots
    ? element('path', { d: path, fill: color })
    : element('path', { d: path, stroke: color, fill: 'none' })
  const tile = { id, width: size, height: size, patternUnits: 'userSpaceOnUse' }
  const under = element('rect', { width: size, height: size, fill: ground })
  return { fill: `url(#${id})`, definition: element('pattern', tile, under, shape) }
}

/** A small piece of a region for the legend. */
export function inkSwatch(fill: string): Drawing {
  const box = { x: 0.5, y: 0.5, width: 25, height: 15, fill, stroke: '#cfd6dc' }
  return { width: 26, height: 16, body: element('rect', box) }
}
