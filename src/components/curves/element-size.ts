import type { Ref } from 'vue'
import { onScopeDispose, ref, watch } from 'vue'
import type { Size } from './panels'

/** The size of an element in whole pixels, kept up to date. */
export function useElementSize(element: Ref<HTMLElement | undefined>): Ref<Size> {
  const size = ref<Size>({ width: 0, height: 0 })
  const take = (width: number, height: number): void => {
    const next = { width: Math.floor(width), height: Math.floor(height) }
    if (next.width !== size.value.width || next.height !== size.value.height) size.value = next
  }
  const observer = new ResizeObserver(([entry]) => {
    if (entry) take(entry.contentRect.width, entry.contentRect.height)
  })
  watch(element, (now, before) => {
    if (before) observer.unobserve(before)
    if (!now) return
    // At once, so that what is drawn to this size is there before the observer first looks.
    take(now.clientWidth, now.clientHeight)
    observer.observe(now)
  })
  onScopeDispose(() => observer.disconnect())
  return size
}
