import type { BriefOf } from './brief'

/** A short sum of a text (FNV-1a): another text has, but for one in four thousand million, another sum. */
function sumOf(text: string): string {
  let sum = 0x811c9dc5
  for (const byte of new TextEncoder().encode(text)) sum = Math.imul(sum ^ byte, 0x01000193)
  return (sum >>> 0).toString(36)
}

/** What a title is written about: whose side, which companies. */
export const subjectSum = ({ own, companies }: BriefOf): string =>
  sumOf(JSON.stringify([own, companies.map(({ start, name }) => start || name)]))

/** What a conclusion is written about: whose side, and every amount. Another day alone changes nothing. */
export const figuresSum = ({ own, companies }: BriefOf): string => {
  const amounts = companies.map(({ report }) =>
    Object.entries(report.locations).map(([id, { low, high }]) => [id, low, high]),
  )
  return sumOf(JSON.stringify([own, amounts]))
}
