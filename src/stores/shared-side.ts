import { oneOf } from '../sharing/reader'
import type { SharedPart } from './shared-part'
import { sharedPart } from './shared-part'
import { companySide, useSideStore } from './side'

/**
 * Whose side the page is on. A link that is silent speaks for a company, whoever opens it; where there is no link,
 * the side is the one kept on this computer.
 */
export function sharedSide(): SharedPart {
  const store = useSideStore()
  const fresh = store.side
  const reader = oneOf(store.sides)
  return sharedPart('side', {
    of: {
      typed: false,
      state: () => store.side,
      isFresh: () => store.side === companySide,
      read(found, at, linked) {
        const read = found === undefined ? { dropped: [] } : reader(found, at)
        store.side = read.value ?? (linked ? companySide : fresh)
        return read.dropped
      },
    },
  })
}
