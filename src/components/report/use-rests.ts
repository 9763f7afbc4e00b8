import type { ShallowRef } from 'vue'
import { onScopeDispose, shallowRef, watch } from 'vue'
import { readHolding } from '../../calculator/reading/read-holding'
import type { Report } from '../../calculator/report/award'
import type { ScenarioInput } from '../../policies/scenario-input'
import type { Rest } from '../../sweeps/rests'
import { restSteps } from '../../sweeps/rests'
import { whenIdle } from '../compare/idle'
import { useTelling } from '../provided/telling'

/** What the amounts of a company rest on, found while the browser is idle; null until it is. */
export function useRests(
  of: () => { readonly input: ScenarioInput; readonly report: Report } | null,
): ShallowRef<readonly Rest[] | null> {
  const { documents } = useTelling()
  const found = shallowRef<readonly Rest[] | null>(null)
  let callOff = (): void => undefined

  watch(
    () => [of()?.input, of()?.report] as const,
    ([input, report]) => {
      callOff()
      found.value = null
      if (!input || !report) return
      const { corpus } = documents.value
      const { scenario } = readHolding(input, corpus, report.as_of)
      const steps = restSteps(scenario, report, corpus)
      const rests: Rest[] = []
      const work = (left: () => number): void => {
        do {
          const step = steps.next()
          if (step.done) {
            found.value = rests
            return
          }
          if (step.value) rests.push(step.value)
        } while (left() > 16)
        callOff = whenIdle(work)
      }
      callOff = whenIdle(work)
    },
    { immediate: true },
  )
  onScopeDispose(() => {
    callOff()
  })
  return found
}
