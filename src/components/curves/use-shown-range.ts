import type { ComputedRef } from 'vue'
import { computed } from 'vue'
import type { End } from '../../calculator/range'
import { Decimal } from '../../policies/decimal'
import { factAt } from '../../policies/fact-path'
import type { ScenarioInput } from '../../policies/scenario-input'
import { valueAtPath } from '../../policies/scenario-input'
import { fittedRange, limitsOf } from '../../sweeps/fitted-range'
import { offersOf } from '../../sweeps/offer'
import { defaultRange } from '../../sweeps/presets'
import type { Subject } from '../../sweeps/subject'
import type { SweptRange } from '../../sweeps/swept-range'
import { tellingValues } from '../../sweeps/telling-values'
import type { View } from '../../sweeps/view'
import type { Swept } from '../provided/company'
import { useSweep } from '../provided/company'
import { useDocuments } from '../provided/documents'

/** What varies, how far it was asked to, and what the range has to show. */
export interface RangeQuestion {
  readonly path: string
  /** Both ends as they were asked for; null where nobody did. */
  readonly asked: SweptRange | null
  readonly view: View
  readonly subject: Subject
  readonly end: End
  /** Id of the line that matters most; null where none does. */
  readonly own: string | null
}

/** The value of a money or count fact that an input states; null where it states none. */
export function statedNumber(input: ScenarioInput, path: string): Decimal | null {
  const stated = valueAtPath(input, path)
  const text = typeof stated === 'string' || typeof stated === 'number' ? String(stated) : ''
  return /^\d+(\.\d+)?$/.test(text) ? new Decimal(text) : null
}

/** How far a fact is shown where nobody said: up to a little beyond the last value that tells something. */
export function useShownRange(
  input: () => ScenarioInput,
  question: () => RangeQuestion,
): { readonly range: ComputedRef<SweptRange>; readonly wide: ComputedRef<Swept> } {
  const documents = useDocuments()
  const fact = computed(() => factAt(documents.value.corpus, question().path))
  const wide = useSweep(input, () => {
    const { least, most } = limitsOf(fact.value ?? { type: 'money' })
    return { path: question().path, from: least.toFixed(), to: most.toFixed() }
  })
  const stated = computed(() => statedNumber(input(), question().path))
  const telling = computed(() => {
    if ('problem' in wide.value) return []
    const { view, subject, own, end } = question()
    const offers = offersOf(wide.value, view, subject)
    return tellingValues(offers, wide.value, own, stated.value, end)
  })
  const range = computed((): SweptRange => {
    const { path, asked } = question()
    if (asked) return asked
    const fitted = fact.value && fittedRange(fact.value, telling.value, stated.value)
    return fitted ?? defaultRange(documents.value.corpus, path, stated.value?.toFixed())
  })
  return { range, wide }
}
