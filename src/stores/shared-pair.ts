import { readCompany, writeCompany } from '../sharing/company'
import type { Dropped } from '../sharing/dropped'
import { dropped } from '../sharing/dropped'
import type { Entries } from '../sharing/json'
import { isEntries, plain, sameJson } from '../sharing/json'
import { known } from '../sharing/reader'
import { longestName } from '../sharing/shelf'
import { useDocumentsStore } from './documents'
import type { Side } from './pair'
import { usePairStore } from './pair'
import { useSavedStore } from './saved'
import { useScenarioStore } from './scenario'
import type { SharedPart } from './shared-part'

/** The two scenarios compared. One kept in this browser goes into links whole: nobody else has it. */
export function sharedPair(): SharedPart {
  const { corpus } = useDocumentsStore().documents
  const pair = usePairStore()
  const saved = useSavedStore()
  const { exampleId, input } = useScenarioStore()
  const isExample = (id: unknown): id is string => corpus.examples.some((each) => each.id === id)
  const otherwise = { example: exampleId, facts: input }
  const fresh = { a: pair.a, b: pair.b }
  const readPlace = known(
    corpus.locations.map(({ id }) => id),
    'place',
  )

  function write(side: Side): unknown {
    if (side.kind === 'example') return { example: side.id }
    if (side.kind === 'sent') {
      return { name: side.name, company: writeCompany(corpus, side.company) }
    }
    if (side.kind !== 'saved') return side.kind
    const kept = saved.scenarios.find(({ id }) => id === side.id)
    if (!kept) return 'current'
    const { name, example, scenario: facts } = kept
    return { name, company: writeCompany(corpus, { example, facts }) }
  }

  /** What came with a link, or the same scenario where this browser keeps it. */
  function sent(name: string, company: { example: string; facts: Entries }): Side {
    const kept = saved.named(name)
    return kept && sameJson(kept.scenario, company.facts)
      ? { kind: 'saved', id: kept.id }
      : { kind: 'sent', name, company }
  }

  function read(found: unknown, at: readonly string[]): { side?: Side; left: readonly Dropped[] } {
    if (found === 'current' || found === 'original') return { side: { kind: found }, left: [] }
    const { example, name, company } = isEntries(found) ? found : {}
    if (isExample(example)) return { side: { kind: 'example', id: example }, left: [] }
    if (typeof name !== 'string' || name === '' || company === undefined) {
      return { left: [dropped(at, found, { kind: 'scenario' })] }
    }
    const read = readCompany(corpus, otherwise)(company, [...at, 'company'])
    const side = read.value && sent(name.slice(0, longestName), read.value)
    return { ...(side && { side }), left: read.dropped }
  }

  return {
    name: 'pair',
    typed: [],
    // What is kept may change under its name, and links hold what it is.
    state: () =>
      plain({ a: [pair.a, write(pair.a)], b: [pair.b, write(pair.b)], place: pair.place }),
    write() {
      const sides = (['a', 'b'] as const).filter((key) => !sameJson(pair[key], fresh[key]))
      if (sides.length === 0 && pair.place === '') return undefined
      return {
        ...Object.fromEntries(sides.map((key) => [key, write(pair[key])])),
        ...(pair.place !== '' && { place: pair.place }),
      }
    },
    read(found) {
      const entries = isEntries(found) ? found : {}
      const left: Dropped[] = []
      if (found !== undefined && !isEntries(found)) {
        left.push(dropped(['pair'], found, { kind: 'entries' }))
      }
      for (const key of ['a', 'b'] as const) {
        const own = Object.hasOwn(entries, key) ? entries[key] : undefined
        const one = own === undefined ? { left: [] } : read(own, ['pair', key])
        const side = one.side ?? fresh[key]
        if (!sameJson(pair[key], side)) pair[key] = side
        left.push(...one.left)
      }
      const own = Object.hasOwn(entries, 'place') ? entries['place'] : undefined
      const place =
        own === undefined ? { value: '', dropped: [] } : readPlace(own, ['pair', 'place'])
      pair.place = place.value ?? ''
      left.push(...place.dropped)
      const unknown = Object.keys(entries).filter((key) => !['a', 'b', 'place'].includes(key))
      left.push(...unknown.map((key) => dropped(['pair', key], entries[key], { kind: 'field' })))
      return left
    },
  }
}
