import type { Ref } from 'vue'
import { ref, watch } from 'vue'

/** Whether a condition has held at least once. */
export function useOnce(condition: () => boolean): Ref<boolean> {
  const held = ref(condition())
  watch(condition, (holds) => {
    if (holds) held.value = true
  })
  return held
}
