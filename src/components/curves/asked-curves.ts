import { storeToRefs } from 'pinia'
import { computed } from 'vue'
import { useDocuments } from '../provided/documents'
import { useSweepStore } from '../../stores/sweep'
import type { CurveMode } from '../../sweeps/curve-mode'
import { namedSweptFact } from '../../sweeps/swept-fact'
import type { Subject } from '../../sweeps/subject'
import { subjectOf } from '../../sweeps/subject-choices'

/** What is drawn: the choices of the store as far as they hold for the fact that varies. */
export function useAskedCurves() {
  const documents = useDocuments()
  const store = useSweepStore()
  const { path, mode, subject: kind, theme, clause, beside } = storeToRefs(store)
  const place = computed(() => namedSweptFact(documents.value.corpus, path.value))
  const isMoney = computed(() => place.value?.fact.type === 'money')
  return {
    isMoney,
    mode: computed((): CurveMode =>
      mode.value === 'share' && !isMoney.value ? 'amount' : mode.value,
    ),
    subject: computed((): Subject => {
      if (!place.value) return { kind: 'total' }
      return subjectOf(documents.value.corpus, place.value, {
        kind: kind.value,
        theme: theme.value,
        clause: clause.value,
        beside: beside.value,
      })
    }),
  }
}
