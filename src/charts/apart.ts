/** Positions moved apart until neighbours keep `least`, as little as possible, within `from` to `to`. */
export function apart(
  wanted: readonly number[],
  least: number,
  from: number,
  to: number,
): number[] {
  const order = wanted.map((_, i) => i).sort((a, b) => (wanted[a] ?? 0) - (wanted[b] ?? 0))
  const placed: number[] = []
  for (const i of order) {
    const previous = placed.at(-1)
    const own = Math.max(wanted[i] ?? 0, from)
    placed.push(previous === undefined ? own : Math.max(own, previous + least))
  }
  let limit = to
  for (let k = placed.length - 1; k >= 0; k -= 1) {
    placed[k] = Math.min(placed[k] ?? 0, limit)
    limit = (placed[k] ?? 0) - least
  }
  const result: number[] = []
  order.forEach((i, k) => (result[i] = placed[k] ?? 0))
  return result
}
