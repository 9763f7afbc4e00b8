import type { Dropped } from '../sharing/dropped'
import { dropped } from '../sharing/dropped'
import { isEntries, plain, sameJson } from '../sharing/json'
import { known } from '../sharing/reader'
import { useDocumentsStore } from './documents'
import { usePairStore } from './pair'
import { pairSideText } from './shared-pair-side'
import type { SharedPart } from './shared-part'

/** The two scenarios compared. */
export function sharedPair(): SharedPart {
  const { corpus } = useDocumentsStore().law
  const pair = usePairStore()
  const { read, write } = pairSideText()
  const fresh = { a: pair.a, b: pair.b }
  const readPlace = known(
    corpus.locations.map(({ id }) => id),
    'place',
  )

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
