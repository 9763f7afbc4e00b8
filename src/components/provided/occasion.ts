import type { Occasion, Origin } from '../../telling/tables/occasion'
import { computed } from 'vue'
import { storeToRefs } from 'pinia'
import { useClockStore } from '../../stores/clock'
import { corpus, dataVersion } from '../../stores/corpus'
import { useScenarioStore } from '../../stores/scenario'
import { useCompany } from './company'
import { entriesNotCounted } from '../../telling/words/not-counted'
import { useSpeech } from './speech'

/** The origin of whatever is made now. */
export const originNow = (): Origin => ({
  day: useClockStore().day,
  version: dataVersion,
})

/** The occasion of whatever the page shows now. */
export function useOccasion() {
  const { example, changed } = storeToRefs(useScenarioStore())
  const { report, problems } = useCompany()
  const speech = useSpeech()
  return computed((): Occasion => ({
    company: example.value?.title ?? null,
    changed: changed.value,
    asOf: report.value.as_of,
    notCounted: entriesNotCounted(problems.value, corpus, speech.value),
    ...originNow(),
  }))
}
