import { nextTick } from 'vue'

/** Brings the field of a fact into view after so many milliseconds: its group opened, its entry focused. */
export async function bringIntoView(path: string, afterMs: number): Promise<void> {
  await nextTick()
  setTimeout(() => {
    const group = path.split('.')[0] ?? ''
    const field =
      document.getElementById(`fact-${path}`) ??
      document.getElementById(`fact-${group}`) ??
      document.getElementById(`list-${group}`)
    field?.closest('details')?.setAttribute('open', '')
    field?.scrollIntoView({ block: 'center' })
    field?.focus()
  }, afterMs)
}
