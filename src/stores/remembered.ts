import type { Ref } from 'vue'
import { ref, watch } from 'vue'

/** A choice kept on this computer; where storage is closed it lasts as long as the page. */
export function remembered<T extends string>(
  key: string,
  allowed: readonly T[],
  otherwise: T,
): Ref<T> {
  const name = `award-curves.${key}`
  let kept: string | null = null
  try {
    kept = localStorage.getItem(name)
  } catch {
    // Storage is closed to this page.
  }
  const choice = ref(allowed.find((each) => each === kept) ?? otherwise) as Ref<T>
  watch(choice, (value) => {
    try {
      localStorage.setItem(name, value)
    } catch {
      // Storage is closed or full: the choice still holds for this visit.
    }
  })
  return choice
}
