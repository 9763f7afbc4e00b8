import { defineStore } from 'pinia'
import { computed, ref, shallowRef, watch } from 'vue'
import { useDocumentsStore } from './documents'
import { useScenarioStore } from './scenario'

/** What kind of company it is and what it plans: which facts the form asks first. It changes no amount. */
export const usePlansStore = defineStore('plans', () => {
  const { law } = useDocumentsStore()
  const scenario = useScenarioStore()
  const kind = ref('')
  const chosen = shallowRef<readonly string[]>([])
  /** Another company begins with another kind, but for one that was emptied to be filled in. */
  let keeps = false

  const plannable = computed(() => law.corpus.groups.filter(({ plan }) => plan))

  /** The plans of a kind of company; of none, all that it may have. */
  function choose(example: string): void {
    const record = law.corpus.examples.find(({ id }) => id === example)
    kind.value = record?.id ?? ''
    chosen.value = plannable.value.map(({ id }) => id).filter((id) => record?.groups.includes(id))
  }

  function toggle(plan: string): void {
    const without = chosen.value.filter((each) => each !== plan)
    chosen.value = without.length < chosen.value.length ? without : [...without, plan]
  }

  /** Empties the company, whose kind and plans stay. */
  function fillIn(): void {
    keeps = true
    scenario.clear()
  }

  watch(
    () => scenario.opened,
    () => {
      if (!keeps) choose(scenario.exampleId)
      keeps = false
    },
    { immediate: true, flush: 'sync' },
  )

  return { kind, chosen, plannable, choose, toggle, fillIn }
})
