import { isWhole } from './pack'
import { hashAddress } from './pages'
import { readable } from './readable'

/** What an address says: its page, the packed state, and what of it could not be understood. */
export interface AddressText {
  readonly page: string
  /** Null where the address has no state; a state that is damaged as it was found. */
  readonly text: string | null
  /** Words that stood in the address and mean nothing here; empty where there are none. */
  readonly leftover: string
}

interface Found {
  readonly text: string
  readonly rest: string
}

/** Letters that a program may have hung on behind a packed text without anything between. */
const mostHungOn = 40
/** Lines at the beginning and at the end of a text that are tried for its last. */
const mostLines = 50
/** The shortest piece that is tried for a state, where it does not say that it is one, and how many are. */
const shortestState = 12
const mostPieces = 20

/** The packed text at the beginning of letters in lines; its own check tells where it ends. */
function wholeIn(lines: readonly string[]): Found | null {
  const letters = lines.join('')
  let end = 0
  const ends = lines.map((line) => (end += line.length))
  const lengths = [
    ...ends.slice(-mostLines).reverse(),
    ...ends.slice(0, mostLines),
    ...Array.from({ length: mostHungOn }, (_, i) => letters.length - 1 - i),
  ]
  const length = lengths.find((each) => each > 0 && isWhole(letters.slice(0, each)))
  return length === undefined
    ? null
    : { text: letters.slice(0, length), rest: letters.slice(length) }
}

/** A state in a piece of an address, though it was broken into lines or words were hung on; null where none is whole. */
function stateIn(piece: string): Found | null {
  const value = piece.replace(/^s?[^\w-]*(?:3D)?/i, '')
  const [letters = ''] = /^[\w\s-]*/.exec(value) ?? []
  const found = wholeIn(letters.split(/\s+/))
  return found && { text: found.text, rest: found.rest + value.slice(letters.length) }
}

const isState = (piece: string): boolean => /^s(?:$|[^\w-])/i.test(piece)

/** The state among the pieces of an address, and the piece that holds it, or should. */
function chosen(pieces: readonly string[]): { at: number; found: Found } | null {
  for (const [at, piece] of pieces.slice(0, mostPieces).entries()) {
    const found = isState(piece) || piece.length >= shortestState ? stateIn(piece) : null
    if (found) return { at, found }
  }
  const at = pieces.findIndex((piece) => piece === '' || isState(piece))
  const text = pieces[at]?.replace(/^s?=?/i, '')
  return text === undefined ? null : { at, found: { text, rest: '' } }
}

/** Signs alone are what a sentence hangs on; with a letter or digit it is something that was to be said. */
const isSaid = (rest: string): boolean => /[\p{L}\p{N}]/u.test(rest)

/**
 * Reads `/curves?s=abc`, also where programs that passed it on encoded its separators anew, changed the case
 * of its page, broke it into lines or hung signs and words on. What is understood is passed over in
 * silence; what holds words and is not understood is left over. An address that was cut within its
 * state has a state that is damaged.
 */
export function readAddress(location: string): AddressText {
  const [path = '', ...pieces] = readable(location).split(/[?&]/)
  const [, way = '', behind = ''] = /^\/*(?:#\/*)?([\w/-]*)(.*)$/s.exec(path.trim()) ?? []
  const state = chosen(pieces)
  const others = pieces.filter((_, i) => i !== state?.at)
  return {
    page: `/${way.toLowerCase()}`,
    text: state?.found.text ?? null,
    leftover: [behind, state?.found.rest ?? '', ...others]
      .map((rest) => rest.trim())
      .filter(isSaid)
      .join(' '),
  }
}

/**
 * What has to stand in the place of an address whose state or page lost its `#` (`/curves?s=abc`, `/?s=abc`);
 * null where nothing did.
 */
export function hashFor(address: Pick<Location, 'pathname' | 'search' | 'hash'>): string | null {
  const { pathname, search, hash } = address
  if (hash.length > '#/'.length) return null
  const found = hashAddress(pathname, search)
  if (found) return `${found.folder}#${found.behind}`
  return readAddress(`/${search}`).text === null ? null : `${pathname}#/${search}`
}
