import type { Ref } from 'vue'
import { computed, onScopeDispose, ref, watch } from 'vue'
import { printing } from '../../stores/printing'
import type { Size } from '../../telling/curves/panels'

/** Pixels across A4 between the margins of a printed page and the padding of a card. */
const paperWidth = 640

/**
 * The size of an element in whole pixels, kept up to date. While it is printed it is as wide as the paper, and as
 * high as `paperHeight` says: no observer hears of the paper, and what is wider shrinks everything on it.
 */
export function useElementSize(
  element: Ref<HTMLElement | undefined>,
  paperHeight: (width: number) => number = () => 0,
): Ref<Size> {
  const seen = ref<Size>({ width: 0, height: 0 })
  const take = (width: number, height: number): void => {
    const next = { width: Math.floor(width), height: Math.floor(height) }
    if (next.width !== seen.value.width || next.height !== seen.value.height) seen.value = next
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
  return computed(() =>
    printing.value ? { width: paperWidth, height: paperHeight(paperWidth) } : seen.value,
  )
}
