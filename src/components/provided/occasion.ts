import type { Documents } from '../../policies/documents'
import type { Occasion, Origin } from '../../telling/words/occasion'
import { computed } from 'vue'
import { storeToRefs } from 'pinia'
import { useClockStore } from '../../stores/clock'
import { useScenarioStore } from '../../stores/scenario'
import { useCompany } from './company'
import { entriesNotCounted } from '../../telling/words/not-counted'
import { useTelling } from './telling'

/** The origin of whatever is made of these documents now. */
export const originNow = ({ version, under }: Documents): Origin => ({
  day: useClockStore().day,
  version,
  under,
})

/** The occasion of whatever the page shows now. */
export function useOccasion() {
  const { example, changed } = storeToRefs(useScenarioStore())
  const { report, problems } = useCompany()
  const { documents, speech } = useTelling()
  return computed((): Occasion => ({
    company: example.value?.title ?? null,
    changed: changed.value,
    asOf: report.value.as_of,
    notCounted: entriesNotCounted(problems.value, documents.value.corpus, speech.value),
    ...originNow(documents.value),
  }))
}
