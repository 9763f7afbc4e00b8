/** Prints a line of figures. */
export function print(what: string, figures: Readonly<Record<string, number | string>>): void {
  const parts = Object.entries(figures).map(([name, value]) => {
    return `${typeof value === 'number' ? value.toLocaleString('en-US') : value} ${name}`
  })
  process.stdout.write(`${what}: ${parts.join(', ')}\n`)
}
