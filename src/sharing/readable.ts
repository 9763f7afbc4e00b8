/** Separators that mail and chat programs write in their own way. */
const entities: Readonly<Record<string, string>> = {
  amp: '&',
  equals: '=',
  quest: '?',
  num: '#',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
}

const ofEntity = (whole: string, name: string): string => {
  const code = /^#x([\da-f]{1,4})$/i.exec(name)?.[1]
  const digits = /^#(\d{1,5})$/.exec(name)?.[1]
  if (code !== undefined) return String.fromCharCode(parseInt(code, 16))
  if (digits !== undefined) return String.fromCharCode(Number(digits))
  return entities[name.toLowerCase()] ?? whole
}

function decoded(run: string): string {
  try {
    return decodeURIComponent(run)
  } catch {
    return run
  }
}

/** So often a separator may have been encoded on top of another encoding. */
const mostRounds = 4
const invisible = /[\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u2064\ufeff]/g

/**
 * An address as it was before programs passed it on: percent signs and HTML entities decoded however often
 * they were encoded, full-width separators as plain ones, invisible characters gone.
 */
export function readable(address: string): string {
  let text = address
  for (let round = 0; round < mostRounds; round++) {
    const next = text.replace(/(?:%[\da-f]{2})+/gi, decoded).replace(/&(#?\w{2,7});/g, ofEntity)
    if (next === text) break
    text = next
  }
  return text
    .replace(invisible, '')
    .replace(/？(?=\s*s)/gi, '?')
    .replace(/＝/g, '=')
    .replace(/＆/g, '&')
    .replace(/／/g, '/')
    .replace(/＃/g, '#')
}
