import { defineStore } from 'pinia'
import { ref, shallowRef } from 'vue'

/** Whether the form is open, and the fact that it was last opened for. */
export const useFormStore = defineStore('form', () => {
  const open = ref(false)
  /** The path of the fact to be filled in; another object each time it is asked for. */
  const asked = shallowRef<{ readonly path: string } | null>(null)

  /** Opens the form, at one fact where a path is given. */
  function fill(path?: string): void {
    open.value = true
    asked.value = path === undefined ? null : { path }
  }

  function close(): void {
    open.value = false
    asked.value = null
  }

  return { open, asked, fill, close }
})
