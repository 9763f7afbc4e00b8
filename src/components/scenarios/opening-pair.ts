import type { WritableComputedRef } from 'vue'
import { computed } from 'vue'
import { blankStart } from '../../sharing/company'
import { sameJson } from '../../sharing/json'
import type { Side } from '../../stores/pair'
import { usePairStore } from '../../stores/pair'
import { useSavedStore } from '../../stores/saved'
import { useScenarioStore } from '../../stores/scenario'
import { useDocuments } from '../provided/documents'

/** The two scenarios that are shown, and how they change sides. */
export interface OpeningPair {
  readonly sideA: WritableComputedRef<Side>
  readonly sideB: WritableComputedRef<Side>
  readonly swap: () => void
}

/**
 * The two scenarios of the page. Until somebody chooses, they are what was changed in the example; where nothing was
 * changed, or the company began blank, the company at hand and one that differs from it: the last one saved, else an
 * example.
 */
export function useOpeningPair(): OpeningPair {
  const pair = usePairStore()
  const saved = useSavedStore()
  const company = useScenarioStore()
  const documents = useDocuments()

  const other = computed((): Side | null => {
    const kept = saved.scenarios.filter(({ scenario }) => !sameJson(scenario, company.input))
    const last = [...kept].sort((one, next) => next.saved.localeCompare(one.saved))[0]
    if (last) return { kind: 'saved', id: last.id }
    const example = documents.value.corpus.examples.find(
      ({ id, scenario }) => id !== company.exampleId && !sameJson(scenario, company.input),
    )
    return example ? { kind: 'example', id: example.id } : null
  })
  const opening = computed((): { a: Side; b: Side } | null => {
    const chosen = pair.a.kind !== 'original' || pair.b.kind !== 'current'
    const changed = company.changed && company.exampleId !== blankStart
    if (chosen || changed || other.value === null) return null
    return { a: { kind: 'current' }, b: other.value }
  })
  const shown = (): { a: Side; b: Side } => opening.value ?? { a: pair.a, b: pair.b }
  const sideOf = (which: 'a' | 'b'): WritableComputedRef<Side> =>
    computed({
      get: () => shown()[which],
      set(side) {
        const next = { ...shown(), [which]: side }
        pair.a = next.a
        pair.b = next.b
      },
    })

  return {
    sideA: sideOf('a'),
    sideB: sideOf('b'),
    swap() {
      const { a, b } = shown()
      pair.a = b
      pair.b = a
    },
  }
}
