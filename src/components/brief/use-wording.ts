import { computed, reactive } from 'vue'
import { useBriefStore } from '../../stores/brief'
import { useClockStore } from '../../stores/clock'

/** Words of the brief that may be written over. */
export interface Wording {
  readonly key: 'title' | 'conclusion'
  /** What stands in the brief. */
  readonly text: string
  /** What the user wrote where it stands; nothing where the suggestion does. */
  readonly written: string | undefined
  readonly isWritten: boolean
  /** The day on which it was written, where that is not today; empty otherwise. */
  readonly writtenOn: string
  /** What the user wrote about other figures, and does not stand any more; empty where there is none. */
  readonly stale: string
  write(text: string): void
  useAgain(): void
  /** Back to the suggestion; an empty field is left so too. */
  reset(): void
}

/** The words that stand: the user's own as long as the figures are those that they were written about. */
export function useWording(
  key: Wording['key'],
  suggested: () => string,
  sum: () => string,
): Wording {
  const store = useBriefStore()
  const clock = useClockStore()
  const own = computed(() => store[key])
  const holds = computed(() => own.value?.of === sum())
  const write = (text: string): void => {
    const isOwn = text !== suggested()
    store.write(key, isOwn ? { text, of: sum(), on: clock.day } : null)
  }
  return reactive({
    key,
    text: computed(() => (holds.value && own.value ? own.value.text : suggested())),
    written: computed(() => (holds.value ? own.value?.text : undefined)),
    isWritten: computed(() => holds.value),
    writtenOn: computed(() =>
      holds.value && own.value && own.value.on !== clock.day ? own.value.on : '',
    ),
    stale: computed(() => (own.value && !holds.value ? own.value.text : '')),
    write,
    useAgain: () => {
      if (own.value) write(own.value.text)
    },
    reset: () => {
      store.write(key, null)
    },
  })
}
