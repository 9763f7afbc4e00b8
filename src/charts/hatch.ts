import type { Point } from './point'

/** Lines at 45° within an outline, as the data of an SVG path; points in pixels, so far apart. */
export function hatchPath(outline: readonly Point[], apart = 7): string {
  // Along such a line x + y stays the same: it enters and leaves the outline in turns.
  const sums = outline.map(([x, y]) => x + y)
  const [first, last] = [
    Math.ceil(Math.min(...sums) / apart),
    Math.floor(Math.max(...sums) / apart),
  ]
  const parts: string[] = []
  for (let n = first; n <= last; n += 1) {
    const sum = n * apart + 0.001
    const met = outline
      .flatMap(([x, y], i): number[] => {
        const [nextX, nextY] = outline[(i + 1) % outline.length] ?? [x, y]
        const [a, b] = [x + y - sum, nextX + nextY - sum]
        return a < 0 === b < 0 ? [] : [x + ((nextX - x) * a) / (a - b)]
      })
      .sort((a, b) => a - b)
    for (let i = 0; i + 1 < met.length; i += 2) {
      const [from = 0, to = 0] = met.slice(i, i + 2)
      const at = (x: number): string => `${x.toFixed(1)} ${(sum - x).toFixed(1)}`
      parts.push(`M${at(from)}L${at(to)}`)
    }
  }
  return parts.join('')
}
