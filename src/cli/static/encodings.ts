/** The compressed forms of a file, best first, and how their names end. */
export const encodings = [
  { name: 'br', ending: '.br' },
  { name: 'gzip', ending: '.gz' },
] as const

/** The forms that a reader takes by its `Accept-Encoding`, what it weighs most first. */
export function accepted(header: string): readonly (typeof encodings)[number][] {
  const weights = new Map(header.toLowerCase().split(',').map(weighed))
  const weight = (name: string): number => weights.get(name) ?? weights.get('*') ?? 0
  const plain = weights.get('identity') ?? 0
  return encodings
    .filter(({ name }) => weight(name) > 0 && weight(name) >= plain)
    .toSorted((a, b) => weight(b.name) - weight(a.name))
}

/** `gzip;q=0.5` → its name and its weight. */
function weighed(part: string): [name: string, weight: number] {
  const [name = '', ...parameters] = part.split(';').map((text) => text.trim())
  const stated = parameters.find((text) => text.startsWith('q='))
  const weight = stated === undefined ? 1 : Number(stated.slice(2))
  return [name, Number.isNaN(weight) ? 0 : weight]
}
