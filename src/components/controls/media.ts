import type { Ref } from 'vue'
import { onScopeDispose, ref } from 'vue'

/** Whether a media query holds, kept up to date. Paper has no say: what is printed is what the screen shows. */
export function useMediaQuery(query: string): Ref<boolean> {
  const list = matchMedia(query)
  const holds = ref(list.matches)
  const paper = matchMedia('print')
  const follow = (): void => {
    if (!paper.matches) holds.value = list.matches
  }
  list.addEventListener('change', follow)
  onScopeDispose(() => {
    list.removeEventListener('change', follow)
  })
  return holds
}
