import type { ComputedRef } from 'vue'
import { computed } from 'vue'
import { storeToRefs } from 'pinia'
import type { Parameter } from '../../policies/corpus'
import type { Documents } from '../../policies/documents'
import { numbersOf } from '../../sweeps/seek/cheapest'
import { useLabStore } from '../../stores/lab'
import { useReformStore } from '../../stores/reform'
import { holderOf } from '../../telling/lab/change-line'
import type { ChoiceGroup } from '../../telling/words/choice'
import { useTelling } from '../provided/telling'

/** The number that is the axis and is sought alone: the one chosen, else what is changed last, else a cap of the clause. */
export function useLabNumber(
  place: () => string,
  law: () => Documents,
): {
  readonly number: ComputedRef<Parameter | undefined>
  readonly groups: ComputedRef<readonly ChoiceGroup[]>
} {
  const store = useLabStore()
  const { changes } = storeToRefs(useReformStore())
  const { speech } = useTelling()
  const all = computed(() => numbersOf(law(), place()))
  const number = computed(() => {
    const { parameters, clauses } = law().corpus
    const changed = changes.value.findLast(
      ({ kind, id }) => kind === 'parameter' && all.value.includes(id),
    )
    const own = clauses.get(store.clause)?.parameters ?? []
    const proposed =
      changed?.id ??
      own.find(({ kind }) => kind === 'cap')?.id ??
      own.find(({ id }) => all.value.includes(id))?.id ??
      all.value.find((id) => parameters.get(id)?.kind === 'cap') ??
      all.value[0]
    const id = all.value.includes(store.number) ? store.number : (proposed ?? '')
    return parameters.get(id)
  })
  const groups = computed(() => {
    const { corpus } = law()
    const { say, locator } = speech.value
    const byClause = new Map<
      string,
      { label: string; choices: { value: string; label: string }[] }
    >()
    for (const id of all.value) {
      const { clause, policy } = holderOf(corpus, id)
      const parameter = corpus.parameters.get(id)
      if (!parameter) continue
      const label = clause
        ? `${locator(clause.locator)} ${say(clause.title)}`
        : policy
          ? say(policy.title)
          : id
      const group = byClause.get(label) ?? { label, choices: [] }
      group.choices.push({ value: id, label: `${label} · ${say(parameter.label)}` })
      byClause.set(label, group)
    }
    return [...byClause.values()]
  })
  return { number, groups }
}
