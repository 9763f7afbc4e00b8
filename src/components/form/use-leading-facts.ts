import { storeToRefs } from 'pinia'
import type { ComputedRef, Ref, ShallowRef } from 'vue'
import { computed, shallowRef, watch } from 'vue'
import { usePlansStore } from '../../stores/plans'
import { useScenarioStore } from '../../stores/scenario'
import type { Weighed } from '../../sweeps/worth/found'
import { weighedIn } from '../../telling/words/fact-worth'
import { useTelling } from '../provided/telling'
import { useWorth } from '../worth/use-worth'

/** So many facts are asked first. */
export const leadingAtMost = 5

export interface LeadingFacts {
  /** Their paths, in the order in which they were worth most; null until that is known. */
  readonly paths: Readonly<ShallowRef<readonly string[] | null>>
  /** What a fact is worth now. */
  readonly weighedAt: ComputedRef<(path: string) => Weighed | undefined>
  /** Whether others would lead by what is stated now. */
  readonly isOvertaken: ComputedRef<boolean>
  /** Takes those that lead now. */
  rank(): void
}

/**
 * The facts that most money turns on. Once they are found they stay where they are while they are being filled in:
 * another company or other plans bring others, and so does asking for it. While `isTyping` into a field of the form they
 * neither come nor go: a field would leave its place under the fingers, and what was typed would go with it.
 */
export function useLeadingFacts(isTyping: Readonly<Ref<boolean>>): LeadingFacts {
  const { opened } = storeToRefs(useScenarioStore())
  const { chosen } = storeToRefs(usePlansStore())
  const { documents } = useTelling()
  const found = useWorth()
  const paths = shallowRef<readonly string[] | null>(null)
  const leading = computed(() => {
    const { weighed, isCurrent } = found.value
    if (!weighed || !isCurrent) return null
    return weighedIn(weighed, chosen.value, documents.value.corpus)
      .slice(0, leadingAtMost)
      .map(({ path }) => path)
  })
  const weighedAt = computed(() => {
    const byPath = new Map(found.value.weighed?.map((each) => [each.path, each]))
    return (path: string) => byPath.get(path)
  })
  const isOvertaken = computed(() => {
    const [now, then] = [leading.value, paths.value]
    return now !== null && then !== null && now.some((path) => !then.includes(path))
  })
  function rank(): void {
    paths.value = leading.value
  }
  /** Whether those that lead are of another company, or of other plans. */
  let isPast = false
  function leave(): void {
    if (isPast && !isTyping.value) {
      isPast = false
      paths.value = null
    }
  }
  watch(
    [opened, chosen],
    () => {
      isPast = true
      leave()
    },
    { flush: 'sync' },
  )
  watch(
    [leading, isTyping],
    ([known, typing]) => {
      leave()
      if (known && !typing && !paths.value) rank()
    },
    { immediate: true },
  )
  return { paths, weighedAt, isOvertaken, rank }
}
