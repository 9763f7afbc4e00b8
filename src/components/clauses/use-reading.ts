import type { ComputedRef } from 'vue'
import { computed } from 'vue'
import { useDocuments } from '../provided/documents'
import { useCompany } from '../provided/company'
import type { ChosenReading } from '../../telling/clauses/formula-text'

/** The readings as the company at hand has them chosen. */
export function useReading(): ComputedRef<ChosenReading> {
  const { report } = useCompany()
  const documents = useDocuments()
  return computed(() => {
    const { readings } = report.value
    return (id) => readings[id] ?? documents.value.corpus.readings.get(id)?.chosen ?? 'a'
  })
}
