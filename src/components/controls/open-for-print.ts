import { onBeforeUnmount, onMounted } from 'vue'

/** Opens what is folded inside an element while it is printed, and folds it again. */
export function useOpenForPrint(root: () => HTMLElement | null): void {
  let opened: readonly HTMLDetailsElement[] = []
  const open = (): void => {
    opened = [...(root()?.querySelectorAll('details:not([open])') ?? [])].filter(
      (each) => each instanceof HTMLDetailsElement,
    )
    for (const each of opened) each.open = true
  }
  const fold = (): void => {
    for (const each of opened) each.open = false
    opened = []
  }
  onMounted(() => {
    addEventListener('beforeprint', open)
    addEventListener('afterprint', fold)
  })
  onBeforeUnmount(() => {
    removeEventListener('beforeprint', open)
    removeEventListener('afterprint', fold)
  })
}
