import type { Ref } from 'vue'
import { onScopeDispose, watch } from 'vue'

/**
 * Closes what is open on Escape, on a press outside of `root`, and when the focus leaves it. Escape gives
 * the focus back to `opener`.
 */
export function useDismissable(
  open: Ref<boolean>,
  root: () => HTMLElement | null,
  opener: () => HTMLElement | null,
): void {
  const isInside = (target: EventTarget | null): boolean =>
    target instanceof Node && (root()?.contains(target) ?? false)
  const onPress = (event: PointerEvent): void => {
    if (!isInside(event.target)) open.value = false
  }
  const onFocus = (event: FocusEvent): void => {
    if (!isInside(event.target)) open.value = false
  }
  const onKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return
    open.value = false
    opener()?.focus()
  }
  function stop(): void {
    document.removeEventListener('pointerdown', onPress)
    document.removeEventListener('focusin', onFocus)
    document.removeEventListener('keydown', onKey)
  }
  watch(open, (isOpen) => {
    stop()
    if (!isOpen) return
    document.addEventListener('pointerdown', onPress)
    document.addEventListener('focusin', onFocus)
    document.addEventListener('keydown', onKey)
  })
  onScopeDispose(stop)
}
