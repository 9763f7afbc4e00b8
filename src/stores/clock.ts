import { defineStore } from 'pinia'
import { ref } from 'vue'
import { endOfDay, shanghaiDay } from '../policies/day'

/** A computer that slept wakes its timers late: the clock looks up once a minute, in milliseconds. */
const mostRest = 60_000

/**
 * The one clock of the page. Whatever needs a day reads it here, so that figures, links, files and sentences are of
 * the same one.
 */
export const useClockStore = defineStore('clock', () => {
  /** Today in Asia/Shanghai, YYYY-MM-DD. */
  const day = ref(shanghaiDay(new Date()))
  /** The day that it was before it changed, until that is taken note of. */
  const before = ref<string | null>(null)

  function look(): Date {
    const now = new Date()
    const next = shanghaiDay(now)
    if (next !== day.value) {
      const last = before.value ?? day.value
      before.value = last === next ? null : last
      day.value = next
    }
    return now
  }

  function rest(): void {
    const left = endOfDay(day.value) - look().getTime()
    setTimeout(rest, Math.min(Math.max(left, 0), mostRest))
  }

  /** From then on is renewed at midnight, and whenever somebody comes back to the page. */
  function follow(): void {
    rest()
    document.addEventListener('visibilitychange', look)
    addEventListener('focus', look)
    addEventListener('pageshow', look)
  }

  /** Now, as an ISO instant of the day at hand. */
  const instant = (): string => look().toISOString()

  function note(): void {
    before.value = null
  }

  return { day, before, follow, instant, note }
})
