import { deflateSync } from 'fflate'
import type { Corpus } from '../../../src/policies/corpus'
import { toBase64url } from '../../../src/sharing/base64url'
import { pack } from '../../../src/sharing/pack'
import type { Draws } from '../draws'
import { spoiled } from './junk'

/** A link that was changed on its way, or made to harm: the text behind `?s=`, and how it came about. */
export interface Mutated {
  readonly how: string
  readonly text: string
}

/** What a sound link holds. */
export type State = Readonly<Record<string, unknown>>

const letters = 'ABCXYZabcxyz0189-_.%+/=&? 。'

/** A text as chat programs and people spoil it. */
function spoiledText(text: string, draws: Draws): Mutated {
  const at = draws.index(text.length + 1)
  const to = at + draws.index(text.length - at + 1)
  const letter = draws.one([...letters])
  const ways: readonly (readonly [string, () => string])[] = [
    ['a letter changed', () => text.slice(0, at) + letter + text.slice(at + 1)],
    ['a letter lost', () => text.slice(0, at) + text.slice(at + 1)],
    ['letters put in', () => text.slice(0, at) + letter.repeat(3) + text.slice(at)],
    ['cut short', () => text.slice(0, at)],
    ['a part taken out', () => text.slice(0, at) + text.slice(to)],
    ['a part doubled', () => text.slice(0, to) + text.slice(at)],
    ['something hung on', () => text + draws.one(['。', '%20', '&utm_source=x', '#x', ')', '%'])],
    ['in small letters', () => text.toLowerCase()],
    ['broken in two', () => `${text.slice(0, at)}%0A${text.slice(at)}`],
    ['turned round', () => [...text].toReversed().join('')],
  ]
  const [how, make] = draws.one(ways)
  return { how: `text: ${how}`, text: make() }
}

/** Bytes with the check that the page looks for. */
function sealed(deflated: Uint8Array): string {
  let sum = 0x811c9dc5
  for (const byte of deflated) sum = Math.imul(sum ^ byte, 0x01000193)
  return toBase64url(Uint8Array.of(sum >>> 16, sum >>> 8, sum, ...deflated))
}

/** Something else than JSON under a check that fits. */
function spoiledBytes(state: State, draws: Draws): Mutated {
  const encoder = new TextEncoder()
  const json = encoder.encode(JSON.stringify(state))
  const ways: readonly (readonly [string, () => string])[] = [
    ['a flood', () => sealed(deflateSync(new Uint8Array(16_000_000), { level: 9 }))],
    ['noise', () => sealed(Uint8Array.from({ length: 200 }, () => draws.index(256)))],
    ['half of its JSON', () => sealed(deflateSync(json.subarray(0, draws.index(json.length))))],
    ['no UTF-8', () => sealed(deflateSync(Uint8Array.of(0x22, 0xff, 0xfe, 0x22)))],
    [
      'a stream cut short',
      () => {
        const deflated = deflateSync(json)
        return sealed(deflated.subarray(0, draws.index(deflated.length)))
      },
    ],
    [
      'a nest',
      () => {
        const depth = 1 + draws.index(60_000)
        return sealed(deflateSync(encoder.encode('['.repeat(depth) + ']'.repeat(depth))))
      },
    ],
  ]
  const [how, make] = draws.one(ways)
  return { how: `bytes: ${how}`, text: make() }
}

/** A list as long as a link can carry it, each item in order. */
function longList(state: State, corpus: Corpus, draws: Draws): Mutated {
  const list = draws.one([...corpus.lists.keys()])
  const facts = [...corpus.facts.values()].filter((fact) => fact.list === list)
  const value = (type: string, i: number): unknown =>
    type === 'count' ? 1 + (i % 3) : type === 'flag' ? i % 2 === 0 : String(100_000 + (i % 7))
  const length = draws.one([20, 21, 499, 500, 501, 1000, 5000])
  const items = Array.from({ length }, (_, i) =>
    Object.fromEntries(
      facts
        .filter(({ type }) => ['money', 'count', 'flag'].includes(type))
        .map(({ id, type }) => [id, value(type, i)]),
    ),
  )
  const text = pack({ ...state, company: { facts: { [list]: items } } })
  return { how: `a list of ${String(length)}`, text: text ?? 'too-long' }
}

/** A state with a nest of lists or objects where an amount should stand; written as text, however deep. */
function deepNest(state: State, draws: Draws): Mutated {
  const depth = draws.one([10, 100, 1000, 10_000, 60_000])
  const [open, close] = draws.one([
    ['[', ']'],
    ['{"a":', '}'],
  ] as const)
  const nest = `${open.repeat(depth)}1${close.repeat(depth)}`
  const company = { facts: { revenue: 'nest' } }
  const json = JSON.stringify({ ...state, company }).replace('"nest"', () => nest)
  return {
    how: `a nest of ${String(depth)}`,
    text: sealed(deflateSync(new TextEncoder().encode(json))),
  }
}

/** One link that is not as it was sent. */
export function mutated(state: State, corpus: Corpus, draws: Draws): Mutated {
  const way = draws.next()
  if (way < 0.3) return spoiledText(pack(state) ?? '', draws)
  if (way < 0.8) {
    let value: unknown = state
    const times = 1 + draws.index(4)
    for (let i = 0; i < times; i++) value = spoiled(value, draws)
    return { how: `${String(times)} wrong values`, text: pack(value) ?? 'too-long' }
  }
  if (way < 0.9) return longList(state, corpus, draws)
  if (way < 0.95) return spoiledBytes(state, draws)
  return deepNest(state, draws)
}
