import type { LookMap, Look } from './leader-map'
import type { Looks, Texture } from './looks'
import { chartInk } from './palette'

/** Colours as red, green, blue; more than one ground makes stripes. */
export interface Ink {
  readonly grounds: readonly Rgb[]
  readonly mark: Rgb
  readonly texture: Texture
}

export type Rgb = readonly [number, number, number]

const stripe = 7

function isMark(texture: Texture, x: number, y: number): boolean {
  switch (texture) {
    case 'plain':
      return false
    case 'rising':
      return (x + y) % 9 === 0
    case 'falling':
      return (((x - y) % 9) + 9) % 9 === 0
    case 'dots':
      return x % 6 < 2 && y % 6 < 2
    case 'lines':
      return y % 6 === 0
    case 'columns':
      return x % 6 === 0
    case 'grid':
      return x % 8 === 0 || y % 8 === 0
    case 'dashes':
      return y % 6 === 0 && (x + (y % 12)) % 12 < 6
    case 'crossed':
      return (x + y) % 8 === 0 || (((x - y) % 8) + 8) % 8 === 0
  }
}

export function rgbOf(hex: string): Rgb {
  const at = (from: number): number => parseInt(hex.slice(from, from + 2), 16)
  return [at(1), at(3), at(5)]
}

/** The colour on the way from one to the other; a share of 1 is the other. */
export function mixed(one: Rgb, other: Rgb, share: number): Rgb {
  const mix = (i: 0 | 1 | 2): number => Math.round(one[i] + (other[i] - one[i]) * share)
  return [mix(0), mix(1), mix(2)]
}

/** The ink of a look; `place` is the place whose amounts the bands are. */
export function inkOf(look: Look, looks: Looks, place: string, dark: boolean): Ink {
  const { surface, muted, rule } = chartInk(dark)
  const ground = rgbOf(surface)
  const colorOf = (id: string): Rgb => rgbOf(looks(id).color)
  const toned = (id: string): Rgb => mixed(ground, colorOf(id), dark ? 0.26 : 0.16)
  switch (look.kind) {
    case 'leads': {
      const [only = ''] = look.places
      const alone = look.places.length === 1
      return {
        grounds: look.places.map(toned),
        mark: mixed(toned(only), colorOf(only), 0.16),
        texture: alone ? looks(only).texture : 'plain',
      }
    }
    case 'band': {
      const tone = mixed(ground, colorOf(place), 0.08 + 0.52 * look.share)
      return { grounds: [tone], mark: tone, texture: 'plain' }
    }
    case 'nothing':
      return { grounds: [rgbOf(rule)], mark: rgbOf(rule), texture: 'plain' }
    case 'alone':
    case 'unknown': {
      const faint = mixed(ground, rgbOf(muted), 0.12)
      return { grounds: [faint], mark: mixed(ground, rgbOf(muted), 0.55), texture: 'crossed' }
    }
    case 'impossible':
      return { grounds: [ground], mark: ground, texture: 'plain' }
  }
}

/** Red, green, blue, opacity of every pixel; `scale` is how many of them a CSS pixel has. */
export function paint(
  map: LookMap,
  inks: readonly Ink[],
  width: number,
  height: number,
  scale = 1,
): Uint8ClampedArray<ArrayBuffer> {
  const pixels = new Uint8ClampedArray(width * height * 4)
  for (let py = 0; py < height; py += 1) {
    const row = map.rows - 1 - Math.floor((py * map.rows) / height)
    const y = Math.floor(py / scale)
    for (let px = 0; px < width; px += 1) {
      const column = Math.floor((px * map.columns) / width)
      const ink = inks[map.cells[column * map.rows + row] ?? 0]
      if (!ink) continue
      const x = Math.floor(px / scale)
      const { grounds, mark, texture } = ink
      const color = isMark(texture, x, y)
        ? mark
        : grounds[grounds.length > 1 ? Math.floor((x + y) / stripe) % grounds.length : 0]
      if (!color) continue
      const at = (py * width + px) * 4
      pixels[at] = color[0]
      pixels[at + 1] = color[1]
      pixels[at + 2] = color[2]
      pixels[at + 3] = 255
    }
  }
  return pixels
}
