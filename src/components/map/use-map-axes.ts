import { storeToRefs } from 'pinia'
import type { WritableComputedRef } from 'vue'
import { computed } from 'vue'
import type { ScenarioInput } from '../../policies/scenario-input'
import { secondFact } from '../../sweeps/second-fact'
import { useMapStore } from '../../stores/map'
import { useSideStore } from '../../stores/side'
import { useDocuments } from '../provided/documents'
import { useShownRange } from '../curves/use-shown-range'

/** Both facts of the map with their ranges, and the place whose amounts it shows. */
export function useMapAxes(input: () => ScenarioInput, firstPlace: () => string) {
  const documents = useDocuments()
  const store = useMapStore()
  const { x, end } = storeToRefs(store)
  const { place: own } = storeToRefs(useSideStore())
  /** The fact upwards: the one chosen, else one that the company states. */
  const y: WritableComputedRef<string> = computed({
    get: () => store.y || secondFact(documents.value.corpus, input(), x.value),
    set(next) {
      store.y = next
    },
  })
  /** The place whose amounts are shown: the one chosen, else one's own, else the first. */
  const place: WritableComputedRef<string> = computed({
    get: () => store.place || own.value || firstPlace(),
    set(next) {
      store.place = next
    },
  })
  const rangeOf = (path: () => string) =>
    useShownRange(input, () => ({
      ...{ path: path(), asked: store.askedOf(path()), view: 'locations', own: own.value },
      ...{ subject: { kind: 'total' }, end: end.value },
    })).range
  return { x, y, xRange: rangeOf(() => x.value), yRange: rangeOf(() => y.value), place, own }
}
