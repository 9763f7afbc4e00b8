type Three = readonly [number, number, number]
type Matrix = readonly [Three, Three, Three]

/** How a colour reaches the eye, on linear RGB: Machado, Oliveira and Fernandes (2009), severity 1. */
export const sights = {
  full: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protan: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deutan: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritan: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
} as const satisfies Record<string, Matrix>

export type Sight = keyof typeof sights

const times = (matrix: Matrix, [a, b, c]: Three): Three => {
  const row = ([x, y, z]: Three): number => x * a + y * b + z * c
  return [row(matrix[0]), row(matrix[1]), row(matrix[2])]
}

function linear(hex: string): Three {
  const channel = (at: number): number => {
    const value = parseInt(hex.slice(at, at + 2), 16) / 255
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
  }
  return [channel(1), channel(3), channel(5)]
}

/** Lightness and two hues, in which equal steps look about equal: OKLab. */
function perceived(color: Three): Three {
  const [l, m, s] = times(
    [
      [0.4122214708, 0.5363325363, 0.0514459929],
      [0.2119034982, 0.6806995451, 0.1073969566],
      [0.0883024619, 0.2817188376, 0.6299787005],
    ],
    color,
  ).map((value) => Math.cbrt(Math.max(0, value))) as [number, number, number]
  return times(
    [
      [0.2104542553, 0.793617785, -0.0040720468],
      [1.9779984951, -2.428592205, 0.4505937099],
      [0.0259040371, 0.7827717662, -0.808675766],
    ],
    [l, m, s],
  )
}

/** How far apart two colours look to this sight; 0.02 is just seen, black and white are 1 apart. */
export function difference(a: string, b: string, sight: Sight): number {
  const seen = (hex: string): Three => {
    const [red, green, blue] = times(sights[sight], linear(hex))
    const within = (value: number): number => Math.min(1, Math.max(0, value))
    return perceived([within(red), within(green), within(blue)])
  }
  const [one, other] = [seen(a), seen(b)]
  return Math.hypot(one[0] - other[0], one[1] - other[1], one[2] - other[2])
}

/** The contrast of WCAG 2.2 between two colours. */
export function contrast(a: string, b: string): number {
  const luminance = (hex: string): number => {
    const [red, green, blue] = linear(hex)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
  }
  const [lighter, darker] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number]
  return (lighter + 0.05) / (darker + 0.05)
}
