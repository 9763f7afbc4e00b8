import type { ComputedRef } from 'vue'
import { computed } from 'vue'
import { storeToRefs } from 'pinia'
import { en, zh } from '../../locales/headline'
import { useSideStore } from '../../stores/side'
import type { Hinge } from '../../sweeps/hinges'
import { findHinges } from '../../sweeps/hinges'
import { unmovedIn } from '../../sweeps/unmoved'
import type { Headline } from '../../telling/headline/headline'
import { headline } from '../../telling/headline/headline'
import { useCompany } from './company'
import { addWords } from './page-words'
import { useTelling } from './telling'

/** The answer for the side that the user speaks for, and the open recognitions that it rests on. */
export function useHeadline(): {
  readonly said: ComputedRef<Headline>
  readonly hinges: ComputedRef<readonly Hinge[]>
} {
  addWords('headline', { zh, en })
  const { documents, speech } = useTelling()
  const { scenario, report } = useCompany()
  const { place } = storeToRefs(useSideStore())
  const corpus = computed(() => documents.value.corpus)
  const hinges = computed(() => findHinges(scenario.value, report.value, corpus.value))
  const unmoved = computed(
    () => place.value && unmovedIn(corpus.value, scenario.value, place.value),
  )
  const said = computed(() =>
    headline({
      documents: documents.value,
      report: report.value,
      own: place.value,
      speech: speech.value,
      unmoved: unmoved.value,
    }),
  )
  return { said, hinges }
}
