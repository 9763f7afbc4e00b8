import type { ComputedRef } from 'vue'
import { computed, onScopeDispose, shallowRef, watch } from 'vue'
import type { Fraction } from '../../calculator/fraction'
import { whole } from '../../calculator/fraction'
import { stopText } from '../../charts/stops'
import { Decimal } from '../../policies/decimal'
import { onLeaving } from '../../stores/leaving'

/** How long the marker has to rest before the scenario follows it, in milliseconds. */
const rest = 150

export interface Dragged {
  /** Where the marker stands now; null where the fact is not stated. */
  readonly marker: ComputedRef<Fraction | null>
  /** Whether a pointer holds the marker. */
  readonly held: ComputedRef<boolean>
  /** The marker under the pointer: all that is drawn follows at once, the scenario when it rests. */
  drag(x: Fraction): void
  /** The marker let go: the scenario follows now. */
  drop(x: Fraction): void
  /** The marker moved by a key: the scenario follows when the keys rest. */
  nudge(x: Fraction): void
  /** What the marker has come to goes to the scenario now. */
  settle(): void
}

/**
 * The marker at two speeds: it, and what is read off the curves there, moves with every event; the scenario, with
 * all that is computed from it, follows once the marker rests.
 */
export function useDragged(here: () => string | null, send: (x: string) => void): Dragged {
  const moved = shallowRef<Fraction | null>(null)
  const holding = shallowRef(false)
  let timer: ReturnType<typeof setTimeout> | undefined

  function settle(): void {
    clearTimeout(timer)
    timer = undefined
    const x = moved.value
    if (!holding.value) moved.value = null
    const text = x && stopText(x)
    if (text !== null && text !== here()) send(text)
  }

  function follow(x: Fraction): void {
    moved.value = x
    clearTimeout(timer)
    timer = setTimeout(settle, rest)
  }

  // The fact was moved by something else, or by this: either way the marker stands where the fact is.
  watch(here, () => {
    if (holding.value) return
    clearTimeout(timer)
    timer = undefined
    moved.value = null
  })
  const stay = onLeaving(settle, { first: true })
  onScopeDispose(() => {
    stay()
    settle()
  })

  return {
    marker: computed(() => {
      if (moved.value) return moved.value
      const text = here()
      return text === null ? null : whole(new Decimal(text))
    }),
    held: computed(() => holding.value),
    drag(x) {
      holding.value = true
      follow(x)
    },
    drop(x) {
      holding.value = false
      moved.value = x
      settle()
    },
    nudge: follow,
    settle,
  }
}
