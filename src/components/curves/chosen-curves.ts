import { storeToRefs } from 'pinia'
import { computed } from 'vue'
import { placeOf } from '../../policies/place-of'
import type { ScenarioInput } from '../../policies/scenario-input'
import { useSideStore } from '../../stores/side'
import { useSweepStore } from '../../stores/sweep'
import type { View } from '../../sweeps/view'
import { lastDays } from '../../sweeps/lapsed'
import { useCompany } from '../provided/company'
import { useDocuments } from '../provided/documents'
import { useAskedCurves } from './asked-curves'
import { useShownRange } from './use-shown-range'

/** The curves as they are chosen: how far they run, and which line and band they are about. */
export function useChosenCurves(input: () => ScenarioInput, view: () => View) {
  const documents = useDocuments()
  const { path, asked, end, band } = storeToRefs(useSweepStore())
  const { place } = storeToRefs(useSideStore())
  const { scenario } = useCompany()
  const { subject, mode } = useAskedCurves()
  const lines = computed((): readonly { readonly id: string }[] => {
    const { corpus } = documents.value
    return view() === 'locations' ? corpus.locations : corpus.policies
  })
  /** The line of one's own place: a document stands for the place that it is paid in first. */
  const own = computed(() => {
    const isOwn = (id: string): boolean => placeOf(documents.value.corpus, id)?.id === place.value
    return lines.value.find(({ id }) => isOwn(id))?.id ?? null
  })
  /** The band of one's own line is drawn unasked, but for one that is out of force. */
  const unasked = computed(() => {
    const ended = lastDays(documents.value.corpus, scenario.value.asOf, view())
    return own.value !== null && ended.has(own.value) ? null : own.value
  })
  const banded = computed(() => {
    const wanted = band.value === '' ? unasked.value : band.value
    return end.value === 'high' && lines.value.some(({ id }) => id === wanted) ? wanted : null
  })
  const { range, wide } = useShownRange(input, () => ({
    ...{ path: path.value, asked: asked.value, view: view(), subject: subject.value },
    ...{ end: end.value, own: own.value },
  }))
  return { path, end, own, banded, subject, mode, range, wide }
}
