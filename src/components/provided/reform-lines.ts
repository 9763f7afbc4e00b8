import type { ComputedRef } from 'vue'
import { computed, ref } from 'vue'
import { storeToRefs } from 'pinia'
import { useDocumentsStore } from '../../stores/documents'
import { useReformStore } from '../../stores/reform'
import { useSideStore } from '../../stores/side'
import { useCompany } from './company'
import { addWords } from './page-words'
import { useTelling } from './telling'

/** How lines are made is loaded with the first reform that is told of. */
let telling: typeof import('../../telling/lab/reform-lines') | null = null
const isThere = ref(false)

async function load(): Promise<void> {
  const [lines, lab, reform] = await Promise.all([
    import('../../telling/lab/reform-lines'),
    import('../../locales/lab'),
    import('../../locales/reform'),
  ])
  addWords('lab', lab)
  addWords('reform', reform)
  telling = lines
  isThere.value = true
}

/** What is changed and what that does, a line each; null where the page tells of the law. */
export function useReformLines(): ComputedRef<readonly string[] | null> {
  const { isTold, changes, baseline: other } = storeToRefs(useReformStore())
  const store = useDocumentsStore()
  const { place } = storeToRefs(useSideStore())
  const { scenario } = useCompany()
  const { documents, speech } = useTelling()
  return computed(() => {
    if (!isTold.value || documents.value.version === store.law.version) return null
    if (!isThere.value || !telling) {
      void load()
      return []
    }
    return telling.reformLines(
      {
        law: store.law,
        against: other.value && { documents: store.baseline, changes: other.value.changes },
        documents: documents.value,
        changes: changes.value,
        own: place.value,
        scenario: scenario.value,
      },
      speech.value,
    )
  })
}
