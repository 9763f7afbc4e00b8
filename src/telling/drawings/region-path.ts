import type { LookMap } from '../../charts/leader-map'

interface Run {
  readonly look: number
  readonly from: number
  readonly to: number
  readonly column: number
}

/** The stretches of one look in a column, from the lowest row up. */
function runsOf({ cells, rows }: LookMap, column: number): Run[] {
  const runs: Run[] = []
  let from = 0
  for (let row = 1; row <= rows; row += 1) {
    const look = cells[column * rows + from] ?? 0
    if (row < rows && cells[column * rows + row] === look) continue
    runs.push({ look, from, to: row, column })
    from = row
  }
  return runs
}

const tidy = (value: number): number => Math.round(value * 100) / 100

/**
 * For every look the outline of its cells in a picture of that size in pixels: rectangles, of which equal
 * neighbours are one.
 */
export function regionPaths(
  map: LookMap,
  size: { readonly width: number; readonly height: number },
): Map<number, string> {
  const across = (column: number): number => tidy((column * size.width) / map.columns)
  const down = (row: number): number => tidy(size.height - (row * size.height) / map.rows)
  const paths = new Map<number, string>()
  let open = new Map<string, Run>()
  const close = ({ look, from, to, column }: Run, end: number): void => {
    const [left, top] = [across(column), down(to)]
    const rectangle = `M${left} ${top}H${across(end)}V${down(from)}H${left}Z`
    paths.set(look, (paths.get(look) ?? '') + rectangle)
  }
  for (let column = 0; column < map.columns; column += 1) {
    const next = new Map<string, Run>()
    for (const run of runsOf(map, column)) {
      const key = `${run.look}.${run.from}.${run.to}`
      next.set(key, open.get(key) ?? run)
    }
    for (const [key, run] of open) if (!next.has(key)) close(run, column)
    open = next
  }
  for (const run of open.values()) close(run, map.columns)
  return paths
}

/** The lines between cells of different looks, in a picture of that size in pixels. */
export function borderPath(
  { cells, columns, rows }: LookMap,
  size: { readonly width: number; readonly height: number },
): string {
  const across = (column: number): number => tidy((column * size.width) / columns)
  const down = (row: number): number => tidy(size.height - (row * size.height) / rows)
  const parts: string[] = []
  const runs = (
    length: number,
    differs: (i: number) => boolean,
    line: (a: number, b: number) => string,
  ) => {
    let from: number | null = null
    for (let i = 0; i <= length; i += 1) {
      const is = i < length && differs(i)
      if (is) from ??= i
      else if (from !== null) {
        parts.push(line(from, i))
        from = null
      }
    }
  }
  for (let column = 1; column < columns; column += 1) {
    const differs = (row: number): boolean =>
      cells[column * rows + row] !== cells[(column - 1) * rows + row]
    runs(rows, differs, (a, b) => `M${across(column)} ${down(a)}V${down(b)}`)
  }
  for (let row = 1; row < rows; row += 1) {
    const differs = (column: number): boolean =>
      cells[column * rows + row] !== cells[column * rows + row - 1]
    runs(columns, differs, (a, b) => `M${across(a)} ${down(row)}H${across(b)}`)
  }
  return parts.join('')
}
