import { nextTick } from 'vue'

const tries = 40
const pauseMs = 50

function fieldOf(path: string): HTMLElement | null {
  const group = path.split('.')[0] ?? ''
  return (
    document.getElementById(`fact-${path}`) ??
    document.getElementById(`fact-${group}`) ??
    document.getElementById(`list-${group}`)
  )
}

/**
 * Brings the field of a fact into view after so many milliseconds: its group opened, its entry focused.
 * A form that is only now being loaded is waited for.
 */
export async function bringIntoView(path: string, afterMs: number): Promise<void> {
  await nextTick()
  const show = (left: number): void => {
    const field = fieldOf(path)
    if (!field && left > 0) return void setTimeout(show, pauseMs, left - 1)
    field?.closest('details')?.setAttribute('open', '')
    field?.scrollIntoView({ block: 'center' })
    field?.focus()
  }
  setTimeout(show, afterMs, tries)
}
