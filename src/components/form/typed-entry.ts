import type { ComputedRef } from 'vue'
import { computed, ref, watch } from 'vue'
import type { FactRecord } from '../../policies/schema'
import { entryText, entryValue, meansValue } from '../../telling/words/entry'
import { unitWord } from '../../telling/words/money'
import { useTelling } from '../provided/telling'

/** A number of a fact as it stands in a field, and as it is typed there. */
export interface TypedEntry {
  /** What the field shows: what is being typed, as long as it means the value that is stated. */
  readonly shown: ComputedRef<string>
  /** The unit behind the number; empty where it has none. */
  readonly suffix: ComputedRef<string>
  /** Takes what was typed, and returns what the scenario states with it. */
  type(text: string): unknown
  /** From then on the field shows what is stated. */
  leave(): void
}

/** The one way in which a number of the company is typed, in the unit of the page. */
export function useTypedEntry(
  of: () => { readonly fact: FactRecord; readonly value: unknown },
): TypedEntry {
  const { speech } = useTelling()
  const draft = ref<string | null>(null)
  const isDraft = computed(() => {
    const { fact, value } = of()
    return draft.value !== null && meansValue(fact, draft.value, value, speech.value.unit)
  })
  watch(isDraft, (holds) => {
    if (!holds) draft.value = null
  })
  return {
    shown: computed(() => {
      const { fact, value } = of()
      return isDraft.value ? (draft.value ?? '') : entryText(fact, value, speech.value.unit)
    }),
    suffix: computed(() => {
      const { type, unit: counted } = of().fact
      const { say, unit, locale } = speech.value
      if (type === 'money') return unitWord(unit, locale)
      if (type === 'rate') return '%'
      return counted ? say(counted) : ''
    }),
    type(text) {
      draft.value = text
      return entryValue(of().fact, text, speech.value.unit)
    },
    leave() {
      draft.value = null
    },
  }
}
