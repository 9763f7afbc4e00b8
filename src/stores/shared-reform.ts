import { isEntries, plain, sameJson } from '../sharing/json'
import { dropped } from '../sharing/dropped'
import { storeToRefs } from 'pinia'
import type { SharedField, SharedPart } from './shared-part'
import { sharedPart } from './shared-part'
import { toldKinds, useReformStore } from './reform'

/** So many characters a name has at most, and so many changes a reform. */
const longestName = 80
const mostChanges = 200

/**
 * The reform at hand, each change with what the law said when it was made. What is no change, or rests on an older
 * law, is left out by the store, which tells of it.
 */
export function sharedReform(): SharedPart {
  const store = useReformStore()
  const { name, changes, told } = storeToRefs(store)
  const title: SharedField = {
    typed: true,
    state: () => name.value,
    isFresh: () => name.value === '',
    read(found, at) {
      const holds = typeof found === 'string' && found.length <= longestName
      const next = holds ? found : ''
      if (next !== name.value) store.rename(next)
      const isWrong = found !== undefined && !holds
      return isWrong ? [dropped(at, found, { kind: 'shorter', most: longestName })] : []
    },
  }
  const list: SharedField = {
    typed: false,
    state: () => plain(changes.value),
    isFresh: () => changes.value.length === 0,
    read(found, at) {
      const holds = Array.isArray(found) && found.length <= mostChanges
      const next: readonly unknown[] = holds ? found : []
      if (!sameJson(changes.value, next)) void store.restore(next)
      const isWrong = found !== undefined && !holds
      return isWrong ? [dropped(at, found, { kind: 'items', most: mostChanges })] : []
    },
  }
  const baseline: SharedField = {
    typed: false,
    state: () => plain(store.baseline),
    isFresh: () => store.baseline === null,
    read(found, at) {
      const { name: title, changes: made } = isEntries(found) ? found : {}
      const isNamed = typeof title === 'string' && title !== '' && title.length <= longestName
      const holds = isNamed && Array.isArray(made) && made.length <= mostChanges
      const next = holds ? { name: title, changes: made } : null
      if (!sameJson(store.baseline, next)) void store.compareWith(next)
      const isWrong = found !== undefined && !holds
      return isWrong ? [dropped(at, found, { kind: 'entries' })] : []
    },
  }
  const kind: SharedField = {
    typed: false,
    state: () => told.value,
    isFresh: () => told.value === 'reform',
    read(found, at) {
      const next = toldKinds.find((each) => each === found)
      store.tellOf(next ?? 'reform')
      const isWrong = found !== undefined && !next
      return isWrong ? [dropped(at, found, { kind: 'one_of', values: toldKinds })] : []
    },
  }
  return sharedPart('reform', { name: title, changes: list, baseline, told: kind })
}
