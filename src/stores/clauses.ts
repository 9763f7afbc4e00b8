import { defineStore } from 'pinia'
import { ref, shallowRef } from 'vue'
import { useDocumentsStore } from './documents'

export const clauseViews = ['matrix', 'clauses', 'parameters', 'compare', 'terms'] as const
export type ClauseView = (typeof clauseViews)[number]

/** Values chosen of each facet, by facet. */
export type Chosen = Readonly<Record<string, readonly string[]>>

export interface Order {
  readonly by: string
  readonly descending: boolean
}

const inOrder: Order = { by: '', descending: false }

/** What the page of the clauses shows: the view, the search, the clause open, the two compared. */
export const useClausesStore = defineStore('clauses', () => {
  const { law } = useDocumentsStore()
  const view = ref<ClauseView>('matrix')
  /** The document shown alone where there is no room for all. */
  const place = ref(law.corpus.policies[0]?.id ?? '')
  /** Whether only themes are shown on which others have what the own place has not. */
  const lacking = ref(false)
  const words = ref('')
  const chosenClauses = shallowRef<Chosen>({})
  const chosenParameters = shallowRef<Chosen>({})
  const clauseOrder = shallowRef(inOrder)
  const parameterOrder = shallowRef(inOrder)
  /** The clause in the drawer; empty while it is closed. */
  const opened = ref('')
  /** The two clauses compared; empty where none is chosen yet. */
  const left = ref('')
  const right = ref('')

  /** Adds a clause to the comparison, or takes it out; a third one replaces the second. */
  function toggleCompared(id: string): void {
    if (left.value === id) {
      left.value = right.value
      right.value = ''
    } else if (right.value === id) right.value = ''
    else if (left.value === '') left.value = id
    else right.value = id
  }

  return {
    view,
    place,
    lacking,
    words,
    chosenClauses,
    chosenParameters,
    clauseOrder,
    parameterOrder,
    opened,
    left,
    right,
    toggleCompared,
  }
})
