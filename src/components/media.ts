import type { Ref } from 'vue'
import { onScopeDispose, ref } from 'vue'

/** Whether a media query holds, kept up to date. */
export function useMediaQuery(query: string): Ref<boolean> {
  const list = matchMedia(query)
  const holds = ref(list.matches)
  const follow = (): void => void (holds.value = list.matches)
  list.addEventListener('change', follow)
  onScopeDispose(() => {
    list.removeEventListener('change', follow)
  })
  return holds
}
