import type { ComputedRef } from 'vue'
import { computed } from 'vue'
import { corpus } from '../../stores/corpus'
import { useCompany } from '../provided/company'
import type { ChosenReading } from '../../telling/clauses/formula-text'

/** The readings as the company at hand has them chosen. */
export function useReading(): ComputedRef<ChosenReading> {
  const { report } = useCompany()
  return computed(() => {
    const { readings } = report.value
    return (id) => readings[id] ?? corpus.readings.get(id)?.chosen ?? 'a'
  })
}
