import { createPinia, setActivePinia } from 'pinia'
import { createMemoryHistory } from 'vue-router'
import { useAddressStore } from '../../src/stores/address'
import { entryHistory } from '../../src/stores/entry-history'
import { usePairStore } from '../../src/stores/pair'
import { useSavedStore } from '../../src/stores/saved'
import { useScenarioStore } from '../../src/stores/scenario'

/** A page with its stores and a history of its own, opened at an address. */
export function opened(location = '/compare') {
  setActivePinia(createPinia())
  const base = createMemoryHistory()
  base.replace(location)
  const history = entryHistory(base)
  const address = useAddressStore()
  address.connect(history)
  history.listen(() => undefined)
  const [scenario, pair, saved] = [useScenarioStore(), usePairStore(), useSavedStore()]
  /** The address when everything that was chosen is in it. */
  const kept = (): string => {
    address.settle()
    return base.location
  }
  return { address, base, history, scenario, pair, saved, kept }
}

/** The part of a full link that a history opens. */
export const behindHash = (link: string | null): string => link?.split(/#(.*)/s)[1] ?? ''
