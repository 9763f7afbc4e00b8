import { defineStore } from 'pinia'
import type { ScenarioInput } from '../policies/scenario-input'
import { itemsOf, withPath } from '../policies/scenario-input'
import { computed, ref, shallowRef } from 'vue'
import type { ExampleRecord } from '../policies/schema'
import { blankStart, startFacts } from '../sharing/company'
import { differenceTo } from '../sharing/facts'
import { useDocumentsStore } from './documents'

/** The company at hand: what the user stated, as typed and before it is read. */
export const useScenarioStore = defineStore('scenario', () => {
  const { law } = useDocumentsStore()
  const { examples } = law.corpus
  const firstExample = examples.find(({ id }) => id === 'humanoid-maker') ?? examples[0]
  const exampleId = ref(firstExample?.id ?? blankStart)
  const input = shallowRef<ScenarioInput>(firstExample?.scenario ?? {})
  const example = computed(() => law.corpus.examples.find(({ id }) => id === exampleId.value))
  /** Whether something is stated differently from what the company started from. */
  const changed = computed(() => {
    const start = startFacts(law.corpus, exampleId.value) ?? {}
    return Object.keys(differenceTo(start, input.value)).length > 0
  })

  /** How often a company was opened as a whole; what was valid before says nothing about it. */
  const opened = ref(0)

  /** Another company, and what it started from. */
  function open(example: string, facts: ScenarioInput): void {
    exampleId.value = example
    input.value = facts
    opened.value += 1
  }

  const load = (next: ExampleRecord): void => {
    open(next.id, next.scenario)
  }

  /** A company of which nothing is known. */
  const clear = (): void => {
    open(blankStart, {})
  }

  function state(path: string, value: unknown): void {
    input.value = withPath(input.value, path, value)
  }

  /** Asks everything of the company anew: what failed once is not asked again by itself. */
  function askAgain(): void {
    input.value = { ...input.value }
  }

  function addItem(list: string): void {
    const items = itemsOf(input.value, list) ?? []
    if (items.length < (law.corpus.lists.get(list)?.most ?? 0)) state(list, [...items, {}])
  }

  function removeItem(list: string, index: number): void {
    const left = (itemsOf(input.value, list) ?? []).filter((_, i) => i !== index)
    state(list, left)
  }

  function chooseReading(id: string, option: string): void {
    const before = (input.value.readings ?? {}) as Readonly<Record<string, string>>
    const chosen = law.corpus.readings.get(id)?.chosen
    const next = withPath(before, id, option === chosen ? undefined : option)
    state('readings', Object.keys(next).length > 0 ? next : undefined)
  }

  return {
    exampleId,
    example,
    input,
    changed,
    opened,
    open,
    load,
    clear,
    state,
    askAgain,
    addItem,
    removeItem,
    chooseReading,
  }
})
