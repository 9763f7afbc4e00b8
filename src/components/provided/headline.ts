import type { ComputedRef } from 'vue'
import { computed } from 'vue'
import { storeToRefs } from 'pinia'
import { en, zh } from '../../locales/headline'
import { useClockStore } from '../../stores/clock'
import { useSideStore } from '../../stores/side'
import { unmovedIn } from '../../sweeps/unmoved'
import type { Headline } from '../../telling/headline/headline'
import { headline } from '../../telling/headline/headline'
import { useCompany, useLapsed } from './company'
import { addWords } from './page-words'
import { useTelling } from './telling'

/** The answer for the side that the user speaks for; what it rests on stands beside it. */
export function useHeadline(): ComputedRef<Headline> {
  addWords('headline', { zh, en })
  const { documents, speech } = useTelling()
  const { scenario, report } = useCompany()
  const { place } = storeToRefs(useSideStore())
  const clock = useClockStore()
  const lapsed = useLapsed(() => 'locations')
  const unmoved = computed(
    () => place.value && unmovedIn(documents.value.corpus, scenario.value, place.value),
  )
  return computed(() =>
    headline({
      documents: documents.value,
      report: report.value,
      own: place.value,
      speech: speech.value,
      unmoved: unmoved.value,
      today: clock.day,
      lapsed: lapsed.value,
    }),
  )
}
