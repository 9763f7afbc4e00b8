/** The rectangle of the plot within the chart, in pixels, and the values at its edges. */
export interface Frame {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
  readonly x: readonly [from: number, to: number]
  readonly y: readonly [from: number, to: number]
}

export const pixelX = ({ left, width, x: [from, to] }: Frame, value: number): number =>
  left + ((value - from) / (to - from)) * width

export const pixelY = ({ top, height, y: [from, to] }: Frame, value: number): number =>
  top + height - ((value - from) / (to - from)) * height

export const valueX = ({ left, width, x: [from, to] }: Frame, pixel: number): number =>
  from + ((pixel - left) / width) * (to - from)

export const valueY = ({ top, height, y: [from, to] }: Frame, pixel: number): number =>
  from + ((top + height - pixel) / height) * (to - from)

/** About how wide a text of 12 pixels is; full-width characters count whole. */
export function textWidth(text: string, size = 12): number {
  const units = [...text].reduce((sum, sign) => sum + (sign.charCodeAt(0) > 0x2e80 ? 1 : 0.58), 0)
  return units * size
}
