/** One line of the table: what was measured, the median, its ratio to something, what was asked for. */
export interface Line {
  readonly what: string
  readonly measured: string
  readonly ratio?: string
  readonly goal?: string
}

/** Three significant digits, with thousands separated. */
export function figure(value: number): string {
  const digits = Math.max(0, 2 - Math.floor(Math.log10(Math.abs(value) || 1)))
  return value.toLocaleString('en', {
    minimumFractionDigits: Math.min(digits, 3),
    maximumFractionDigits: Math.min(digits, 3),
  })
}

/** The lines as one markdown table. */
export function markdown(lines: readonly Line[]): string {
  const rows = lines.map(
    ({ what, measured, ratio = '', goal = '' }) => `| ${what} | ${measured} | ${ratio} | ${goal} |`,
  )
  return ['| what | median | ratio | goal |', '|---|---|---|---|', ...rows].join('\n')
}
