import { nextTick } from 'vue'
import { headOf, itemOf } from '../../policies/fact-path'

const tries = 40
const pauseMs = 50

function fieldOf(path: string): HTMLElement | null {
  const group = headOf(path)
  return (
    document.getElementById(`fact-${path}`) ??
    document.getElementById(`fact-${group}`) ??
    document.getElementById(`list-${group}`)
  )
}

/** Of a list with many items a few have fields at a time: that of the path is brought among them. */
function showItem(path: string): void {
  const item = itemOf(path)
  if (!item) return
  const event = new CustomEvent('show-item', { detail: item.index })
  document.getElementById(`list-${item.list}`)?.dispatchEvent(event)
}

/**
 * Brings the field of a fact into view after so many milliseconds: its group opened, its entry focused.
 * A form that is only now being loaded is waited for.
 */
export async function bringIntoView(path: string, afterMs: number): Promise<void> {
  await nextTick()
  const show = async (left: number): Promise<void> => {
    showItem(path)
    await nextTick()
    const field = fieldOf(path)
    if (!field && left > 0) return void setTimeout(() => void show(left - 1), pauseMs)
    field?.closest('details')?.setAttribute('open', '')
    field?.scrollIntoView({ block: 'center' })
    field?.focus()
  }
  setTimeout(() => void show(tries), afterMs)
}
