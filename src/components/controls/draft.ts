import { watch } from 'vue'
import { useAddressStore } from '../../stores/address'
import { useScenarioStore } from '../../stores/scenario'

/**
 * Drops what was typed and not taken when what it was typed for is gone: the value that the field shows has changed,
 * or another company, link or entry of the history was opened.
 */
export function useDraftOf(shown: () => unknown, drop: () => void): void {
  const address = useAddressStore()
  const scenario = useScenarioStore()
  watch([shown, () => address.restored, () => scenario.opened], drop)
}
