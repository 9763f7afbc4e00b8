/** Signs that Windows, macOS or Linux refuse in a file's name, and those that no name needs. */
const refused = /[<>:"/\\|?*\u0000-\u001f\u007f]/g
/** Bytes; file systems take 255 with the ending. */
const longest = 200

/** Names that Windows keeps for devices, whatever follows the dot. */
const devices = /^(con|prn|aux|nul|com\d|lpt\d)$/i

const bytes = (text: string): number => new TextEncoder().encode(text).length

/** The parts joined, the longest of them shortened where they are too long together. */
function joined(parts: readonly string[]): string {
  const kept = parts.map((part) => [...part])
  const text = (): string => kept.map((part) => part.join('').trim()).join('_')
  while (bytes(text()) > longest) {
    kept.reduce((one, other) => (bytes(other.join('')) > bytes(one.join('')) ? other : one)).pop()
  }
  return text()
}

/** A file name that says what is inside: 奖补曲线_项目总投入_浦东等五地_2026-11-22.png. */
export function fileName(parts: readonly string[], extension: string): string {
  const named = parts
    .map((part) => part.replace(refused, ' ').replace(/\s+/g, ' ').trim())
    .filter((part) => part !== '')
  const text = joined(named).replace(/[. ]+$/, '')
  const safe = devices.test(text) || text === '' ? `_${text}` : text
  return `${safe}.${extension}`
}
