import type { Ref } from 'vue'
import { onScopeDispose, ref } from 'vue'

/** How many pixels of the page the keyboard on the screen covers at its foot. */
export function useKeyboardHeight(): Ref<number> {
  const height = ref(0)
  const view = window.visualViewport
  const look = (): void => {
    const seen = view ? view.height + view.offsetTop : innerHeight
    // A page that is zoomed is not covered.
    height.value = view && view.scale > 1.01 ? 0 : Math.max(0, Math.round(innerHeight - seen))
  }
  view?.addEventListener('resize', look)
  view?.addEventListener('scroll', look)
  onScopeDispose(() => {
    view?.removeEventListener('resize', look)
    view?.removeEventListener('scroll', look)
  })
  look()
  return height
}
